/**
 * A disk that is really full: the browser's own quota is filled. The guide goes to its end, the existing counts stay,
 * and everything is counted once there is room.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { UNKEPT } from '../../core/background/resumePoint.ts';
import type { Chromium } from '../support/browser/chromium.ts';
import { counters } from '../support/browser/counters.ts';
import { type Driver, open } from '../support/browser/driver.ts';
import { forget, freshProfile } from '../support/browser/launch.ts';
import { GUIDE, reads, runThrough } from '../support/browser/steps.ts';
import { browsersInForm } from '../support/run/longForm.ts';
import { tally, times } from './tally.ts';
import { keyOf } from './walks.ts';

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ note?: string; place?: { step: string } | null }> };
  storage: {
    local: {
      get(keys: null): Promise<object>;
      set(items: object): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
  };
};

/** In bytes: enough for a day of guides, and quickly filled. */
const ROOM = 4 * 2 ** 20;

let driver: Driver | undefined;
let profile = '';
afterEach(async () => {
  await driver?.close();
  if (profile) forget(profile);
});

const counts = async (at: Driver): Promise<Record<string, number>> =>
  Object.fromEntries((await counters(at)).map(([key, count]) => [keyOf(key), count]));

/**
 * Runs in our own page: fills a database until it refuses smaller and smaller values, so that nothing more fits.
 * @returns the last error message
 */
async function fill(): Promise<string> {
  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('remplissage', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('tas', { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
  const put = (database: IDBDatabase, size: number) =>
    new Promise<string>((resolve) => {
      const writing = database.transaction('tas', 'readwrite');
      writing.objectStore('tas').add(crypto.getRandomValues(new Uint8Array(size)));
      writing.oncomplete = () => resolve('');
      writing.onabort = () => resolve(writing.error?.name ?? 'aborted');
    });
  let refused = '';
  for (let size = 2 ** 16; size >= 1024; size /= 4) {
    // Firefox closes a database after it has refused a write.
    const database = await open();
    do refused = await put(database, size);
    while (!refused);
    database.close();
  }
  return refused;
}

/**
 * Does the same for the settings' store. It is read as a whole at each step of a guide, so it stays filled for as short
 * a time as possible.
 */
async function fillStorage(): Promise<string> {
  let refused = '';
  for (let size = 2 ** 20, n = 0; size >= 4; n++)
    await chrome.storage.local.set({ [`tas-${n}`]: 'x'.repeat(size) }).catch((error: Error) => {
      refused = error.message;
      size /= 4;
    });
  return refused;
}

/** Removes the database first, because on a full disk even a removal needs space to be written. */
async function empty(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('remplissage');
    gone.onsuccess = () => resolve();
    gone.onerror = () => reject(gone.error);
  });
  await chrome.storage.local.remove(
    Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('tas-')),
  );
}

/**
 * On a personal computer, somebody leaves the guide for later, then stops it.
 * @returns the message they received, and whether the place was stored
 */
async function later(guide: string): Promise<{ told: string | undefined; kept: boolean }> {
  await chrome.runtime.sendMessage({ kind: 'start', guide, practice: true });
  const unkept = await chrome.runtime.sendMessage({ kind: 'stop', later: true });
  const { place } = await chrome.runtime.sendMessage({ kind: 'home' });
  await chrome.runtime.sendMessage({ kind: 'stop', later: false });
  return { told: unkept?.note, kept: !!place?.step };
}

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, count) => all + count, 0);

describe.each(browsersInForm)('%s', (browser) => {
  test('the disk is full in the middle of the day', async (context) => {
    profile = freshProfile();
    // The limit is in KB, and Firefox needs it before it starts. Chromium accepts it at any time before it has computed
    // its own.
    if (browser === 'firefox')
      writeFileSync(
        join(profile, 'prefs.js'),
        `user_pref("dom.quotaManager.temporaryStorage.fixedLimit", ${ROOM / 1024});\n`,
      );
    driver = await open(browser, { profile });
    const at = driver;
    await at.ownPage('home.html');
    const origin = await at.evaluate(() => location.origin);
    const room = async (quotaSize?: number) => {
      if (browser === 'chromium')
        await (await (at as Chromium).cdp()).send('Storage.overrideQuotaForOrigin', {
          origin,
          ...(quotaSize ? { quotaSize } : {}),
        });
    };
    await room(ROOM);
    await at.evaluate(() => chrome.runtime.sendMessage({ kind: 'settings', shared: false }));
    const faults: string[] = [];
    const check = (what: string, holds: boolean) => holds || faults.push(what);
    const walks = times(1, 10);
    const walk = async (what: string) => {
      for (let n = 1; n <= walks; n++) check(`${what}: stopped on the way`, (await runThrough(at, GUIDE)) === 16);
    };
    await walk('before');
    const before = await counts(at);
    expect(Object.keys(before).length).toBeGreaterThan(16);

    expect(await at.evaluate(fill)).toMatch(/quota/i);
    // What the browser cleans up by itself does not make room.
    await room(1);
    await walk('full');
    expect(await at.evaluate(fillStorage)).toMatch(/quota|unexpected/i);
    const { told, kept } = await at.evaluate(later, GUIDE);
    check('full: a place that is lost is not said to be', kept ? told === undefined : told === UNKEPT);
    const full = await counts(at);
    check(
      'full: what was counted is lost',
      Object.entries(before).every(([key, count]) => (full[key] ?? 0) >= count),
    );
    // Firefox may find room for a few bytes in files that are not completely full.
    if (browser === 'chromium') expect({ kept, full }).toEqual({ kept: false, full: before });
    await at.ownPage('journal.html');
    check('full: the journal is not readable', await reads(at, 'Attestation').catch(() => false));
    await at.closeTab();

    await at.home();
    await at.evaluate(empty);
    await room();
    await walk('room again');
    // Each guide is counted once, including those during the full disk, which waited in memory. The guide left for
    // later counts as seen, stopped, and a duration.
    const after = await at
      .waitFor(async () => {
        await at.evaluate(() => chrome.runtime.sendMessage({ kind: 'hello' }));
        const now = await counts(at);
        return sum(now) >= 3 * sum(before) + 3 && now;
      }, 'tout compté')
      .catch(() => counts(at));
    check(
      `counted otherwise: ${JSON.stringify(after)}`,
      sum(after) === 3 * sum(before) + 3 &&
        Object.entries(before).every(([key, count]) => [0, 1].includes((after[key] ?? 0) - 3 * count)),
    );
    faults.push(...(await at.errors()));
    tally(
      context,
      `a disk really full: guides to their end, counts kept and readable, all counted once there is room (${browser})`,
      3 * walks + 1,
      faults.length,
    );
    expect(faults).toEqual([]);
  });
});
