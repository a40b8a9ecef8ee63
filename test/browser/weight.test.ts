/** What a guided page loads, and what any other page loads: nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from '../support/browser/chromium.ts';
import { browsers } from '../support/browser/driver.ts';
import { FirefoxSpy } from '../support/browser/firefoxSpy.ts';
import { Guest } from '../support/browser/guest.ts';
import { CAF, guestSite } from '../support/browser/guestPages.ts';
import { type Served, serve } from '../support/browser/server.ts';

/** Shepherd alone is 16.4 kB. A guided page loads at most this many bytes, including Preact. */
const MOST = 20_000;
const folder = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

describe.each(browsers)('%s : le poids dans la page guidée', (browser) => {
  const read = (file: string) => readFileSync(`${folder[browser]}/${file}`);

  test(`la page guidée reçoit au plus ${MOST / 1000} ko, compressés`, () => {
    expect(gzipSync(read('companion.js'), { level: 9 }).length).toBeLessThanOrEqual(MOST);
  });

  test('ce qui s’ouvre à la demande est à part', () => {
    const scripts = readdirSync(folder[browser]).filter((name) => name.endsWith('.js'));
    expect(scripts).toContain('drawer.js');
    expect(read('companion.js').includes('Signaler une erreur')).toBe(false);
    expect(read('drawer.js').includes('Signaler une erreur')).toBe(true);
  });
});

/** A page without listeners of its own, so that every listener there is ours. */
const QUIET = 'politique';

describe('sans guide, pas un octet et pas une oreille, chromium', () => {
  let guest: Guest;
  beforeAll(async () => {
    guest = await Guest.open('chromium');
  });
  afterAll(() => guest?.close());

  /**
   * Counts the extension's worlds in the page: without one there is no script of ours, so nothing can listen. Also
   * counts all the listeners, in any world.
   */
  const ours = async () => {
    const session = await (guest.driver as Chromium).cdp();
    const worlds: string[] = [];
    const note = ({ context }: { context: { origin: string } }) => void worlds.push(context.origin);
    session.on('Runtime.executionContextCreated', note);
    await session.send('Runtime.disable');
    await session.send('Runtime.enable');
    session.off('Runtime.executionContextCreated', note);
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    const listeners = metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN;
    return { worlds: worlds.filter((origin) => origin.startsWith('chrome-extension:')).length, listeners };
  };

  test('à côté d’un onglet guidé, rien de nous', async () => {
    await guest.begin(QUIET);
    await guest.driver.waitFor(async () => (await ours()).worlds === 1, 'notre monde dans la page guidée');
    const guided = await ours();
    expect(guided.worlds).toBe(1);
    expect(guided.listeners).toBeGreaterThan(0);
    await guest.visit(QUIET);
    expect(await ours()).toEqual({ worlds: 0, listeners: 0 });
    expect(await guest.html()).not.toContain('faire-avec');
  });
});

describe('sans guide, pas un octet et pas une oreille, firefox', () => {
  let server: Served;
  let spy: FirefoxSpy | undefined;
  beforeAll(async () => {
    server = await serve(guestSite);
  });
  afterAll(async () => {
    await spy?.close();
    await server?.close();
  });

  test('la page bouge, et rien de nous ne l’entend', async () => {
    spy = await FirefoxSpy.open(server.port);
    const tab = await spy.show(`${CAF}?page=champs`, null);
    await spy.run(
      tab,
      `void setTimeout(() => { document.body.append('Du nouveau'); document.body.click(); scrollTo(0, 50); }, 2500)`,
    );
    const [moved] = await spy.watch(5000);
    expect(moved?.calls['companion.js'] ?? 0).toBe(0);
    // The debugger was active: it saw the page itself handle the click.
    expect(Object.values(moved?.calls ?? {}).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  });
});
