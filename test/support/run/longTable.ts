/** The page test/LONG.md: the parts of the long form, and the last run of each. Pure. */

export interface Part {
  name: string;
  title: string;
  /** The name of a vitest project. */
  project: string;
  env: Record<string, string>;
}

/** The shortest parts come first, so that an interrupted run has completed as many as possible. */
export const PARTS: Part[] = [
  { name: 'unit', title: 'Property tests with all their draws', project: 'unit', env: { RUNS: '1' } },
  {
    name: 'whole',
    title: 'Every answer, mishap and dialect in whole walks',
    project: 'walks',
    env: { WALKS: 'whole' },
  },
  { name: 'levels', title: 'Every answer with less help', project: 'walks', env: { WALKS: 'levels' } },
  { name: 'browser', title: 'The browser files in their long form', project: 'browser', env: { BROWSER: 'long' } },
  { name: 'proofs', title: 'The proofs in their long form', project: 'proofs', env: { PROOFS: 'long' } },
  {
    name: 'cross',
    title: 'The whole cross: answers and mishaps × dialects × mouse and keyboard × browsers',
    project: 'walks',
    env: { WALKS: 'cross' },
  },
];

export interface LongRun {
  name: string;
  date: string;
  commit: string;
  passed: number;
  failed: number;
  skipped: number;
  minutes: string;
  cores: number;
}

const INTRODUCTION = `# The long form

What \`npm run test:long\` tried last, part by part. The command writes this page itself: do not edit it. One part alone:
\`npm run test:long -- whole\`. What each part adds to \`npm test\`, and why it may wait: \`docs/testing.md\`.
A « + » after a commit means that files differed from it.
`;

const row = (title: string, run: LongRun | undefined): string => {
  const [figures, when] = run
    ? [`${run.passed} | ${run.failed} | ${run.skipped} | ${run.minutes} on ${run.cores} cores`, run]
    : [' |  |  | ', undefined];
  return when ? `${when.date} | ${when.commit} | ${figures} | ${title} |` : `not run yet |  | ${figures} | ${title} |`;
};

export const longTable = (runs: LongRun[]): string =>
  [
    INTRODUCTION,
    '| part | date | commit | passed | failed | skipped | time | what |',
    '| --- | --- | --- | ---: | ---: | ---: | --- | --- |',
    ...PARTS.map(
      ({ name, title }) =>
        `| ${name} | ${row(
          title,
          runs.find((one) => one.name === name),
        )}`,
    ),
    '',
  ].join('\n');

/** The runs listed in a page. Parts that never ran have no row here. */
export const rowsOf = (page: string): LongRun[] =>
  [
    ...page.matchAll(
      /^\| (\S+) \| (\d{4}-\d\d-\d\d) \| (\S+) \| (\d+) \| (\d+) \| (\d+) \| ([\d.]+ min) on (\d+) cores \|/gm,
    ),
  ].map(([, name = '', date = '', commit = '', passed, failed, skipped, minutes = '', cores]) => ({
    name,
    date,
    commit,
    passed: Number(passed),
    failed: Number(failed),
    skipped: Number(skipped),
    minutes,
    cores: Number(cores),
  }));
