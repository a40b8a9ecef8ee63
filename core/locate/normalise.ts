/** One normaliser for the words an author writes and the words a page shows. */

const noise: [RegExp, string][] = [
  [/[\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]/g, ''], // soft hyphens, zero-width marks, icon glyphs
  [/[’ʼ‘`´]/g, "'"],
  [/[«»“”"]/g, ' '],
  [/[‐‑–—]/g, '-'],
  [/\(\s*(obligatoire|facultatif|optionnel)\s*\)/g, ' '],
  [/\(?\s*-?\s*(s'ouvre dans |ouvre )?(une? )?nouvel(le fenêtre| onglet)\s*\)?\s*$/g, ' '],
  [/\s+/g, ' '],
  [/^[\s*]+|[\s*:]+$/g, ''],
];

/** Words that need none of the above; most of a page. */
const PLAIN = /^(?! )(?:[a-z0-9à-öø-ÿ',.?!/-]| (?! |$))*$/;

/** Case, apostrophes, spaces, « (obligatoire) », « nouvelle fenêtre » made alike; accents kept. */
export function normalise(words: string): string {
  const lower = words.normalize('NFKC').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');
  return PLAIN.test(lower) && !lower.includes('nouvel')
    ? lower
    : noise.reduce((text, [what, by]) => text.replace(what, by), lower);
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
  const [, stem = wanted, space, star] = wanted.match(/^(.*?)(\s*)(\*?)\s*$/) ?? [];
  const made = { want: normalise(stem), open: !!star, apart: !!space };
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
