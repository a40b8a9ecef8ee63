/**
 * The end of the journal's file is cut off, as a crash during a write leaves it. Chromium goes on after the cut, finds
 * it at the next opening, and discards the whole database: we cannot prevent that. The guides must go on, and be
 * counted again.
 */
import { globSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { counters } from '../support/browser/counters.ts';
import { type Driver, open } from '../support/browser/driver.ts';
import { forget, freshProfile } from '../support/browser/launch.ts';
import { GUIDE, runThrough } from '../support/browser/steps.ts';
import { tally, times } from './tally.ts';

/** How many bytes are missing at the end. They are within the last batch. */
const TEARS = [7, 60, 300, 1500].slice(0, times(1, 4));
const STEPS = 16;

let driver: Driver | undefined;
let profile = '';
afterEach(async () => {
  await driver?.close().catch(() => undefined);
  forget(profile);
});

/**
 * Runs one guide in a new browser, which is then killed.
 * @returns how often it was counted, when every fact has the same count, or what went wrong
 */
async function lived(): Promise<number | string> {
  driver = await open('chromium', { profile });
  await driver.ownPage('home.html');
  const steps = await runThrough(driver, GUIDE);
  const counts = new Set((await counters(driver)).map(([, count]) => count));
  await driver.kill();
  if (steps !== STEPS) return `${steps} steps`;
  return counts.size === 1 ? ([...counts][0] as number) : `counted ${[...counts]}`;
}

test('the end of the journal’s file torn', async (context) => {
  const seen: (number | string)[][] = [];
  for (const tear of TEARS) {
    profile = freshProfile();
    const before = await lived();
    const file = globSync('Default/IndexedDB/chrome-extension_*/*.log', { cwd: profile })[0] as string;
    truncateSync(join(profile, file), statSync(join(profile, file)).size - tear);
    seen.push([before, await lived(), await lived()]);
    forget(profile);
  }
  const failures = seen.flat().filter((count) => typeof count === 'string' || count < 1).length;
  const thrown = seen.filter(([, , last]) => last === 1).length;
  tally(
    context,
    `the journal’s file torn: guides go on and are counted (chromium, journals that Chromium threw away whole: ${thrown})`,
    TEARS.length,
    failures,
  );
  expect({ failures, seen }).toEqual({ failures: 0, seen });
  expect(seen.every(([first]) => first === 1)).toBe(true);
});
