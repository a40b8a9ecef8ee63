/**
 * What the closed profile reveals about who came and when: two people, or one person with two guides, leave the same
 * files.
 */
import { expect, test } from 'vitest';
import { open } from '../support/browser/driver.ts';
import { forget, freshProfile } from '../support/browser/launch.ts';
import { runThrough } from '../support/browser/steps.ts';
import { onDisk } from './privacy-channels.ts';
import { tally, times } from './tally.ts';

/** The API that our own pages have. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const GUIDES = ['caf/attestation-paiement', 'caf/creer-compte', 'caf/attestation-paiement'];
/** The files that the extension writes. LevelDB’s own LOG is left out, because it says when the browser was opened. */
const DATA = /(IndexedDB|Extension Settings|Extension Rules).*\/(\d+\.(log|ldb)|MANIFEST-\d+|CURRENT)$/;

/**
 * The name and size of each of our files. The same counts in another order have the same size.
 * @param clears the guides after which « Terminer et effacer » is pressed
 */
async function left(clears: number[]): Promise<string[]> {
  const profile = freshProfile();
  try {
    const driver = await open('chromium', { profile });
    try {
      await driver.ownPage('home.html');
      for (const [at, guide] of GUIDES.entries()) {
        await runThrough(driver, guide);
        if (clears.includes(at)) await driver.evaluate(() => chrome.runtime.sendMessage({ kind: 'clear' }));
      }
    } finally {
      await driver.close();
    }
    return onDisk(profile)
      .ours.filter(({ file }) => DATA.test(file))
      .map(({ file, bytes }) => `${file} ${bytes.length}`)
      .toSorted();
  } finally {
    forget(profile);
  }
}

test('the boundary between two people is not on the disk', async (context) => {
  const ways = [[2], [0, 2], [1, 2], [0, 1, 2]].slice(0, times(2, 4));
  const seen: string[][] = [];
  for (const clears of ways) seen.push(await left(clears));
  const different = seen.filter((files) => JSON.stringify(files) !== JSON.stringify(seen[0])).length;
  tally(
    context,
    'On the disk: one person with three guides, or several people, leave the same files (Chromium)',
    ways.length,
    different,
  );
  expect(seen[0]?.some((file) => file.includes('IndexedDB'))).toBe(true);
  for (const files of seen) expect(files).toEqual(seen[0]);
});

test('no gesture leaves its hour on the disk by the alarm of silence', async (context) => {
  const profile = freshProfile();
  try {
    const driver = await open('chromium', { profile });
    try {
      await driver.ownPage('home.html');
      await runThrough(driver, GUIDES[0] as string);
    } finally {
      await driver.close();
    }
    const { ours, browsers } = onDisk(profile);
    const hours = [...ours, ...browsers]
      .filter(({ file }) => file.includes('Extension State'))
      .flatMap(({ bytes }) => bytes.toString('latin1').match(/scheduled_?time/gi) ?? []);
    tally(context, 'On the disk: an hour of a gesture, by the alarm of silence (Chromium)', 1, hours.length);
    expect(hours).toEqual([]);
  } finally {
    forget(profile);
  }
});
