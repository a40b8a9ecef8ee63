/**
 * What a closed Firefox reveals about who came and when. Its databases are read row by row, and every file of the
 * extension is searched for a time of day.
 */
import { expect, test } from 'vitest';
import { filesWith, profileFiles } from '../support/browser/disk.ts';
import { open } from '../support/browser/driver.ts';
import { forget, freshProfile } from '../support/browser/launch.ts';
import { runThrough } from '../support/browser/steps.ts';
import { DATABASE, instantsIn, isJournal, OF_FIREFOX, rowsOf, writings } from './privacy-sqlite.ts';
import { tally, times } from './tally.ts';

/** The API that our own pages have. Firefox provides it under this name too. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { local: { get(keys: null): Promise<object> } };
};

const ONE = 'caf/attestation-paiement';
const OTHER = 'caf/creer-compte';
/** The same three guides, in different orders, with « Terminer et effacer » after different ones. */
const WAYS = [
  { guides: [ONE, OTHER, ONE], clears: [2] },
  { guides: [OTHER, ONE, ONE], clears: [0, 1, 2] },
  { guides: [ONE, OTHER, ONE], clears: [0, 2] },
  { guides: [ONE, ONE, OTHER], clears: [1, 2] },
  { guides: [OTHER, ONE, ONE], clears: [] },
];

interface Left {
  /** The rows of each database: the journal’s and that of `storage.local`. */
  rows: string[][];
  /** The size in bytes of the logs beside them, which could contain earlier versions. */
  logs: number[];
  /** Files other than the journal that contain the name of a guide. */
  named: string[];
  /**
   * The times found between the first action and the last. `others` are those found in the whole life of the browser,
   * which show that the search works.
   */
  hours: string[];
  others: string[];
}

async function left({ guides, clears }: (typeof WAYS)[number]): Promise<Left> {
  const profile = freshProfile();
  const opened = Date.now();
  try {
    const driver = await open('firefox', { profile });
    let from = 0;
    let to = 0;
    try {
      await driver.ownPage('home.html');
      // Both databases exist before anybody does anything.
      await driver.evaluate(() => chrome.storage.local.get(null));
      await driver.waitFor(() => driver.evaluate(async () => (await indexedDB.databases()).length > 0), 'le journal');
      from = Date.now();
      for (const [at, guide] of guides.entries()) {
        await runThrough(driver, guide);
        if (clears.includes(at)) await driver.evaluate(() => chrome.runtime.sendMessage({ kind: 'clear' }));
      }
      to = Date.now();
    } finally {
      await driver.close();
    }
    const files = profileFiles(profile);
    const ours = files.filter(({ file }) => OF_FIREFOX.test(file));
    const hoursBetween = (least: number, most: number) => ours.flatMap((one) => instantsIn(one, least, most));
    return {
      rows: ours
        .map(({ file }) => file)
        .filter((file) => DATABASE.test(file))
        .toSorted((a, b) => Number(isJournal(b)) - Number(isJournal(a)))
        .map((file) => rowsOf(profile, file)),
      logs: ours.filter(({ file }) => file.endsWith('-wal')).map(({ bytes }) => bytes.length),
      named: [ONE, OTHER]
        .flatMap((guide) => filesWith(files, guide.split('/')[1] as string))
        .filter((file) => !isJournal(file)),
      hours: hoursBetween(from, to),
      others: hoursBetween(opened, Date.now()),
    };
  } finally {
    forget(profile);
  }
}

test('an hour is found however it is written', (context) => {
  const now = Date.now();
  const forms = writings(now);
  const missed = Object.keys(forms).filter((form) => {
    const bytes = Buffer.concat([Buffer.from('…avant '), forms[form] as Buffer, Buffer.from(' après…')]);
    return !instantsIn({ file: form, bytes }, now - 2000, now + 2000).length;
  });
  tally(
    context,
    'On the disk: the search itself finds an hour in every writing',
    Object.keys(forms).length,
    missed.length,
  );
  expect(missed).toEqual([]);
});

test('firefox: the same rows whoever came and in whatever order, no log beside them, no hour', async (context) => {
  const ways = WAYS.slice(0, times(2, WAYS.length));
  const seen: Left[] = [];
  for (const way of ways) seen.push(await left(way));
  const wrong = seen.filter(
    ({ rows, logs, named, hours }) =>
      JSON.stringify(rows) !== JSON.stringify(seen[0]?.rows) || logs.some(Boolean) || named.length || hours.length,
  );
  tally(
    context,
    'On the disk: one person or several, in any order, leave the same rows, no log, no hour (Firefox)',
    ways.length,
    wrong.length,
  );
  for (const { rows, logs, named, hours, others } of seen) {
    expect(rows).toEqual(seen[0]?.rows);
    expect(logs.reduce((sum, bytes) => sum + bytes, 0)).toBe(0);
    expect(named).toEqual([]);
    expect(hours).toEqual([]);
    // This checks that both databases existed with something in the journal, and that Firefox’s own times (creation,
    // last use) were found.
    expect(rows).toHaveLength(2);
    expect(rows[0]?.length).toBeGreaterThan(20);
    expect(others.length).toBeGreaterThan(0);
  }
});
