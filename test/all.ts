/** `npm test`: everything, on a machine that has nothing but Node and npm. Ends with one line of figures. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const report = '.output/tests.json';

const run = (title: string, command: string, args: string[]): boolean => {
  console.log(`\n— ${title}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
};

const checks: [string, string, string[]][] = [
  ['Browsers', 'node', ['test/support/browser/setup.ts']],
  ['Lint, format and import direction', 'biome', ['check', '.']],
  ['Types', 'tsc', ['--noEmit']],
  ['Build for Chromium', 'wxt', ['build']],
  ['Build for Firefox', 'wxt', ['build', '-b', 'firefox']],
  ['Accessibility build (open root, never shipped)', 'wxt', ['build', '--mode', 'accessible']],
];

rmSync(report, { force: true });
const failed = checks.filter(([title, command, args]) => !run(title, command, args)).map(([title]) => title);
run('Tests: unit, then real Chromium and Firefox on the shipping build', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  success: boolean;
  testResults: { name: string; assertionResults: { fullName: string; status: string; failureMessages?: string[] }[] }[];
}

let figures: Report = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, success: false, testResults: [] };
try {
  figures = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  console.error('The test runner left no report.');
}
// Said again at the very end, one line each: a long log is often read by its tail.
for (const { name, assertionResults } of figures.testResults)
  for (const { fullName, status, failureMessages = [] } of assertionResults)
    if (status === 'failed')
      console.error(
        `Failed: ${name.replace(`${process.cwd()}/`, '')} > ${fullName}\n  ${failureMessages[0]?.slice(0, 300) ?? ''}`,
      );
for (const title of failed) console.error(`Failed: ${title}`);
const failures = figures.numFailedTests + failed.length + (figures.success || figures.numFailedTests ? 0 : 1);
console.log(
  `\n${figures.numPassedTests + checks.length - failed.length} passed, ${failures} failed${figures.numPendingTests ? `, ${figures.numPendingTests} skipped` : ''}`,
);
process.exit(failures ? 1 : 0);
