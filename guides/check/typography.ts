/**
 * French typography and manners. What can be repaired automatically is repaired; labels of the real sites are not ours
 * to change.
 */
import type { Mended, Path } from './json/node.ts';

const NBSP = '\u00A0';

interface TypingRule {
  wrong: RegExp;
  repair: string;
  /** The replacement for each wrong place; undefined when a person must decide. */
  mend?: string | ((found: string, ...groups: string[]) => string);
  did?: Mended;
}

const sameCase = (found: string, right: string): string =>
  found === found.toLowerCase() ? right : right.charAt(0).toUpperCase() + right.slice(1);

/** In the order of repair: quotes become « », which then need their spaces. */
export const typingRules: TypingRule[] = [
  {
    wrong: /(?<=[\p{L}\d]) ?['‘´`](?=[\p{L}\d«])/gu,
    repair: 'mettez l’apostrophe courbe ’',
    mend: '’',
    did: 'apostrophe courbe mise',
  },
  {
    wrong: /["“]\s*([^"“”«»]+?)\s*["”]/g,
    repair: 'mettez les guillemets « »',
    mend: (_, words = '') => `«${NBSP}${words}${NBSP}»`,
    did: 'paire de guillemets « » mise',
  },
  { wrong: /["“”]/g, repair: 'mettez les guillemets « »' },
  { wrong: /\.\.\.+/g, repair: 'mettez le signe …', mend: '…', did: 'points de suspension mis' },
  {
    wrong:
      /«(?!\u00A0(?![ \u00A0\u202F]))[ \u00A0\u202F]*|(?<![ \u00A0\u202F]|«)»|[ \u00A0\u202F]*[ \u202F][ \u00A0\u202F]*»/g,
    repair: 'il faut une espace insécable (U+00A0) à l’intérieur des « »',
    mend: (found) => (found.startsWith('«') ? `«${NBSP}` : `${NBSP}»`),
    did: 'espace insécable mise',
  },
  {
    wrong: /(?<![\u00A0\d \u202F]|https?|mailto):|(?<=\d):(?!\d)|(?<![\u00A0?! \u202F])[;?!]|[ \u202F]+[:;?!]/g,
    repair: 'il faut une espace insécable (U+00A0) avant : ; ? !',
    mend: (found) => `${NBSP}${found.trim()}`,
    did: 'espace insécable mise',
  },
  {
    wrong: /(?<=\d) ?(?=[€%])/g,
    repair: 'il faut une espace insécable (U+00A0) avant € et %',
    mend: NBSP,
    did: 'espace insécable mise',
  },
  {
    wrong: /^\s+|\s+$|(?<=\S)[ \u00A0]{2,}(?=\S)|[ \u00A0]+(?=[,.](?!\w))/g,
    repair: 'il y a une espace de trop',
    mend: (found) => (/^[ \u00A0]{2,}$/.test(found) ? (found.includes('\u00A0') ? NBSP : ' ') : ''),
    did: 'espace retirée',
  },
  {
    wrong: /(?<!\p{L})(?:voeu|coeur|soeur|oeuvre|oeil|noeud|boeuf|oeuf|moeurs|manoeuvre)/giu,
    repair: 'mettez la lettre œ',
    mend: (found) =>
      sameCase(found.charAt(0), found.replace(/o(e)/i, 'œ').toLowerCase()).replace(/^Œ?œ/, (o) =>
        found.startsWith('O') ? 'Œ' : o,
      ),
    did: 'lettre œ mise',
  },
  {
    wrong:
      /(?<!\p{L})(?:Etape|Etat|Ecri[rvt]|Etes|Etre|Eteind|Electr|Ecole|Elève|Eleve|Epoux|Etudi|Evit|Echou|Echéance|Equipe|Edit|Emplo(?!i))/gu,
    repair: 'mettez l’accent sur la majuscule : É',
    mend: (found) =>
      /^Et(?:es|re)$/.test(found) ? found.replace('E', 'Ê') : found.replace('Eleve', 'Elève').replace('E', 'É'),
    did: 'accent mis sur une majuscule',
  },
  { wrong: /(?<![\p{L}’-])(?:tu|toi|ton|tes)(?![\p{L}’-])/giu, repair: 'dites « vous », jamais « tu »' },
];

/** The repairs that a sentence needs; none when it is well written. */
export const typographyFaults = (text: string): string[] => {
  if (text.includes('À ÉCRIRE')) return ['cette phrase reste à écrire'];
  return [...new Set(typingRules.filter(({ wrong }) => text.search(wrong) >= 0).map(({ repair }) => repair))];
};

/** The sentence after automatic repairs, and what was done. */
export function mendSentence(text: string): { text: string; did: Mended[] } {
  const done: Mended[] = [];
  let mended = text;
  // One repair may require another: quotes need their spaces, and removing a space may create an end of sentence.
  for (let turn = 0; turn < 6; turn++) {
    const before = mended;
    for (const rule of typingRules) mended = mendOne(mended, rule, done);
    if (mended === before) break;
  }
  return { text: mended, did: done };
}

const mendOne = (text: string, { wrong, mend, did }: TypingRule, done: Mended[]): string =>
  mend === undefined || !did
    ? text
    : text.replace(wrong, (found: string, ...groups: unknown[]) => {
        const right = typeof mend === 'string' ? mend : mend(found, ...groups.filter((one) => typeof one === 'string'));
        if (right !== found) done.push(did);
        return right;
      });

/** Keys whose values are not sentences of ours: names, addresses, labels as the real site writes them. */
const THEIRS = [
  '$schema',
  'id',
  'page',
  'url',
  'start',
  'address',
  'hosts',
  'names',
  'under',
  'hint',
  'reasons',
  'signs',
  'query',
  'origin',
  'seenLive',
  'guide',
  'include',
  'goto',
  'next',
  'theme',
  'is',
  'value',
];

export interface Sentence {
  path: Path;
  text: string;
}

/** Every sentence of a content file, with its place. */
export function sentencesOf(data: unknown, path: Path = []): Sentence[] {
  if (typeof data === 'string') return isId(data) ? [] : [{ path, text: data }];
  if (Array.isArray(data)) return data.flatMap((item, index) => sentencesOf(item, [...path, index]));
  if (!data || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) =>
    THEIRS.includes(key) ? [] : sentencesOf(value, [...path, key]),
  );
}

/** Every sentence of a content file with where it stands: `steps[2].say`. */
export const sentencesIn = (data: unknown): [string, string][] =>
  sentencesOf(data).map(({ path, text }) => [
    path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index ? `.${key}` : key)).join(''),
    text,
  ]);

const isId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
