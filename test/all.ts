/** `npm test`: what proves the product, on a machine that has nothing but Node and npm. Ends with one line of figures. */
import { rmSync } from 'node:fs';
import { browsers, builds, checked, minutes, run, sources } from './support/run/checks.ts';
import { failedIn, failuresOf, readReport, withReport } from './support/run/report.ts';

const REPORT = '.output/tests.json';
const since = performance.now();

function end(passed: number, failed: number, skipped: number): never {
  console.log(`\nIn ${minutes(since)}.`);
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exit(failed ? 1 : 0);
}

rmSync(REPORT, { force: true });
// What takes seconds first: a long run after a failed check is lost time, and on an old build it may even be green.
const checks = checked([...sources, ...browsers, ...builds]);
if (checks.failed) {
  console.error(`\nFailed: ${checks.failed}. What comes after it was not tried.`);
  end(checks.passed, 1, 0);
}

run('Tests: unit, then real Chromium and Firefox on the shipping build', 'vitest', ['run', ...withReport(REPORT)]);
const report = readReport(REPORT);
for (const failure of failuresOf(report)) console.error(failure);
end(report.numPassedTests + checks.passed, failedIn(report), report.numPendingTests);
