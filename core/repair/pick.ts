/** What the pick mode needs to know of the step, and what it hands back. */
import type { Target } from '../guide/guide.ts';
import type { Lexicon } from './publicWords.ts';
import type { Repair } from './repair.ts';

export interface Job {
  turn: number;
  /** The step's own title. */
  title: string;
  target: Target;
  lexicon: Lexicon;
  /** The bubble was already collapsed, so it stays collapsed afterwards. */
  folded: boolean;
}

export type Picked = Pick<Repair, 'role' | 'name' | 'under' | 'region' | 'field'>;
