/** What vitest has written of a run, as our own commands print it. */
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
  // Last, so that it is read last.
  '--reporter=./test/support/run/retries.ts',
];

/** No report is a failure too. */
export function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    console.error('The test runner left no report.');
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, success: false, testResults: [] };
  }
}

/** One line each, for the end of a log: a long one is often read by its tail. */
export const failuresOf = ({ testResults }: Report): string[] =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(
        ({ fullName, failureMessages = [] }) =>
          `Failed: ${relative('', name)} > ${fullName}\n  ${failureMessages[0]?.slice(0, 300) ?? ''}`,
      ),
  );

/** A file that could not even be read is no failed test, but the run did not succeed. */
export const failedIn = ({ numFailedTests, success }: Report): number => numFailedTests || (success ? 0 : 1);
