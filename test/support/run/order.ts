/**
 * Runs the longest files first, because a long file that starts last leaves the other cores idle. On a fresh clone
 * vitest knows no durations.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest files, as measured, in order. The others follow in the order of vitest. */
const LONGEST = [
  'walk-chromium-caf',
  'walk-chromium-carte-grise',
  'beside',
  'privacy-canaries',
  'privacy-traps',
  'walk-chromium-parcoursup',
  'levels',
  'walk-firefox',
  'reliability-killed',
  'reliability-full',
  'privacy-world',
  'atRest',
  'repair',
  'workshop',
  'real',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const found = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return found < 0 ? LONGEST.length : found;
};

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
