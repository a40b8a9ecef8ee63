/**
 * Converts what was pointed at to an outcome of the report. The page says which elements are right, and this file
 * defines the outcome. Pure.
 */

export const outcomes = ['right', 'wrong', 'doubtful', 'hidden', 'absent'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * `ring`: the target is there and must get the ring. `silence`: it is gone, and nothing may be pointed at. `either`: a
 * ring on it and silence are both right (the page is translated, or a dialog of the site covers it).
 */
export type Expected = 'ring' | 'silence' | 'either';

export interface Pointed {
  kind: 'found' | 'doubtful' | 'hidden' | 'absent';
  /** True when the first element pointed at is the right one. */
  hit: boolean;
  /** True when a person can see the right one. */
  shown: boolean;
  /** Nothing distinguishes the right one from another, so a doubt is right. */
  ambiguous: boolean;
}

export function judge({ kind, hit, shown, ambiguous }: Pointed, expected: Expected): Outcome {
  if (kind === 'absent') return expected === 'ring' ? 'absent' : 'right';
  if (kind === 'doubtful') return ambiguous && expected === 'ring' ? 'right' : 'doubtful';
  // Only « found » draws a ring. « ouvrez d’abord… » about another element misleads, and is counted separately.
  if (!hit || expected === 'silence') return kind === 'hidden' ? 'hidden' : 'wrong';
  return kind === 'hidden' && shown && expected === 'ring' ? 'hidden' : 'right';
}

export type PageOutcome = 'right' | 'wrong' | 'unknown';

/**
 * Several similar pages are right when the true one is among them, because the companion prefers the one that it
 * expects.
 * @param spoilt the signs of the page are gone, cut off or translated, so « unknown » is right
 */
export function judgePage(told: string[], truth: string[], spoilt = false): PageOutcome {
  if (!told.length) return spoilt ? 'right' : 'unknown';
  return told.some((key) => truth.includes(key)) ? 'right' : 'wrong';
}
