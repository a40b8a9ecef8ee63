/**
 * Many tabs and windows at once, a database that real browsers block, a page restored from the cache, and a tab that
 * crashes.
 */
import { afterEach, describe, expect, test } from 'vitest';
import type { Chromium } from '../support/browser/chromium.ts';
import { counters } from '../support/browser/counters.ts';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';
import { CAF } from '../support/browser/guestPages.ts';
import { GUIDE, runThrough } from '../support/browser/steps.ts';
import { dice } from '../support/dice.ts';
import { tally, times } from './tally.ts';
import { counted, keyOf, type Walk, walks } from './walks.ts';

interface Made {
  id: number;
  tabs: { id: number }[];
}
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ key: string; turn: number } | null> };
  tabs: {
    create(tab: object): Promise<Made>;
    remove(ids: number[]): Promise<void>;
    query(which: object): Promise<Made[]>;
    reload(id: number): Promise<void>;
  };
  scripting: { executeScript(script: object): Promise<{ result?: number }[]> };
  windows: { create(window: object): Promise<Made> };
};
declare global {
  /** In our page: the database, which is kept open. */
  var held: IDBDatabase | undefined;
}

/** Firefox opens tabs slowly, so it has even fewer in the short form. */
const TABS = { chromium: times(8, 15), firefox: times(5, 15) };

let guest: Guest;
afterEach(() => guest?.close());

/**
 * Runs in one of our pages: each walk has its own tab, and the last two have their own windows. They all run at the
 * same time.
 */
async function walkTogether(all: Walk[]): Promise<string[]> {
  const astray: string[] = [];
  const ask = chrome.runtime.sendMessage;
  const together = all.map(async ({ guide, events }, i) => {
    const own = i >= all.length - 2;
    const made = own
      ? await chrome.windows.create({ url: 'about:blank' })
      : await chrome.tabs.create({ url: 'about:blank', active: false });
    const tab = own ? (made.tabs[0]?.id ?? -1) : made.id;
    let view = await ask({ kind: 'start', guide, practice: true, tab });
    for (const { event, to } of events) {
      view = await ask({ kind: 'event', event, turn: view?.turn ?? -1, tab });
      if (view?.key !== to) astray.push(`tab ${i}, ${JSON.stringify(event)}: ${view?.key}, not ${to}`);
    }
    return tab;
  });
  // Closing a tab stops its guide, as when a person closes everything.
  await chrome.tabs.remove(await Promise.all(together));
  return astray;
}

const sum = (found: [unknown[], number][]) => {
  const counts: Record<string, number> = {};
  for (const [key, count] of found) counts[keyOf(key)] = (counts[keyOf(key)] ?? 0) + count;
  return counts;
};

/** Keeps the database open and requests its deletion: from then on, every other opening waits. */
async function hold(version: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('faire-avec', version);
    request.onsuccess = () => {
      globalThis.held = request.result;
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
  indexedDB.deleteDatabase('faire-avec');
}

describe.each(browsers)('%s', (browser) => {
  test('many tabs, three windows, then a database held shut', async (context) => {
    guest = await Guest.open(browser);
    const { driver } = guest;
    const seed = Math.floor(Math.random() * 2 ** 31);
    const chance = dice(seed);
    const planned = Array.from({ length: TABS[browser] }, () => walks(1, chance)[0] as Walk);
    const astray = await driver.evaluate(walkTogether, planned);
    const expected = counted(planned);
    let found: Record<string, number> = {};
    const wrong = () => Object.keys({ ...expected, ...found }).filter((key) => expected[key] !== found[key]);
    await driver
      .waitFor(async () => {
        found = sum(await counters(driver));
        return wrong().length === 0;
      }, 'les compteurs de tous les onglets')
      .catch(() => undefined);
    // This is the database of a newer version, and one of its pages keeps it open. Our version can neither open nor
    // upgrade it.
    await driver.evaluate(hold, 9);
    const shut = await runThrough(driver, GUIDE);
    await driver.evaluate(() => globalThis.held?.close());
    const free = await runThrough(driver, GUIDE);
    const counts = await driver.waitFor(async () => {
      const now = sum(await counters(driver));
      return Object.keys(now).length > 0 && now;
    }, 'les compteurs revenus');
    const failures = [
      ...astray,
      ...wrong(),
      shut === 16 ? '' : `shut: ${shut}`,
      free === 16 ? '' : `free: ${free}`,
    ].filter(Boolean);
    tally(
      context,
      `${TABS[browser]} guides at once in tabs and windows, each its own; a database held shut stops none (${browser})`,
      TABS[browser] + 2,
      failures.length,
    );
    expect({ failures, seed }).toEqual({ failures: [], seed });
    expect(Object.keys(counts).some((key) => key.endsWith('finished'))).toBe(true);
  });

  test('a page that comes back whole', async (context) => {
    guest = await Guest.open(browser);
    const { driver } = guest;
    await guest.begin('champs');
    const before = await driver.waitFor(async () => (await driver.bubble())?.step, 'la bulle');
    await driver.evaluate(() => void Object.assign(globalThis, { marked: true }));
    await driver.goto(`${CAF}?page=voisins`);
    await driver.waitFor(async () => (await driver.bubble())?.verdict === 'found', 'la bulle sur l’autre page');
    await driver.back();
    await driver.waitFor(() => driver.evaluate(() => document.getElementById('courriel') !== null), 'la page d’avant');
    const whole = await driver.evaluate(() => 'marked' in globalThis);
    const after = await driver.waitFor(async () => {
      const bubble = await driver.bubble();
      return bubble?.verdict === 'found' && bubble.step;
    }, 'la bulle revenue');
    const hosts = await driver.evaluate(() => document.querySelectorAll('faire-avec').length);
    const rings = (await driver.rings()).length;
    tally(
      context,
      `back to a page kept whole: the same step, one bubble, one ring (${browser})`,
      1,
      Number(!(hosts === 1 && rings === 1)),
    );
    expect({ whole, after, hosts, rings }).toEqual({ whole: true, after: before, hosts: 1, rings: 1 });
  });
});

test('chromium: the tab of a guide crashes', async (context) => {
  guest = await Guest.open('chromium');
  const { driver } = guest;
  await guest.begin('champs', { step: 'telecharger' });
  const crashed = (driver as Chromium).page().waitForEvent('crash');
  void (await (driver as Chromium).cdp()).send('Page.crash').catch(() => undefined);
  await crashed;
  // The driver cannot control a crashed tab any more, so our own page finds it.
  await driver.home();
  const tab = await driver.evaluate(
    async (address) => (await chrome.tabs.query({ url: `${address}*` }))[0]?.id ?? -1,
    CAF,
  );
  await driver.evaluate((tab) => chrome.tabs.reload(tab), tab);
  const hosts = (tab: number) =>
    chrome.scripting
      .executeScript({ target: { tabId: tab }, func: () => document.querySelectorAll('faire-avec').length })
      .then(([answer]) => answer?.result ?? 0);
  await driver.waitFor(async () => (await driver.evaluate(hosts, tab)) === 1, 'la bulle revenue');
  const view = await driver.evaluate((tab) => chrome.runtime.sendMessage({ kind: 'hello', tab }), tab);
  tally(
    context,
    'the tab of a guide crashes: reloaded, it is at the same step (chromium)',
    1,
    Number(view?.key !== 'telecharger'),
  );
  expect(view?.key).toBe('telecharger');
});
