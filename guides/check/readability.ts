/** Kandel-Moles, the French Flesch score (0 to 100 and above, higher is easier): 207 − 1.015 × words/sentence − 73.6 × syllables/word. */

const VOWELS = /[aeiouyàâäéèêëîïôöùûü]+/g;

/** Vowel groups, hiatus after é or ï counted apart, the mute endings -e, -es and the -ent of verbs left out. */
export function syllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/œ/g, 'eu')
    .replace(/æ/g, 'é')
    .replace(/qu/g, 'q')
    .replace(/gu(?=[eiéèê])/g, 'g');
  const apart = letters.replace(/[éï](?=[aeiouyàâéèê])/g, '$&-').replace(/[iuo](?=[éè])/g, '$&-');
  const spoken = apart
    .replace(/(?<=[^aeiouyàâäéèêëîïôöùûü])es?$/, '')
    .replace(/(?<=[éèêiuaoy])es?$/, '')
    .replace(/(?<![mi])(?<=[bcdfghjklnpqrstvwxz])ent$/, '');
  return Math.max(1, (spoken.match(VOWELS) ?? []).length);
}

/** What stands between « ». */
export const quoted = (text: string): string[] =>
  [...text.matchAll(/«\s*([^«»]+?)\s*»/g)].map((match) => match[1] ?? '');

/** The verbs of action of an instruction, the page's own words left out: « Écrivez », « Cochez », « dites ». */
export const orders = (text: string): string[] =>
  wordsIn(ours(text).replace(/(?<=\p{L})-(?:vous|la|le|les|moi|y|en)(?!\p{L})/giu, '')).filter(
    (word) =>
      /^(?!(?:chez|assez|nez|décidez)\P{L}*$)\p{L}+ez\P{L}*$/iu.test(word) ||
      /^(?:dites|faites|refaites|redites)\P{L}*$/iu.test(word),
  );

/** The page's own words cannot be simplified by us: between « » they count as one short word. */
const ours = (text: string): string => text.replace(/«[^»]*»/g, 'mot').replace(/\s+/g, ' ');

const wordsIn = (text: string): string[] => text.split(/[\s-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

export const wordCount = (text: string): number => wordsIn(text.replace(/[«»]/g, ' ')).length;

export function kandelMoles(text: string): number {
  const sentences = ours(text)
    .split(/[.!?…:;]+(?=\s|$)/)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const words = sentences.flatMap(wordsIn);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return Math.round(207 - (1.015 * words.length) / sentences.length - (73.6 * sounds) / words.length);
}
