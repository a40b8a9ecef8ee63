/** From what was pointed at to a word of the report. Pure: the page says which elements are the right ones, this file what that means. */

export const outcomes = ['right', 'wrong', 'doubtful', 'hidden', 'absent'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * `ring`: the target is there and must get the ring. `silence`: it is gone, and nothing may be pointed at. `either`:
 * both a ring on it and silence are right (the page is translated, or a window of the site is in front).
 */
export type Expected = 'ring' | 'silence' | 'either';

export interface Pointed {
  kind: 'found' | 'doubtful' | 'hidden' | 'absent';
  /** Is the first thing pointed at the right one? */
  hit: boolean;
  /** Can a person see the right one? */
  shown: boolean;
  /** Nothing tells the right one from another: to doubt is right. */
  ambiguous: boolean;
}

export function judge({ kind, hit, shown, ambiguous }: Pointed, expected: Expected): Outcome {
  if (kind === 'absent') return expected === 'ring' ? 'absent' : 'right';
  if (kind === 'doubtful') return ambiguous && expected === 'ring' ? 'right' : 'doubtful';
  // A ring is drawn for what is found only: « ouvrez d’abord… » about another thing misleads, and is counted apart.
  if (!hit || expected === 'silence') return kind === 'hidden' ? 'hidden' : 'wrong';
  return kind === 'hidden' && shown && expected === 'ring' ? 'hidden' : 'right';
}

export type PageOutcome = 'right' | 'wrong' | 'unknown';

/**
 * Several pages that look alike are right as long as the true one is among them: the companion prefers the one it expects.
 * @param spoilt its signs are gone, cut off or translated: not to know is right
 */
export function judgePage(told: string[], truth: string[], spoilt = false): PageOutcome {
  if (!told.length) return spoilt ? 'right' : 'unknown';
  return told.some((key) => truth.includes(key)) ? 'right' : 'wrong';
}
