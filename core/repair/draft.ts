/** What would be stored for an element, before anybody has typed: only words that the lexicon knows. */
import type { Role, Target } from '../guide/guide.ts';
import { filterWords, type Lexicon, proposed, type WordPiece } from './publicWords.ts';
import type { RepairTarget } from './repairTarget.ts';

export interface Draft {
  role: Role;
  /** Its words as the page shows them, cut into known and unknown. */
  seen: WordPiece[];
  /** The nearest headings, cut in the same way. */
  over: WordPiece[][];
  name: string;
  under: string | null;
}

/**
 * @param reaches does this target lead to the element, and to it alone? (core/locate)
 * @returns the shortest words that reach it: without a heading first, unless the step asked for one
 */
export function draftOf(
  subject: RepairTarget,
  target: Target,
  lexicon: Lexicon,
  reaches: (found: Pick<Draft, 'role' | 'name' | 'under'>) => boolean,
): Draft {
  const names = subject.names.map((words) => filterWords(words, lexicon));
  const whole = names.find((pieces) => pieces.every(({ kept }) => kept));
  const seen = whole ?? names[0] ?? [];
  const { role } = subject;
  const name = proposed(seen);
  const over = subject.under.slice(0, 3).map((words) => filterWords(words, lexicon));
  // The guide's own headings are known words already; a heading with a gap is not worth a guess.
  const headings = [
    ...(target.reasons?.under ?? []),
    ...over.filter((pieces) => pieces.every(({ kept }) => kept)).map(proposed),
  ];
  const choices: (string | null)[] = target.reasons?.under ? [...headings, null] : [null, ...headings];
  const under = choices.find((heading) => name !== '' && reaches({ role, name, under: heading }));
  return { role, seen, over, name, under: under ?? null };
}
