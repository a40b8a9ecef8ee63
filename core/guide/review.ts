/**
 * Finds the rules that have not been read again for a year: the guide still states them, and says that they are to be
 * checked.
 */
import type { Guide } from './guide.ts';

type Rule = NonNullable<Guide['rules']>[number];

/** A year: most of these rules change with a finance law, in January, or with a school year. */
export const REVIEW_MONTHS = 12;

/** @param on `2026-12-01`; a clock that is wrong only adds or leaves out a sentence */
export function rulesToReview({ rules }: Pick<Guide, 'rules'>, on: string): Rule[] {
  const [year = '', ...rest] = on.split('-');
  const yearBefore = [Number(year) - REVIEW_MONTHS / 12, ...rest].join('-');
  return (rules ?? []).filter(({ seenOn }) => seenOn.slice(0, yearBefore.length) < yearBefore.slice(0, seenOn.length));
}
