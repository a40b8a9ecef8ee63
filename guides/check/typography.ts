/** French typography and manners, as sentences that say how to mend them. Labels of the real sites are not ours to mend. */

const rules: [RegExp, string][] = [
  [/À ÉCRIRE/, 'cette phrase reste à écrire'],
  [/\p{L}'\p{L}/u, 'mettez l’apostrophe courbe ’'],
  [/"/, 'mettez les guillemets « »'],
  [/«(?!\u00A0)|(?<!\u00A0)»/, 'il faut une espace insécable (U+00A0) à l’intérieur des « »'],
  [
    /(?<![\u00A0\d]|https?):|(?<=\d):(?!\d)|(?<![\u00A0?!])[;?!]/,
    'il faut une espace insécable (U+00A0) avant : ; ? !',
  ],
  [/\.\.\./, 'mettez le signe …'],
  [/[ \u00A0]{2}|^\s|\s$|\s[,.](?!\w)/, 'il y a une espace de trop'],
  [/\d ?[€%]/, 'il faut une espace insécable (U+00A0) avant € et %'],
  [/\b(?:voeu|coeur|soeur|oeuvre|oeil)/i, 'mettez la lettre œ'],
  [
    /(?<![\p{L}])(?:Etape|Etat|Ecri[rvt]|Etes|Eteind|Electr|Ecole|Elève|Eleve|Epoux|Etudi|Evit|Echou)/u,
    'mettez l’accent sur la majuscule : É',
  ],
  [/(?<![\p{L}’-])(?:tu|toi|ton|tes)(?![\p{L}’-])/iu, 'dites « vous », jamais « tu »'],
];

/** The repairs a sentence needs; none when it is well written. */
export const typographyFaults = (text: string): string[] =>
  rules.flatMap(([wrong, repair]) => (wrong.test(text) ? [repair] : []));

/** Keys whose values are not sentences of ours: names of things, addresses, labels as the real site writes them. */
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
  'include',
  'goto',
  'next',
  'theme',
  'is',
  'value',
];

/** Every sentence of a content file with where it stands: `steps[2].say`. */
export function sentencesIn(data: unknown, where = ''): [string, string][] {
  if (typeof data === 'string') return isId(data) ? [] : [[where, data]];
  if (Array.isArray(data)) return data.flatMap((item, index) => sentencesIn(item, `${where}[${index}]`));
  if (!data || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) =>
    THEIRS.includes(key) ? [] : sentencesIn(value, where ? `${where}.${key}` : key),
  );
}

const isId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
