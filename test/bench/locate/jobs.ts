/**
 * Divides work into jobs that several pages do at once. The results are saved on the disk, so that an interrupted run
 * continues where it stopped.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { inPage } from './browser.ts';

export interface Job<T> {
  /** Unique among the jobs. */
  key: string;
  /** What the page receives. It is part of the hash that distinguishes old results from new ones. */
  about: unknown;
  run(page: Page): Promise<T>;
}

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/bench-locate/', import.meta.url));

/** The interval between two lines of the log, in s: a silent log looks dead, and one line per job hides the rest. */
const EVERY = 10;

/**
 * @param workers how many pages work at once, with one core each
 * @returns one result per job, in the order of the jobs
 */
export async function doAll<T>(
  part: string,
  jobs: Job<T>[],
  prepare: (page: Page) => Promise<unknown> = async () => {},
  workers = workersAsked(),
): Promise<T[]> {
  const results = new Map<string, T>();
  const file = `${CACHE}${part}.ndjson`;
  await inPage(async (_, fresh, code) => {
    const told = `${part}: ${createHash('sha256')
      .update(code)
      .update(JSON.stringify(jobs.map(({ key, about }) => [key, about])))
      .digest('hex')}`;
    const [head, ...lines] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (head === told) for (const [key, result] of lines.flatMap(parsed<T>)) results.set(key, result);
    else {
      mkdirSync(CACHE, { recursive: true });
      writeFileSync(file, `${told}\n`);
    }
    const queue = jobs.filter(({ key }) => !results.has(key));
    if (results.size) console.log(`${part}: ${results.size} of ${jobs.length} were done before`);
    const began = Date.now();
    let [said, here] = [began, 0];
    const work = async (): Promise<void> => {
      const page = await fresh();
      await prepare(page);
      for (let job = queue.shift(); job; job = queue.shift()) {
        const result = await job.run(page);
        results.set(job.key, result);
        appendFileSync(file, `${JSON.stringify([job.key, result])}\n`);
        here++;
        if (Date.now() - said < EVERY * 1000 && queue.length) continue;
        said = Date.now();
        const seconds = (said - began) / 1000;
        console.log(
          `${part}: ${results.size} of ${jobs.length}, ${seconds.toFixed(0)} s, about ${((seconds / here) * (jobs.length - results.size)).toFixed(0)} s left`,
        );
      }
      await page.close();
    };
    await Promise.all(Array.from({ length: Math.min(workers, queue.length) }, work));
  });
  rmSync(file, { force: true });
  return jobs.map(({ key }) => results.get(key) as T);
}

const workersAsked = (): number =>
  Number(process.argv.find((word) => word.startsWith('--workers='))?.split('=')[1] ?? availableParallelism());

/** The last line of a killed run may be incomplete. */
function parsed<T>(line: string): [key: string, result: T][] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
