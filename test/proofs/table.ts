import type { Proof } from './tally.ts';

/** The part of vitest's JSON report that the table reads. */
export interface Report {
  testResults: { assertionResults: { fullName: string; status: string; meta?: { proof?: Proof } }[] }[];
}

/**
 * A Markdown table with the columns property, attempts and failures. A test that ended before it counted is a failure
 * under its own name.
 */
export function table({ testResults }: Report): string {
  const rows = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, meta }) => status === 'failed' || meta?.proof)
    .map(({ fullName, status, meta }) => {
      const { property, attempts, failures } = meta?.proof ?? { property: fullName, attempts: 1, failures: 1 };
      return `| ${property} | ${attempts} | ${status === 'failed' ? Math.max(1, failures) : failures} |`;
    });
  return ['| property | attempts | failures |', '| --- | ---: | ---: |', ...rows.sort()].join('\n');
}
