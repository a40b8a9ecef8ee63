/**
 * The background is killed repeatedly while guides are walked: nothing is lost, nothing is counted twice, and the step
 * stays.
 */
import { afterEach, describe, expect, test } from 'vitest';
import { counters } from '../support/browser/counters.ts';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { dice } from '../support/dice.ts';
import { tally, times } from './tally.ts';
import { counted, keyOf, type Walk, walks } from './walks.ts';

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ key: string; turn: number } | null | undefined> };
};

declare global {
  /** In our page: the number of answers received so far. */
  var answered: number;
}

/** The maximum time (ms) before the background is killed after an answer, which is long enough for a few messages. */
const LIFE = { chromium: 120, firefox: 400 };
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

let driver: Driver | undefined;
afterEach(() => driver?.close());

/**
 * Runs in one of our own pages, in its own tab. A surface asks three times (core/messages/protocol.ts). Here the
 * background never lives long, so the question is repeated until there is an answer.
 * @returns how often a question was repeated, and where a person was at a wrong step
 */
async function walkAll(all: Walk[]): Promise<{ again: number; astray: string[] }> {
  const seen = { again: 0, astray: [] as string[] };
  globalThis.answered = 0;
  const ask = async (message: object) => {
    for (;;) {
      const answer = await chrome.runtime.sendMessage(message).catch(() => undefined);
      if (answer !== undefined) {
        globalThis.answered++;
        return answer;
      }
      seen.again++;
    }
  };
  for (const { guide, events } of all) {
    let view = await ask({ kind: 'start', guide, practice: true });
    for (const { event, to } of events) {
      view = await ask({ kind: 'event', event, turn: view?.turn ?? -1 });
      if (globalThis.answered % 3 === 0) view = await ask({ kind: 'hello' });
      if (view?.key !== to) seen.astray.push(`${guide}, ${JSON.stringify(event)}: ${view?.key}, not ${to}`);
    }
    await ask({ kind: 'stop', later: false });
  }
  // The last stop can be undone until another guide begins.
  await ask({ kind: 'start', guide: all[0]?.guide, practice: true });
  return seen;
}

describe.each(browsers)('%s', (browser) => {
  test('the background killed at random instants', async (context) => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const chance = dice(seed);
    const planned = walks(times(100, 1000), chance);
    const events = planned.reduce((sum, walk) => sum + walk.events.length, 0);
    driver = await open(browser);
    const at = driver;
    await at.ownPage('home.html');
    let over = false;
    const walking = at.evaluate(walkAll, planned).finally(() => {
      over = true;
    });
    let deaths = 0;
    for (let before = 0; ; deaths++) {
      await at.waitFor(
        async () => over || (await at.evaluate((before) => globalThis.answered > before, before)),
        'une réponse',
      );
      await wait(chance() * LIFE[browser]);
      if (over) break;
      before = await at.evaluate(() => globalThis.answered);
      await at.killWorker();
    }
    const { again, astray } = await walking;
    const expected = counted(planned);
    const found: Record<string, number> = {};
    for (const [key, count] of await counters(at)) found[keyOf(key)] = (found[keyOf(key)] ?? 0) + count;
    const wrong = Object.keys({ ...expected, ...found }).filter((key) => expected[key] !== found[key]);
    tally(
      context,
      `counters exact and step kept, background killed ${deaths} times (${browser})`,
      events,
      astray.length + wrong.length,
    );
    expect({ astray, wrong, again, seed }).toEqual({ astray: [], wrong: [], again: expect.any(Number), seed });
    // On a busy machine each death takes longer.
    expect(deaths).toBeGreaterThan(events / 40);
  });
});
