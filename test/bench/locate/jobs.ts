/** Work cut in pieces, done by several pages at once; what is done is kept on the disk, so that a run that was stopped goes on. */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { inPage } from './browser.ts';

export interface Job<T> {
  /** One of its kind. */
  key: string;
  /** What the page is given; part of what tells an old result from a new one. */
  about: unknown;
  run(page: Page): Promise<T>;
}

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/bench-locate/', import.meta.url));

/** A line now and then, s: a log that stays silent looks dead, one that speaks at each job hides the rest. */
const EVERY = 10;

/** @param workers pages at once, one core each @returns one result a job, in the order of the jobs */
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

/** The last line of a run that was killed may be half written. */
function parsed<T>(line: string): [key: string, result: T][] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
