/**
 * The closed world in real browsers: every guide is run with everything that may happen in one, and every choice that
 * is stored is made. Then every store is read.
 */
import { describe, expect, test } from 'vitest';
import { practices } from '../../guides/check/content.ts';
import { type Driver, open } from '../support/browser/driver.ts';
import { browsersInForm } from '../support/run/longForm.ts';
import { dumpOf } from './privacy-channels.ts';
import { type Dump, typed, unknownIn, weightOf } from './privacy-world.ts';
import { tally, times } from './tally.ts';

/** The API that our own pages have. Both browsers provide it under this name. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/**
 * Runs one guide through the background, from one of our own pages in its tab. `turn` selects the answers, the help and
 * the end.
 */
const live = (driver: Driver, guide: string, turn: number): Promise<number> =>
  driver.evaluate(
    async (guide, turn) => {
      interface View {
        turn: number;
        step: { options?: object[] } | null;
      }
      const level = ['pas-a-pas', 'coup-de-pouce', 'en-autonomie'][turn % 3];
      let view = (await chrome.runtime.sendMessage({ kind: 'start', guide, practice: turn % 2 === 0, level })) as View;
      const events = [
        { type: 'stuck', hint: 1 },
        { type: 'helped' },
        { type: 'verdict', kind: 'absent' },
        { type: 'asked', part: 'say' },
        { type: 'page', pages: ['elsewhere'] },
        { type: 'page', pages: [] },
      ];
      const send = async (event: object): Promise<void> => {
        view = ((await chrome.runtime.sendMessage({ kind: 'event', event, turn: view.turn })) as View | null) ?? view;
      };
      let steps = 0;
      for (; view.step && steps < 12 + turn * 9; steps++) {
        const event = events[(steps + turn) % 9];
        if (event) await send(event);
        await send(view.step?.options ? { type: 'answer', option: turn % view.step.options.length } : { type: 'done' });
      }
      await chrome.runtime.sendMessage({ kind: 'stop', later: turn % 2 === 1 });
      return steps;
    },
    guide,
    turn,
  );

describe.each(browsersInForm)('%s', (browser) => {
  test('after every guide, every string of every store is in the dictionary', async (context) => {
    const driver = await open(browser);
    try {
      await driver.ownPage('home.html');
      const guides = Object.keys(practices);
      const ask = (message: object) => driver.evaluate((message) => chrome.runtime.sendMessage(message), message);
      await ask({ kind: 'settings', shared: false, scale: 1.25, place: 'left' });
      await ask({ kind: 'favourite', guide: guides[0], packed: true });
      const dumps: Dump[] = [];
      for (let turn = 0; turn < times(1, 4); turn++)
        for (const guide of guides) {
          await live(driver, guide, turn + guides.indexOf(guide));
          if (guides.indexOf(guide) % 4 === 0) dumps.push(await dumpOf(driver));
        }
      // One guide is left in the middle, so that the live session is checked too.
      await ask({ kind: 'start', guide: guides[1], practice: true });
      dumps.push(await dumpOf(driver));
      const unknown = dumps.flatMap(unknownIn);
      const strings = dumps.reduce((sum, dump) => sum + weightOf(dump), 0);
      tally(
        context,
        `Closed world: strings and numbers of all stores after every guide, unknown ones (${browser})`,
        strings,
        unknown.length,
      );
      expect(unknown).toEqual([]);
      const last = dumps.at(-1) as Required<Dump>;
      expect(last.databases['faire-avec']?.counters?.length).toBeGreaterThan(200);
      expect(Object.keys(last.local).toSorted()).toEqual(['place', 'settings', 'valise']);
      expect(Object.keys(last.session)).toContain('ended');
      // This checks that something unknown would have been detected in each store.
      const strange = (change: (dump: Required<Dump>) => void): number => {
        const other = structuredClone(last);
        change(other);
        return unknownIn(other).length;
      };
      expect(
        strange((dump) =>
          dump.databases['faire-avec']?.counters?.push([
            ['2026-W40', 'real', guides[0], 1, 'pas-a-pas', 'Martin', 'seen'],
            1,
          ]),
        ),
      ).toBeGreaterThan(0);
      expect(strange((dump) => Object.assign(dump.local, { name: 'Martin' }))).toBeGreaterThan(0);
      expect(strange((dump) => Object.assign(dump.session, { 'run:7': { at: 'Martin' } }))).toBeGreaterThan(0);
      expect(strange((dump) => Object.assign(dump.localStorage, { name: 'Martin' }))).toBeGreaterThan(0);
      expect(strange((dump) => dump.caches.push('https://example.org'))).toBeGreaterThan(0);
      // This list contains all the stores where somebody writes freely.
      expect(Object.keys(typed)).toHaveLength(7);
    } finally {
      await driver.close();
    }
  });
});
