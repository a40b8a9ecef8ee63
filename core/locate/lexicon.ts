/**
 * The same thing said in another form, or by another word of the administration. What comes out is never the name of a
 * control for certain: it is proposed, and ringed only where other reasons stand with it (reasons.ts).
 */
import lexicon from './lexicon.json' with { type: 'json' };
import { normalise, stripAccents } from './normalise.ts';

/** They say whose, and the site and the person say it in turn: « mon compte », « votre compte », « ton compte ». */
const WHOSE = new Set('mon ma mes votre vos ton ta tes notre nos'.split(' '));
/** Who acts: the person, or the site that speaks to them. */
const WHO = new Set('je j me m tu te t vous se s'.split(' '));
const ARTICLES = new Set('le la les l un une des'.split(' '));

/** A word without its accents, and as it is written; what the lexicon has put there is written one way. */
type Word = [plain: string, written: string];

const isKept = ([plain]: Word): boolean => !WHOSE.has(plain) && !WHO.has(plain);
const wordsIn = (words: string): Word[] => words.split(' ').map((word): Word => [word, word]);

/** Each line: what is said, first, and how else it is said; small letters, no accents. Its sources: lexiconSources.json. */
const groups = lexicon.groups.map((line) => line.split('|'));

const phrases = groups.flatMap((words) => {
  const first = wordsIn(words[0] ?? '').filter(isKept);
  return words.map((one) => ({ words: wordsIn(one).filter(isKept), first }));
});
const byFirst = new Map<string, typeof phrases>();
// Longest first: « adresse électronique » before « adresse ».
for (const phrase of phrases.sort((a, b) => b.words.length - a.words.length)) {
  const start = phrase.words[0]?.[0] ?? '';
  byFirst.set(start, [...(byFirst.get(start) ?? []), phrase]);
}

interface Sense {
  /** Order and prepositions kept; verbs by their stem, no plural, no article. */
  key: string;
  /** The same, with accents, plurals and articles: what one word alone must have in common. */
  form: string;
  /** Words that carry the sense, in the form that has the fewest: « suivant » is one word, though it stands for « étape suivante ». */
  count: number;
  /** « mon », « votre »; « un »; or neither. */
  whose: 'own' | 'any' | '';
}

const known = new Map<string, Sense>();

/** More than a label has; a longer text has no sense of its own here. */
const MOST_WORDS = 40;

/** @param normalised words */
export function senseOf(normalised: string): Sense {
  const before = known.get(normalised);
  if (before) return before;
  const tokens =
    normalised
      .replace(/\bn ?°/g, ' numéro ')
      .replace(/\((s|e|es|ne|x)\)/g, '')
      .match(/[\p{L}\p{N}+@]+(-mail)?/gu) ?? [];
  const all = tokens.slice(0, MOST_WORDS).map((word): Word => [stripAccents(word), word]);
  const first = /^j?e?$/.test(all[0]?.[0] ?? ' ');
  const said = replaced(all.filter(isKept));
  const content = contentOf(said);
  const named = content.length > 1 || first;
  const stemmed = said.map(
    ([plain, written], index): Word => (index === 0 ? [verb(plain, named), verb(written, named)] : [plain, written]),
  );
  const sense: Sense = {
    key: stemmed
      .filter(([plain]) => !ARTICLES.has(plain))
      .map(([plain]) => plural(plain))
      .join(' '),
    form: stemmed.map(([, written]) => written).join(' '),
    count: Math.min(content.length, contentOf(all.filter(isKept)).length),
    whose: all.some(([plain]) => WHOSE.has(plain))
      ? 'own'
      : all.some(([plain]) => /^(un|une|des)$/.test(plain))
        ? 'any'
        : '',
  };
  if (known.size > 5000) known.clear();
  known.set(normalised, sense);
  return sense;
}

const contentOf = (words: Word[]): Word[] => words.filter(([plain]) => plain.length > 2 && !ARTICLES.has(plain));

function replaced(written: Word[]): Word[] {
  const said: Word[] = [];
  for (let at = 0; at < written.length; ) {
    const found = byFirst
      .get(written[at]?.[0] ?? '')
      ?.find(({ words }) => words.every(([word], index) => written[at + index]?.[0] === word));
    said.push(...(found?.first ?? written.slice(at, at + 1)));
    at += found?.words.length ?? 1;
  }
  return said;
}

/** « Valider », « validez », « je valide », « valide » before what is validated. */
const verb = (word: string, named: boolean): string =>
  word.length > 4 ? word.replace(named ? /(er|ez|es|e)$/ : /(er|ez)$/, '') : word;
const plural = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

/**
 * `weak`: one word alone, in another form that may be another word (« relevé », « relève »), or « un » for « votre ».
 * @param capitals the page writes it in capitals, where accents are often left out
 */
export function sameSense(name: string, wanted: string, capitals = false): 'sure' | 'weak' | undefined {
  const [one, other] = [senseOf(name), senseOf(normalise(wanted))];
  if (!one.key || one.key !== other.key) return undefined;
  if (one.whose && other.whose && one.whose !== other.whose) return 'weak';
  if (one.count > 1 || one.form === other.form) return 'sure';
  return capitals && one.form === stripAccents(other.form) ? 'sure' : 'weak';
}

/** Words that something of the same sense may be found by. */
export const otherWords = (wanted: string): string[] => {
  const words = senseOf(normalise(wanted)).key.split(' ');
  return groups
    .filter(([first = '']) =>
      senseOf(first)
        .key.split(' ')
        .every((word) => words.includes(word)),
    )
    .flatMap((all) => all.map(longest))
    .filter((word) => word.length > 2);
};

const longest = (words: string): string => words.split(/[ ()-]/).reduce((a, b) => (b.length > a.length ? b : a), '');
