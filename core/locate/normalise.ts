/**
 * One normaliser for the author's words and the page's words. Everything here is linear in the text, because a page
 * decides what its labels hold, and may be hostile or careless.
 */

/** No label that a person reads is longer. The rest is ignored. */
const LONGEST = 1000;

const MARKS = /[\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]/g; // soft hyphens, zero-width marks, icon glyphs
const MENTION = /\( ?(obligatoire|facultatif|optionnel) ?\)/g;
const NEW_WINDOW = / ?\(? ?-? ?(s'ouvre dans |ouvre )?(une? )?nouvel(le fenêtre| onglet) ?\)? ?$/;

/** Text that needs none of the work below, which is most of a page. */
const PLAIN = /^(?! )(?:[a-z0-9à-öø-ÿ',.?!/-]| (?! |$))*$/;

/**
 * Spaces are made single before and between the patterns: a pattern with optional spaces is linear only where spaces
 * are single.
 */
const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

/** Trimmed by hand: a pattern anchored only at the end is tried from each character of a run. */
function trim(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && ' *'.includes(text.charAt(from))) from++;
  while (to > from && ' *:'.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** Removes differences of case, apostrophes, spaces, « (obligatoire) » and « nouvelle fenêtre ». Accents are kept. */
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

/** Without accents: for similarity only, never for equality. */
export const stripAccents = (normalised: string): string => normalised.normalize('NFD').replace(/\p{M}/gu, '');

interface Wanted {
  want: string;
  /** Matches any ending. */
  open: boolean;
  /** The ending begins another word. */
  apart: boolean;
}

/** Cached: an author's words are few, and are asked for at each look. */
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

/**
 * Does a page's name (normalised) match the author's words? « Continuer sur » followed by a star matches any ending.
 */
export function same(name: string, wanted: string): boolean {
  const { want, open, apart } = wantedOf(wanted);
  if (!open) return name === want;
  return name.startsWith(want) && !(apart && /^[\p{L}\p{N}]/u.test(name.slice(want.length)));
}

/** Longest alphanumeric run of the label. Any name that contains the label contains it: used as an index key. */
export const longestRun = (wanted: string): string =>
  wantedOf(wanted)
    .want.match(/[\p{L}\p{N}]+/gu)
    ?.reduce((a, b) => (b.length > a.length ? b : a)) ?? '';

/**
 * A prefilter for text as a page writes it: it passes when its normalised form may contain one of these runs, before
 * any normalising. Characters that normalising may turn into letters, or remove from between two letters, always pass.
 * @param runs normalised, letters and digits only, separated by `|`
 */
export const prefilter = (runs: string): RegExp => new RegExp(`${runs}|[^\\x00-\\x7e\\xa0«»°À-ÖØ-öø-ÿ‘’“”–—…€]`, 'i');
