/**
 * `npm run bench:wake` measures how more guides slow down the wake of the background. It builds the extension with
 * today's guides, 40 and 200 (copies of today's), kills the worker of each in turn, and asks for a step. Writes
 * results.md. `--rounds=40`.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { Chromium } from '../../support/browser/chromium.ts';
import { type Built, buildWith, proceduresHere } from './build.ts';
import { type Timed, timesOf } from './measure.ts';
import { markdown, type Row } from './table.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '40' } } });
const rounds = Number(values.rounds);
const counts = [proceduresHere().length, 40, 200];

/** A busy machine sometimes starts a browser that never answers, so the start is tried twice more. */
const opened = async (extension: string, left = 2): Promise<Chromium> =>
  Chromium.open({ extension }).catch((error: unknown) => {
    if (!left) throw error;
    return opened(extension, left - 1);
  });

const builds: Built[] = [];
const drivers: Chromium[] = [];
try {
  for (const count of counts) {
    console.log(`build with ${count} guides`);
    builds.push(buildWith(count));
  }
  for (const { folder } of builds) drivers.push(await opened(folder));
  const times: Timed[][] = builds.map(() => []);
  for (let round = 0; round <= rounds; round++)
    for (const [i, driver] of drivers.entries()) {
      const timed = await timesOf(driver);
      // The first round fills the browser's own caches, as on the day of the installation, so it is not counted.
      if (round) times[i]?.push(timed);
    }
  const rows = builds.map(({ count, bytes, gzipped }, i): Row => ({ count, bytes, gzipped, times: times[i] ?? [] }));
  const text = markdown(rows, { rounds, cores: cpus().length });
  writeFileSync(new URL('results.md', import.meta.url), text);
  console.log(text);
} finally {
  for (const driver of drivers) await driver.close();
  for (const built of builds) built.remove();
}
