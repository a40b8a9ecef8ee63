/**
 * A control is called by its whole text, and also by each leading part that ends where an element ends, without what
 * the structure marks as help: hints, required marks, counts, file details, states, icons, words for screen readers
 * only. Every step is linear in the text of one control, and that text is bounded (name.ts).
 */
import { bareOf, isAside } from './asides.ts';
import { normalise } from './normalise.ts';
import { type Piece, piecesOf } from './pieces.ts';

/**
 * What the rest of the text is. `help`: marked as such, or a form that is never a name (a count, a date, a weight).
 * `apart`: a separate sentence or name. `joined`: it continues the label, and may change its meaning.
 */
export type Rest = 'help' | 'apart' | 'joined';

export interface NamePart {
  /** Normalised. */
  name: string;
  rest: Rest;
  /** What was left out, normalised: a veto may apply to it. */
  left: string;
  /** The part left out comes first. */
  front?: boolean;
}

/** A text that begins with these continues the words before it. */
const READS_ON = /^(?:\p{Ll}|\d)/u;

const join = (pieces: Piece[]): string => normalise(pieces.map(({ text }) => text).join(''));

/** What follows the label: help, a separate text, or the rest of the sentence. */
function restOf(words: string, behind: Piece[]): Rest {
  const said = behind.filter(({ help }) => !help);
  const raw = said
    .map(({ text }) => text)
    .join('')
    .trim();
  const rest = normalise(raw);
  if (!rest || isAside(rest)) return 'help';
  const [first] = said;
  if (first?.block && !/[,:]$/.test(words)) return 'apart';
  // A capital letter, a number with its unit, a dash or a bracket begins a separate text.
  if (/^[([\-–—,:·|•→]/.test(raw)) return 'apart';
  return READS_ON.test(raw) ? 'joined' : 'apart';
}

/**
 * @param describedBy ids of the elements that describe the control
 * @returns names other than the whole text; nothing when all of it is one text without marks
 */
export function partsOf(label: Element, describedBy: string[] = []): NamePart[] {
  const pieces = piecesOf(label, new Set(describedBy));
  const whole = join(pieces);
  const parts = new Map<string, NamePart>();
  const add = (name: string, rest: Rest, left: string, front = false): void => {
    for (const bare of [name, bareOf(name)]) {
      if (!bare || bare === whole) continue;
      const known = parts.get(bare);
      if (!known || worth[rest] > worth[known.rest]) parts.set(bare, { name: bare, rest, left, front });
    }
  };
  add(bareOf(whole), 'help', '');
  const own = pieces.filter(({ help, text }) => !help && !isAside(normalise(text)));
  add(join(own), 'help', '');
  const titles = pieces.filter(({ heading, help }) => heading && !help);
  if (titles.length) add(join(titles), 'help', '');
  // Few controls hold more pieces; what holds more is a part of the page.
  for (let end = 1; end < Math.min(pieces.length, 12); end++) {
    const front = pieces.slice(0, end).filter(({ help, text }) => !help && !isAside(normalise(text)));
    if (!front.length) continue;
    const name = join(front);
    const behind = pieces.slice(end);
    // In the middle of a word: « Télé » « charger ».
    if (
      /[\p{L}\p{N}]$/u.test(pieces[end - 1]?.text ?? '') &&
      /^[\p{L}\p{N}]/u.test(behind[0]?.text ?? '') &&
      !behind[0]?.block
    )
      continue;
    add(name, restOf(name, behind), join(behind.filter(({ help }) => !help)));
    const tail = behind.filter(({ help, text }) => !help && !isAside(normalise(text)));
    if (tail.length) add(join(tail), 'apart', name, true);
  }
  return [...parts.values()];
}

const worth: Record<Rest, number> = { help: 2, apart: 1, joined: 0 };

/** The label's own words, for text without structure. */
export const barePart = (name: string): NamePart[] => {
  const bare = bareOf(name);
  return bare && bare !== name ? [{ name: bare, rest: 'help', left: '' }] : [];
};
