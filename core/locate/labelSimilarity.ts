/** How similar two labels are, as separate signals that the fitting weighs (see score.ts). Both are normalised. */
import { stripAccents } from './normalise.ts';

const SMALL = new Set(
  'de la le les du des un une a au aux en et sur pour l d je j me m se s vous te t il elle on ce cet cette ces suis est ai mon ma mes votre vos notre nos'.split(
    ' ',
  ),
);
/** « Mon dossier » and « votre dossier »: the site speaks, or it lets the person speak. */
const MINE = /^(mon|ma|mes|votre|vos|notre|nos)$/;
const WE = /^(je|j|me|m|vous|se|s)$/;

interface Bag {
  words: string[];
  small: Set<string>;
}

const bags = new Map<string, Bag>();

/** Content words, verbs by their stem, and function words. */
export function bagOf(name: string): Bag {
  const found = bags.get(name);
  if (found) return found;
  const all = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const words: string[] = [];
  const small = new Set<string>();
  for (const word of all) {
    if (SMALL.has(stripAccents(word))) small.add(MINE.test(word) ? 'mon' : WE.test(word) ? 'je' : word);
    else words.push(words.length ? word : verb(word, all[0] === 'je' || all[0] === 'j'));
  }
  const bag = { words, small };
  if (bags.size > 5000) bags.clear();
  bags.set(name, bag);
  return bag;
}

/** « Valider », « validez », « je valide ». */
const verb = (word: string, first: boolean): string =>
  word.length > 4 ? word.replace(first ? /(er|ez|e)$/ : /(er|ez)$/, '') : word;

/** 1: the same word. 0.8: its plural, or without accents when one of the two labels has none at all. */
function sameWord(one: string, other: string, bare: boolean): number {
  if (one === other) return 1;
  if (bare && stripAccents(one) === stripAccents(other)) return 0.8;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 3 && (long === `${short}s` || long === `${short}x`) ? 0.8 : 0;
}

export interface Likeness {
  /** Shares in common, 0 to 1: content words, function words, letters three by three. */
  words: number;
  small: number;
  letters: number;
  /**
   * Every content word is there, in the same or another form. At least two are needed, because one word alone does not
   * tell a form from another word.
   */
  whole: boolean;
}

export function labelSimilarity(name: string, wanted: string): Likeness {
  const [a, b] = [bagOf(name), bagOf(wanted)];
  const bare = stripAccents(name) === name || stripAccents(wanted) === wanted;
  const left = [...b.words];
  let common = 0;
  let matched = 0;
  for (const word of a.words) {
    const scores = left.map((other) => sameWord(word, other, bare));
    const best = Math.max(0, ...scores);
    if (!best) continue;
    left.splice(scores.indexOf(best), 1);
    common += best;
    matched++;
  }
  const whole = matched === a.words.length && !left.length && matched > 1;
  return {
    words: dice(common, a.words.length, b.words.length),
    small: shared(a.small, b.small),
    letters: shared(trigrams(name), trigrams(wanted)),
    whole,
  };
}

/**
 * Small words that change the meaning: from whom, to whom, without what. « de la Caf à vous » is not « de vous à la Caf
 * ».
 */
const TURNING = new Set('de du des d a au aux en sur pour sans avec par vers chez entre contre'.split(' '));

/** Do the content words, and the prepositions between them, come in the same order? */
export function sameOrder(name: string, wanted: string): boolean {
  const frame = (words: string): string[] =>
    (stripAccents(words).match(/[a-z0-9]+/g) ?? [])
      .filter((word) => TURNING.has(word) || !SMALL.has(word))
      .map((word) => (/^(de|du|des|d)$/.test(word) ? 'de' : /^(a|au|aux)$/.test(word) ? 'a' : word.slice(0, 4)));
  return frame(name).join(' ') === frame(wanted).join(' ');
}

const dice = (common: number, a: number, b: number): number => (a + b ? (2 * common) / (a + b) : 1);
const shared = (a: Set<string>, b: Set<string>): number =>
  dice([...a].filter((each) => b.has(each)).length, a.size, b.size);
function trigrams(name: string): Set<string> {
  const text = ` ${stripAccents(name)} `;
  return new Set(Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3)));
}
