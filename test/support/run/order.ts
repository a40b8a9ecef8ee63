/**
 * The longest files first: a long file that starts last keeps a core waiting. On a fresh clone vitest knows no
 * durations.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest first, as measured; the others follow as vitest orders them. */
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
