/** The parameters that were frozen before the fitting, as data. */
import { readFileSync } from 'node:fs';

export interface Frozen {
  /** Hash of french.ts, which the lexicon does not use. */
  rewordings: string;
  seed: number;
  dialects: (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
  /** Mutation → the kind of its effect on the words. */
  classes: Record<string, string>;
  bars: { wrong: number; keeps: number; within: number; apart: number; gone: number };
  fit: { seed: number; guides: string[]; classes: string[] };
}

export const frozen: Frozen = JSON.parse(readFileSync(new URL('frozen.json', import.meta.url), 'utf8'));
export const OURS = 'Faire avec';
