/**
 * The same label in another form, or with another word of the administration. A match here is never certain: it is
 * proposed, and gets the ring only with other reasons (reasons.ts).
 */
import lexicon from './lexicon.json' with { type: 'json' };
import { normalise, stripAccents } from './normalise.ts';

/** Possessives: the site and the person use them in turn, « mon compte », « votre compte », « ton compte ». */
const WHOSE = new Set('mon ma mes votre vos ton ta tes notre nos'.split(' '));
/** Pronouns: the person acts, or the site speaks to them. */
const WHO = new Set('je j me m tu te t vous se s'.split(' '));
const ARTICLES = new Set('le la les l un une des'.split(' '));

/** A word without accents, and as written; words that come from the lexicon are written in one way. */
type Word = [plain: string, written: string];

const isKept = ([plain]: Word): boolean => !WHOSE.has(plain) && !WHO.has(plain);
const wordsIn = (words: string): Word[] => words.split(' ').map((word): Word => [word, word]);

/** Each line: a term, then its synonyms, in lower case and without accents. Sources: lexiconSources.json. */
const groups = lexicon.groups.map((line) => line.split('|'));

const phrases = groups.flatMap((words) => {
  const first = wordsIn(words[0] ?? '').filter(isKept);
  return words.map((one) => ({ words: wordsIn(one).filter(isKept), first }));
});
const byFirst = new Map<string, typeof phrases>();
// Longest first, so that « adresse électronique » is found before « adresse ».
for (const phrase of phrases.sort((a, b) => b.words.length - a.words.length)) {
  const start = phrase.words[0]?.[0] ?? '';
  byFirst.set(start, [...(byFirst.get(start) ?? []), phrase]);
}

interface Sense {
  /** Keeps order and prepositions; verbs by their stem, no plural, no article. */
  key: string;
  /** The same with accents, plurals and articles: what a single word must have in common. */
  form: string;
  /** Content words, counted in the form that has the fewest: « suivant » is one word, though it stands for « étape suivante ». */
  count: number;
  /** « mon », « votre »; « un »; or neither. */
  whose: 'own' | 'any' | '';
}

const known = new Map<string, Sense>();

/** More words than a label has; a longer text is not compared by meaning. */
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

/** « Valider », « validez », « je valide », and « valide » before its object. */
const verb = (word: string, named: boolean): string =>
  word.length > 4 ? word.replace(named ? /(er|ez|es|e)$/ : /(er|ez)$/, '') : word;
const plural = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

/**
 * `weak`: one word alone in another form that may be another word (« relevé », « relève »), or « un » for « votre ».
 * @param capitals the page writes it in capitals, where accents are often missing
 */
export function sameSense(name: string, wanted: string, capitals = false): 'sure' | 'weak' | undefined {
  const [one, other] = [senseOf(name), senseOf(normalise(wanted))];
  if (!one.key || one.key !== other.key) return undefined;
  if (one.whose && other.whose && one.whose !== other.whose) return 'weak';
  if (one.count > 1 || one.form === other.form) return 'sure';
  return capitals && one.form === stripAccents(other.form) ? 'sure' : 'weak';
}

/** Words by which a label of the same meaning may be found. */
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
