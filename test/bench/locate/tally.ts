/** Counts the lines of the drift benchmark by locator, by group and by outcome. */
import type { Outcome } from './page/measure.ts';

export type Counts = Record<Outcome, number>;
export const outcomes = ['right', 'doubtful', 'absent', 'wrong'] as const satisfies Outcome[];

export interface Case {
  guide: string;
  mutation: string;
  locator: string;
  outcome: Outcome;
}

export const none = (): Counts => ({ right: 0, doubtful: 0, absent: 0, wrong: 0 });
export const total = (counts: Counts): number => outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);

/** @returns key → counts, in the order in which the keys first occur */
export function tally(cases: Case[], keyOf: (one: Case) => string): Map<string, Counts> {
  const all = new Map<string, Counts>();
  for (const one of cases) {
    const key = keyOf(one);
    const counts = all.get(key) ?? none();
    counts[one.outcome]++;
    all.set(key, counts);
  }
  return all;
}

export const percent = (part: number, whole: number): string =>
  whole ? `${((100 * part) / whole).toFixed(part && part < whole ? 1 : 0)}` : '·';

/** « 98.2 / 0 / 1.8 / 0 »: right, wrong, doubtful, absent, in percent. */
export const four = (counts: Counts | undefined): string =>
  counts
    ? (['right', 'wrong', 'doubtful', 'absent'] as const)
        .map((outcome) => percent(counts[outcome], total(counts)))
        .join(' / ')
    : '·';
