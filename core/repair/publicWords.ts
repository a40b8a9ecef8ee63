/**
 * The words that the guides themselves use. Of a page, only these may be kept (a heading made of « Dossier de » and a
 * person's name has no digit, and must not be stored); all others are shown crossed out. Pure.
 */
import { NAMES } from './names.ts';

/** Arrays, because it is sent to the page as data. Words are plain: lower case, without accents. */
export interface Lexicon {
  words: string[];
  /** Words that may begin with a capital letter inside a label: « Sécurité », « FranceConnect ». */
  proper: string[];
}

export interface WordPiece {
  text: string;
  /** A known word, or what stands between two words; anything else is crossed out. */
  kept: boolean;
}

/** Without case and accents, ligatures expanded: « Œuvre » → « oeuvre ». */
export const plain = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae');

const WORD = /[\p{L}\p{M}]+/gu;
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
/** A name often follows these words. */
const CIVIL = new Set([
  'm',
  'mr',
  'mm',
  'mme',
  'mmes',
  'mlle',
  'monsieur',
  'madame',
  'mademoiselle',
  'maitre',
  'docteur',
  'dr',
]);

/** @param texts labels and sentences of the guides and sites */
export function lexiconOf(
  texts: Iterable<string>,
  others: Iterable<string> = [],
  persons: Iterable<string> = [],
): Lexicon {
  const words = new Set<string>();
  const proper = new Set<string>();
  const people = new Set([...persons].flatMap((text) => text.match(WORD) ?? []).map(plain));
  const read = (text: string, refused: (word: string) => boolean): void => {
    for (const match of text.normalize('NFC').matchAll(WORD)) {
      const word = plain(match[0]);
      if (NAMES.has(word) || refused(word)) continue;
      words.add(word);
      // The first word of a sentence, or of quoted words, has its capital letter for that reason.
      const begins = /(^|[.!?:«"“(]\s*)$/u.test(text.slice(0, match.index));
      if (isCapital(match[0]) && !begins) proper.add(word);
    }
  };
  for (const text of texts) read(text, () => false);
  const own = new Set(words);
  for (const text of others) read(text, (word) => people.has(word) && !own.has(word));
  return { words: [...words].sort(), proper: [...proper].sort() };
}

/** A longer text is not a label: the rest is neither shown nor kept. */
const LONGEST = 1000;

/** Splits a text of the page into what may be kept and what may not. Spaces are made single first. */
export function filterWords(text: string, { words, proper }: Lexicon): WordPiece[] {
  const known = new Set(words);
  const names = new Set(proper);
  const tidy = text
    .normalize('NFC')
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
  const shouted = tidy === tidy.toUpperCase();
  const pieces: (WordPiece & { word: string })[] = tidy.split(/(\s)/).flatMap((chunk) => {
    // A number or an address is crossed out as a whole, so that no part of it is taken for a word.
    if (/[\p{N}@_\\]|:\/\/|www\.|\p{L}\.\p{L}/u.test(chunk)) return [{ text: chunk, word: '', kept: false }];
    return chunk.split(/([\p{L}\p{M}]+)/u).flatMap((part) => {
      if (!part) return [];
      const word = /\p{L}/u.test(part) ? plain(part) : '';
      return [
        {
          text: part,
          word,
          kept: word ? known.has(word) && !NAMES.has(word) : /^[\s'’.,:;!?()«»/&€%*+°–—-]*$/u.test(part),
        },
      ];
    });
  });
  const spoken = pieces.filter(({ word, kept }) => word || !kept);
  let civil = false;
  for (const [index, piece] of spoken.entries()) {
    const capital = isCapital(piece.text);
    if (capital && !shouted && index > 0 && !names.has(piece.word)) piece.kept = false;
    if (civil && (capital || !piece.kept)) piece.kept = false;
    else civil = CIVIL.has(piece.word);
  }
  // A name is several words: a capitalised word beside a crossed-out capitalised word is crossed out too, in both
  // directions.
  const infect = (piece: WordPiece, beside: WordPiece | undefined): void => {
    if (beside && !beside.kept && isCapital(beside.text) && isCapital(piece.text) && plain(piece.text).length > 2)
      piece.kept = false;
  };
  for (const [index, piece] of spoken.entries()) infect(piece, spoken[index - 1]);
  for (const [index, piece] of [...spoken.entries()].reverse()) infect(piece, spoken[index + 1]);
  return pieces.map(({ text: part, kept }) => ({ text: part, kept }));
}

/** What may be proposed of a text: all of it, or its beginning and a star. Empty when even its beginning is unknown. */
export function proposed(pieces: WordPiece[]): string {
  const cut = pieces.findIndex(({ kept }) => !kept);
  const start = pieces
    .slice(0, cut < 0 ? undefined : cut)
    .map(({ text }) => text)
    .join('')
    .trim();
  if (cut < 0) return start;
  return start.match(WORD)?.some((word) => word.length > 2) ? `${start} *` : '';
}
