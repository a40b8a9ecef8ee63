/**
 * The browser is killed while it writes. After the restart, the database opens, every batch is there completely or not
 * at all and never twice, and the acknowledged batches are there. Of the session itself, only what a personal computer
 * stores is left.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { type Driver, open } from '../support/browser/driver.ts';
import { forget, freshProfile } from '../support/browser/launch.ts';
import { GUIDE } from '../support/browser/steps.ts';
import { browsersInForm } from '../support/run/longForm.ts';
import { tally, times } from './tally.ts';

interface Home {
  place: object | null;
  running: object[];
}
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ turn: number } | Home> };
  storage: Record<'local' | 'session', { get(keys: null): Promise<Record<string, unknown>> }>;
};
declare global {
  /** In our page: the number of batches that the background has acknowledged. */
  var written: number;
}

/** The counts that each guide leaves once: two steps seen, one done, stopped, in less than half an hour. */
const BATCH = ['mon-compte seen', 'mon-compte done', 'connexion/chemin seen', 'abandoned', 'under30'].sort();
/**
 * The maximum time (ms) that a guide that ends waits for its batch (core/background/outbox.ts). A later answer proves
 * nothing about the disk.
 */
const WAITED = 1500;
/** The maximum time (ms) from an acknowledged batch to the kill, which is long enough for a few guides. */
const LIFE = { chromium: 60, firefox: 250 };
const PLACE = { guide: GUIDE, step: '', practice: true };

let driver: Driver | undefined;
let profile = '';
afterEach(async () => {
  await driver?.close().catch(() => undefined);
  forget(profile);
});

/**
 * Runs in one of our own pages: guides are started and stopped, one after the other, until the browser is killed. A stop
 * can be undone until the next guide begins: it is this next beginning that counts the guide, and acknowledges it.
 */
function writeForEver(guide: string, waited: number): void {
  globalThis.written = 0;
  const ask = (message: object) => chrome.runtime.sendMessage(message) as Promise<{ turn: number }>;
  const go = async () => {
    for (let stopped = 0; ; stopped++) {
      const asked = performance.now();
      const { turn } = await ask({ kind: 'start', guide, practice: true });
      if (stopped > 0 && performance.now() - asked < waited) globalThis.written++;
      await ask({ kind: 'event', event: { type: 'done' }, turn });
      await ask({ kind: 'stop', later: false });
    }
  };
  void go().catch(() => undefined);
}

/** Everything on the disk. */
async function found() {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) =>
      Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }),
    );
  const home = (await chrome.runtime.sendMessage({ kind: 'home' })) as Home;
  const stored = { local: await chrome.storage.local.get(null), session: await chrome.storage.session.get(null) };
  if (!(await indexedDB.databases()).some(({ name }) => name === 'faire-avec'))
    return { home, ...stored, applied: 0, counters: [] };
  const database = await done(indexedDB.open('faire-avec'));
  const [counters, meta] = ['counters', 'meta'].map((name) => database.transaction(name).objectStore(name)) as [
    IDBObjectStore,
    IDBObjectStore,
  ];
  const [keys, counts, applied = 0] = (await Promise.all([
    done(counters.getAllKeys()),
    done(counters.getAll()),
    done(meta.get('applied')),
  ])) as [unknown[][], number[], number?];
  database.close();
  return {
    home,
    ...stored,
    applied,
    counters: keys.map((key, at) => [key.slice(-2).join(' ').trim(), counts[at]] as [string, number | undefined]),
  };
}

describe.each(browsersInForm)('%s', (browser) => {
  test('the browser killed while it writes', async (context) => {
    profile = freshProfile();
    // After three crashes, Firefox would ask whether to start without extensions.
    writeFileSync(
      join(profile, 'prefs.js'),
      'user_pref("toolkit.startup.max_resumed_crashes", -1);\nuser_pref("browser.sessionstore.resume_from_crash", false);\n',
    );
    const deaths = times(browser === 'chromium' ? 4 : 2, 100);
    const faults: string[] = [];
    let [acknowledged, inAll, before, thrown] = [0, 0, 0, 0];
    for (let n = 0; ; n++) {
      const now = await open(browser, { profile });
      driver = now;
      await now.ownPage('home.html');
      if (n > 0) {
        // Chromium reports once, to the first code that opens its databases, that it has discarded one.
        const { home, local, session, applied, counters } = await now.waitFor(
          () => now.evaluate(found),
          'ce qui est sur le disque',
        );
        const shared = n % 2 === 1;
        const wrong = (what: string, isFault: boolean) =>
          isFault &&
          faults.push(`death ${n}: ${what} ${JSON.stringify({ applied, acknowledged, counters, local, session })}`);
        wrong(
          'a batch in part, or twice',
          counters.some(([, count]) => count !== applied),
        );
        wrong(
          'not the facts of a batch',
          applied > 0 &&
            counters
              .map(([fact]) => fact)
              .sort()
              .join() !== BATCH.join(),
        );
        // A kill during the write itself damages the file. Chromium then discards the whole database and creates a new
        // one.
        const isThrown = browser === 'chromium' && applied === 0 && counters.length === 0;
        thrown += Number(isThrown);
        wrong('an acknowledged batch is lost', !isThrown && applied < before + acknowledged);
        wrong(
          'something of the session is left',
          Object.keys(session).length > 0 ||
            home.running.length > 0 ||
            Object.keys(local).some((key) => !['settings', 'place'].includes(key)),
        );
        wrong('a place on a shared computer', shared && (home.place !== null || 'place' in local));
        wrong('another place than the guide’s', home.place !== null && !isDeepStrictEqual(home.place, PLACE));
        before = applied;
      }
      if (n === deaths) break;
      await now.evaluate((shared) => chrome.runtime.sendMessage({ kind: 'settings', shared }), n % 2 === 0);
      await now.evaluate(writeForEver, GUIDE, WAITED);
      await now.waitFor(() => now.evaluate(() => globalThis.written > 0), 'un premier lot écrit');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LIFE[browser]));
      acknowledged = await now.evaluate(() => globalThis.written);
      inAll += acknowledged;
      await now.kill();
    }
    const lost = browser === 'chromium' ? `, journals that Chromium threw away whole: ${thrown}` : '';
    tally(
      context,
      `killed while writing: every batch whole, once, kept when acknowledged; no session left (${browser}${lost})`,
      deaths,
      faults.length,
    );
    expect(faults).toEqual([]);
    expect(inAll).toBeGreaterThanOrEqual(deaths);
    // This has happened about once in 145 kills so far, on a busy machine. If it is frequent, the fault is ours.
    expect(thrown).toBeLessThanOrEqual(Math.ceil(deaths / 25));
  });
});
