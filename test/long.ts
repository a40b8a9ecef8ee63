/**
 * `npm run test:long [-- part…]`: what is too long for `npm test`, whole. Each part writes the date and the figures of its
 * last run in test/LONG.md as soon as it ends. With files too (`-- unit test/unit/path.test.ts`), only these are run, on the
 * build that is there, and the row is printed and not written: figures of a part never replace those of the whole.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { browsers, builds, checked, minutes, run, sources } from './support/run/checks.ts';
import { type LongRun, longTable, PARTS, rowsOf } from './support/run/longTable.ts';
import { failedIn, failuresOf, readReport, withReport } from './support/run/report.ts';

const PAGE = 'test/LONG.md';
const REPORT = '.output/long.json';

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
/** The commit that is tested; « + » when files differ from it. */
const commit = (): string => git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') ? '+' : '');

const words = process.argv.slice(2);
const files = words.filter((word) => word.endsWith('.ts') || word.endsWith('.tsx'));
const asked = words.filter((word) => !files.includes(word));
const unknown = asked.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length) {
  console.error(`No part is named ${unknown.join(', ')}. Parts: ${PARTS.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const { failed } = checked(files.length ? [] : [...sources, ...browsers, ...builds]);
if (failed) {
  console.error(`\nFailed: ${failed}. Nothing was tried, and ${PAGE} stays as it was.`);
  process.exit(1);
}

let failures = 0;
for (const { name, title, env, project } of PARTS.filter((part) => !asked.length || asked.includes(part.name))) {
  rmSync(REPORT, { force: true });
  const since = performance.now();
  run(title, 'vitest', ['run', '--project', project, ...files, ...withReport(REPORT)], env);
  const report = readReport(REPORT);
  for (const failure of failuresOf(report)) console.error(failure);
  const result: LongRun = {
    name,
    date: new Date().toISOString().slice(0, 10),
    commit: commit(),
    passed: report.numPassedTests,
    failed: failedIn(report),
    skipped: report.numPendingTests,
    minutes: minutes(since),
    cores: cpus().length,
  };
  failures += result.failed;
  if (files.length) {
    console.log(
      longTable([result])
        .split('\n')
        .find((line) => line.startsWith(`| ${name} |`)),
    );
    continue;
  }
  const before = existsSync(PAGE) ? rowsOf(readFileSync(PAGE, 'utf8')) : [];
  writeFileSync(PAGE, longTable([...before.filter((row) => row.name !== name), result]));
}
console.log(
  `\n${failures ? `${failures} failed` : 'All passed'}; ${files.length ? `${PAGE} stays as it was` : `figures in ${PAGE}`}.`,
);
process.exit(failures ? 1 : 0);
