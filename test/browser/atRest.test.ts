/** Nothing of ours runs when nothing happens: a shown step is compared with the same page without a guide. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from '../support/browser/chromium.ts';
import { FirefoxSpy } from '../support/browser/firefoxSpy.ts';
import { Guest } from '../support/browser/guest.ts';
import { CAF, guestSite } from '../support/browser/guestPages.ts';
import { type Served, serve } from '../support/browser/server.ts';

const WHILE = 3000;
/** The finite looks of the beginning (core/page/observePage.ts) and the bubble's entrance are over. */
const REST = 3500;
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Found and in view; found and out of view, the bubble docked; a step with nothing to point at; a question. */
const scenes = [
  ['champs', 'telecharger'],
  ['loin', 'telecharger'],
  ['champs', 'retrouver'],
  ['champs', 'papier'],
] as const;

describe('au repos, chromium', () => {
  let guest: Guest;
  beforeAll(async () => {
    guest = await Guest.open('chromium');
  });
  afterAll(() => guest?.close());

  /** The browser's own accounts of the page: layouts, style recalculations, seconds of script, in every world of it. */
  const spent = async (meanwhile: () => Promise<unknown> = async () => {}) => {
    const session = await (guest.driver as Chromium).cdp();
    await session.send('Performance.enable');
    const read = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
      return { layouts: value('LayoutCount'), styles: value('RecalcStyleCount'), script: value('ScriptDuration') };
    };
    await wait(REST);
    const before = await read();
    await meanwhile();
    await wait(WHILE);
    const after = await read();
    return {
      layouts: after.layouts - before.layouts,
      styles: after.styles - before.styles,
      script: after.script - before.script,
    };
  };

  test.each(scenes)('sur « %s », à l’étape « %s » : 0 mise en page, 0 script', async (page, step) => {
    await guest.visit(page);
    const alone = await spent();
    await guest.begin(page, { step }, '');
    await guest.driver.waitFor(() => guest.driver.bubble(), 'la bulle');
    const together = await spent();
    expect({
      layouts: together.layouts - alone.layouts,
      styles: together.styles - alone.styles,
      script: together.script - alone.script,
    }).toEqual({
      layouts: 0,
      styles: 0,
      script: 0,
    });
  });

  test('et la mesure voit bien ce que nous faisons quand la page bouge', async () => {
    await guest.begin('champs');
    const busy = await spent(() =>
      guest.driver.evaluate(() => document.getElementById('cible')?.classList.add('autre')),
    );
    expect(busy.script).toBeGreaterThan(0);
  });
});

/**
 * Firefox keeps no such accounts. Its own debugger, in the page's process, tells of every function entered in every world: a
 * timer, a frame, an observer or a listener of ours would enter one in companion.js. It does not see work with no script; for
 * that, the page's count of reflowed frames, our ring and bubble among them, must not move either.
 */
describe('au repos, firefox', () => {
  let server: Served;
  let spy: FirefoxSpy | undefined;
  beforeAll(async () => {
    server = await serve(guestSite);
  });
  afterEach(() => spy?.close());
  afterAll(() => server?.close());

  test.each(scenes)('sur « %s », à l’étape « %s » : rien de nous ne tourne', async (page, step) => {
    spy = await FirefoxSpy.open(server.port);
    const tab = await spy.show(`${CAF}?page=${page}`, step);
    // Later the page itself moves, by which we see that the debugger would have seen us.
    await spy.run(
      tab,
      `void setTimeout(() => document.getElementById('cible').classList.add('autre'), ${WHILE + 2500})`,
    );
    const [still, moved] = await spy.watch(WHILE, 4000);
    expect(still?.calls['companion.js'] ?? 0).toBe(0);
    expect(still?.reflows).toBe(0);
    expect(moved?.calls['companion.js']).toBeGreaterThan(0);
  });
});
