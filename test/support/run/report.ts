/** Reads the report that vitest writes about a run, for our own commands. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

export interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  success: boolean;
  testResults: { name: string; assertionResults: { fullName: string; status: string; failureMessages?: string[] }[] }[];
}

export const withReport = (file: string): string[] => [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
  // This reporter is the last one, so that its output is at the end of the log.
  '--reporter=./test/support/run/retries.ts',
];

/** A missing report counts as a failure. */
export function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    console.error('The test runner left no report.');
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, success: false, testResults: [] };
  }
}

/** One line per failure, for the end of a log: people often read only the end of a long log. */
export const failuresOf = ({ testResults }: Report): string[] =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(
        ({ fullName, failureMessages = [] }) =>
          `Failed: ${relative('', name)} > ${fullName}\n  ${failureMessages[0]?.slice(0, 300) ?? ''}`,
      ),
  );

/** A file that could not be loaded is not a failed test, but the run did not succeed. */
export const failedIn = ({ numFailedTests, success }: Report): number => numFailedTests || (success ? 0 : 1);
