/** What would be stored for an element before the advisor types anything: only words of the public list. */
import type { FieldKind, Region, Role, Target } from '../guide/guide.ts';
import { filterWords, type Lexicon, proposed, type WordPiece } from './publicWords.ts';
import type { RepairTarget } from './repairTarget.ts';

export interface Draft {
  role: Role;
  /** Its words as the page shows them, split into known and unknown. */
  seen: WordPiece[];
  /** The nearest headings, split in the same way. */
  over: WordPiece[][];
  name: string;
  under: string | null;
  region?: Region | undefined;
  field?: FieldKind | undefined;
}

/**
 * @param reaches does this target lead to the element, and to it alone? (core/locate)
 * @returns of all its names, the first that reaches it, with its heading: the day the element is gone, the heading
 * recorded while it was there decides
 */
export function draftOf(
  subject: RepairTarget,
  target: Target,
  lexicon: Lexicon,
  reaches: (found: Pick<Draft, 'role' | 'name' | 'under' | 'region' | 'field'>) => boolean,
): Draft {
  const names = subject.names.map((words) => filterWords(words, lexicon));
  const isWhole = (pieces: WordPiece[]): boolean => pieces.every(({ kept }) => kept);
  const { role, region, field } = subject;
  // Where it stands and what it accepts are known from the page, and are reasons besides the words.
  const place = { ...(region && { region }), ...(field && { field }) };
  const over = subject.under.slice(0, 3).map((words) => filterWords(words, lexicon));
  // The guide's own headings are known words already; a heading with a gap is not worth a guess.
  const headings = [...(target.reasons?.under ?? []), ...over.filter(isWhole).map(proposed)];
  const choices: (string | null)[] = [...headings, null];
  // Fully known names first: a shortened name says less.
  for (const seen of [...names.filter(isWhole), ...names.filter((pieces) => !isWhole(pieces))]) {
    const name = proposed(seen);
    const under = choices.find((heading) => name !== '' && reaches({ role, name, under: heading, ...place }));
    if (under !== undefined) return { role, seen, over, name, under, ...place };
  }
  const seen = names.find(isWhole) ?? names[0] ?? [];
  return { role, seen, over, name: proposed(seen), under: null, ...place };
}
