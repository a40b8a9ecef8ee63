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

/** Case, apostrophes, spaces, « (obligatoire) », « nouvelle fenêtre » made alike; accents kept. */
export const normalise = (words: string): string =>
  noise.reduce((text, [what, by]) => text.replace(what, by), words.normalize('NFKC').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae'));

/** Accents folded: for similarity only, never for equality. */
export const fold = (normalised: string): string => normalised.normalize('NFD').replace(/\p{M}/gu, '');

/** Does a page's name bear the author's words? « Continuer sur * » stands for any ending. */
export function same(name: string, wanted: string): boolean {
  const [, stem = wanted, space, star] = wanted.match(/^(.*?)(\s*)(\*?)\s*$/) ?? [];
  const want = normalise(stem);
  if (!star) return name === want;
  return name.startsWith(want) && !(space && /^[\p{L}\p{N}]/u.test(name.slice(want.length)));
}

const opposites: [string, string][] = [
  ['oui', 'non'],
  ['ajouter', 'supprimer'],
  ['particulier', 'professionnel'],
  ['demandeur', 'conjoint'],
  ['vendre', 'acheter'],
  ['accepter', 'refuser'],
  ['accepte', 'renonce'],
  ['utilisation', 'vente'],
  ['naissance', 'usage'],
  ['suivant', 'precedent'],
  ['suivante', 'precedente'],
  ['physique', 'morale'],
  ['moi', 'autre'],
  ['connecter', 'deconnecter'],
  ['ouvrir', 'fermer'],
  ['mensuelle', 'annuelle'],
];

/** Vetoes beat any likeness: another number, or one word of a pair of opposites against the other. */
export function vetoed(name: string, wanted: string): boolean {
  const [a, b] = [fold(name), fold(normalise(wanted))];
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).join(' ');
  if (numbers(a) !== numbers(b)) return true;
  const has = (text: string, word: string) => new RegExp(`(^|[^a-z])${word}([^a-z]|$)`).test(text);
  return opposites.some(
    ([one, other]) => (has(a, one) && !has(a, other) && has(b, other) && !has(b, one)) || (has(a, other) && !has(a, one) && has(b, one) && !has(b, other)),
  );
}

const small = new Set([
  'de',
  'la',
  'le',
  'les',
  'du',
  'des',
  'un',
  'une',
  'a',
  'au',
  'aux',
  'en',
  'et',
  'sur',
  'mon',
  'ma',
  'mes',
  'votre',
  'vos',
  'l',
  'd',
  'je',
  'pour',
]);

/** Share of words in common, 0 to 1, accents folded, small words left out. */
export function likeness(name: string, wanted: string): number {
  const bag = (text: string) =>
    new Set(
      fold(normalise(text))
        .split(/[^a-z0-9]+/)
        .filter((word) => word && !small.has(word)),
    );
  const [a, b] = [bag(name), bag(wanted)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}
