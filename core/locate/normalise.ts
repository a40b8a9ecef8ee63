/**
 * One normaliser for the words an author writes and the words a page shows.
 * Everything here takes time in proportion to the text: a page decides what its labels hold, and may be hostile or careless.
 */

/** No label a person reads is longer. What comes after is not looked at. */
const LONGEST = 1000;

const MARKS = /[\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]/g; // soft hyphens, zero-width marks, icon glyphs
const MENTION = /\( ?(obligatoire|facultatif|optionnel) ?\)/g;
const NEW_WINDOW = / ?\(? ?-? ?(s'ouvre dans |ouvre )?(une? )?nouvel(le fenêtre| onglet) ?\)? ?$/;

/** Words that need none of the work below; most of a page. */
const PLAIN = /^(?! )(?:[a-z0-9à-öø-ÿ',.?!/-]| (?! |$))*$/;

/** Made single before and between the patterns: a pattern with optional blanks is only linear where blanks are single. */
const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

/** Cut by hand: a pattern anchored at the end only is tried from each sign of a run. */
function trim(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && ' *'.includes(text.charAt(from))) from++;
  while (to > from && ' *:'.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** Case, apostrophes, spaces, « (obligatoire) », « nouvelle fenêtre » made alike; accents kept. */
export function normalise(words: string): string {
  const short = words.length > LONGEST ? squeeze(words.replace(MARKS, '')).slice(0, LONGEST) : words;
  const lower = short.normalize('NFKC').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');
  if (PLAIN.test(lower) && !lower.includes('nouvel')) return lower;
  const single = squeeze(
    lower
      .replace(MARKS, '')
      .replace(/[’ʼ‘`´]/g, "'")
      .replace(/[«»“”"]/g, ' ')
      .replace(/[‐‑–—]/g, '-'),
  );
  const bare = squeeze(single.replace(MENTION, ' '));
  return trim(bare.includes('nouvel') ? bare.replace(NEW_WINDOW, ' ') : bare);
}

/** Accents folded: for similarity only, never for equality. */
export const stripAccents = (normalised: string): string => normalised.normalize('NFD').replace(/\p{M}/gu, '');

interface Wanted {
  want: string;
  /** Any ending will do. */
  open: boolean;
  /** That ending begins another word. */
  apart: boolean;
}

/** An author's words are few, and asked for at each look. */
const known = new Map<string, Wanted>();

export function wantedOf(wanted: string): Wanted {
  const found = known.get(wanted);
  if (found) return found;
  const written = wanted.trimEnd();
  const open = written.endsWith('*');
  const stem = open ? written.slice(0, -1) : written;
  const made = { want: normalise(stem), open, apart: stem !== stem.trimEnd() };
  known.set(wanted, made);
  return made;
}

/** Does a page's name (normalised) bear the author's words? « Continuer sur * » stands for any ending. */
export function same(name: string, wanted: string): boolean {
  const { want, open, apart } = wantedOf(wanted);
  if (!open) return name === want;
  return name.startsWith(want) && !(apart && /^[\p{L}\p{N}]/u.test(name.slice(want.length)));
}

/** The longest run of letters and figures of the author's words: what bears them has it too. */
export const longestRun = (wanted: string): string =>
  wantedOf(wanted)
    .want.match(/[\p{L}\p{N}]+/gu)
    ?.reduce((a, b) => (b.length > a.length ? b : a)) ?? '';

/**
 * A sieve for words as a page writes them: whose normalised form has one of these runs passes, before any normalising.
 * Signs that normalising may turn into letters, or take out from between two, always pass.
 * @param runs normalised, letters and figures only, `|` between them
 */
export const prefilter = (runs: string): RegExp => new RegExp(`${runs}|[^\\x00-\\x7e\\xa0«»°À-ÖØ-öø-ÿ‘’“”–—…€]`, 'i');
