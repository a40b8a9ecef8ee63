/**
 * A value that does not match the format: what to write instead. Its place is known, so that it can sometimes be
 * repaired automatically.
 */
import type * as v from 'valibot';
import { type Finding, quote } from './fault.ts';
import type { Path } from './json/node.ts';
import { didYouMean } from './near.ts';
import { bare, type SchemaShape } from './schemaAt.ts';
import { slug } from './slug.ts';
import { french, glossed } from './values.ts';

/** What a key requires, where the general sentence would not say enough. */
const SPECIAL: Record<string, (value: unknown, got: string) => string> = {
  hints: (value) => {
    const count = Array.isArray(value) ? value.length : 0;
    const have =
      count > 2
        ? `Il y en a ${count}\u00A0: gardez-en deux.`
        : count === 1
          ? 'Il y en a un\u00A0: ajoutez l’autre.'
          : 'Ajoutez-les.';
    return `il faut deux indices, du plus léger au plus clair. ${have}`;
  },
  checkedLive: (_, got) =>
    `une date comme «\u00A02026-12-03\u00A0», ou null tant que personne n’a vérifié. Lu\u00A0: ${got}.`,
  skill: (_, got) => `un numéro DigComp, comme "2.3". Lu\u00A0: ${got}.`,
};

/** Lists whose members are words with the place where they were read. */
const WITH_ORIGIN = ['names', 'under', 'group', 'url', 'words'];

const shown = (value: unknown): string =>
  typeof value === 'string' ? quote(value) : value === undefined ? 'rien' : quote(JSON.stringify(value).slice(0, 60));

/** @param schema of this place, to name the possible values */
export function valueFinding(path: Path, issue: v.BaseIssue<unknown>, schema: SchemaShape | undefined): Finding {
  const value = issue.input;
  const key = path.findLast((one) => typeof one === 'string') ?? '';
  const special = typeof path.at(-1) === 'string' ? SPECIAL[key] : undefined;
  if (special) return { path, what: special(value, shown(value)) };
  if (
    typeof value === 'string' &&
    typeof path.at(-1) === 'number' &&
    schema?.entries?.origin &&
    WITH_ORIGIN.includes(key)
  )
    return {
      path,
      what: `il faut les mots, et où on les a lus. Écrivez { "text": ${JSON.stringify(value)}, "origin": "guess" } si personne ne les a lus.`,
    };
  const choice = issue.type === 'variant' ? namesIn(issue.expected) : choices(schema);
  if (choice.length && typeof value === 'string') return { path, what: unknownChoice(value, choice) };
  const literal = plainValue(issue.type, value);
  if (literal !== undefined)
    return {
      path,
      what: `${issue.type === 'number' ? 'un nombre' : 'true ou false'}, sans guillemets. Écrivez ${literal}.`,
      edit: { start: 0, end: 0, text: literal, did: 'valeur écrite sans guillemets' },
    };
  return { path, what: expected(issue, value) };
}

/** « ("a" | "b") » → a, b */
const namesIn = (expected: string | null): string[] =>
  [...(expected ?? '').matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);

const choices = (schema: SchemaShape | undefined): string[] => {
  const list = schema && bare(schema);
  return list?.type === 'picklist' ? (list.options ?? []).filter((one): one is string => typeof one === 'string') : [];
};

function unknownChoice(value: string, known: string[]): string {
  const near = didYouMean(value, known, french);
  const others = known.filter((one) => !near.includes(quote(one)));
  return `${quote(value)} n’existe pas.${near} ${near ? 'Les autres' : 'Possibles'}\u00A0: ${glossed(others)}.`;
}

/** The number or the boolean written between quotes. */
function plainValue(type: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (type === 'number') return /^-?\d+(?:[.,]\d+)?$/.test(text) ? `${Number(text.replace(',', '.'))}` : undefined;
  if (type !== 'boolean') return undefined;
  if (/^(?:true|vrai|oui)$/i.test(text)) return 'true';
  return /^(?:false|faux|non)$/i.test(text) ? 'false' : undefined;
}

const TYPES: Record<string, string> = {
  string: 'un texte, entre guillemets',
  number: 'un nombre, comme 10',
  boolean: 'true ou false, sans guillemets',
  array: 'une liste, entre crochets [ ]',
  strict_object: 'des clés et leurs valeurs, entre accolades { }',
  object: 'des clés et leurs valeurs, entre accolades { }',
  record: 'des clés et leurs valeurs, entre accolades { }',
  union: 'des clés et leurs valeurs, entre accolades { }',
  variant: 'des clés et leurs valeurs, entre accolades { }',
};

function expected(issue: v.BaseIssue<unknown>, value: unknown): string {
  const requirement = issue.requirement;
  const got = shown(value);
  const empty = value === '' || (typeof value === 'string' && !value.trim());
  switch (issue.type) {
    case 'length':
      return `il en faut exactement ${requirement}, il y en a ${Array.isArray(value) ? value.length : got}.`;
    case 'min_length':
    case 'non_empty':
      return Array.isArray(value)
        ? value.length
          ? `il en faut au moins ${requirement}, il y en a ${value.length}.`
          : `la liste est vide\u00A0: il en faut au moins ${requirement}.`
        : 'le texte est vide. Écrivez-le, ou retirez la clé si elle peut manquer.';
    case 'integer':
      return `un nombre entier. Lu\u00A0: ${got}.`;
    case 'min_value':
      return `un nombre à partir de ${requirement}. Lu\u00A0: ${got}.`;
    case 'max_value':
      return `un nombre jusqu’à ${requirement}. Lu\u00A0: ${got}.`;
  }
  if (issue.kind === 'validation') return empty ? 'le texte est vide. Écrivez-le.' : validation(issue, `${value}`);
  const wrap = issue.type === 'array' && typeof value === 'string' ? ` Écrivez [${JSON.stringify(value)}].` : '';
  const quoted = issue.type === 'string' && typeof value === 'number' ? ` Écrivez "${value}".` : '';
  return `il faut ${TYPES[issue.type] ?? 'une autre valeur'}.${wrap}${quoted}${wrap || quoted ? '' : ` Lu\u00A0: ${got}.`}`;
}

/** Sentences written in the format are French; those of the library are not, and are replaced. */
function validation({ message, type }: v.BaseIssue<unknown>, value: string): string {
  const french = /^Invalid /.test(message) ? undefined : message;
  const plain = type === 'regex' && !/[/.:*]/.test(value) ? slug(value) : '';
  if (!french)
    return `des minuscules, des chiffres et des tirets.${plain ? ` Écrivez ${quote(plain)}.` : ''} Lu\u00A0: ${quote(value)}.`;
  const idea = /^minuscules/.test(french) && plain ? ` Écrivez ${quote(plain)}.` : '';
  return `il faut ${french.replace(/^une adresse complète$/, 'une adresse complète, qui commence par https://').replace(/^minuscules, chiffres et tirets/, 'des minuscules, des chiffres et des tirets')}.${idea} Lu\u00A0: ${quote(value)}.`;
}
