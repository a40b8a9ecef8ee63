/**
 * The extension runs nothing while nothing happens. The test compares a step that is shown with the same page without a
 * guide.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from '../support/browser/chromium.ts';
import { FirefoxSpy } from '../support/browser/firefoxSpy.ts';
import { Guest } from '../support/browser/guest.ts';
import { CAF, guestSite } from '../support/browser/guestPages.ts';
import { type Served, serve } from '../support/browser/server.ts';

const WHILE = 3000;
/**
 * After this delay, the first checks (core/page/observePage.ts) and the entrance animation of the bubble are over.
 * Their number is limited.
 */
const REST = 3500;
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/**
 * The target is found and in view; it is found but out of view, so the bubble is docked; the step has no target; the
 * step is a question.
 */
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

  /** The browser's own metrics of the page: layouts, style recalculations and seconds of script, in all its worlds. */
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
 * Firefox has no such metrics. Its debugger, in the process of the page, reports every function that is entered, in
 * every world: a timer, a frame callback, an observer or a listener of the extension would enter one in companion.js.
 * The debugger does not see work without script. The number of reflows in the page, including our ring and bubble, must
 * therefore not change either.
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
    // Later the page itself changes. This proves that the debugger would have seen the extension run.
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
