/** What does not match the format of a file, each mistake once, with the nearest valid alternative. */
import * as v from 'valibot';
import { describe } from '../schema/descriptions.ts';
import { type Finding, quote } from './fault.ts';
import type { Path } from './json/node.ts';
import { nearest } from './near.ts';
import { isOptional, type SchemaShape, schemaAt } from './schemaAt.ts';
import { slug } from './slug.ts';
import { valueFinding } from './valueFinding.ts';
import { frenchKey } from './values.ts';

type Issue = v.BaseIssue<unknown>;

const keysOf = (issue: Issue): Path => (issue.path ?? []).map(({ key }) => key as string | number);

/** The issues of a union are computed again for the member that the data was meant to be. */
function flat(schema: SchemaShape, data: unknown, above: Path = []): { path: Path; issue: Issue }[] {
  const result = v.safeParse(schema as unknown as v.GenericSchema, data);
  return (result.issues ?? []).flatMap((issue) => {
    const path = keysOf(issue);
    if (issue.type !== 'union') return [{ path: [...above, ...path], issue }];
    const value = valueAt(data, path);
    const here = schemaAt(schema, data, path);
    return here && here.type !== 'union' && value && typeof value === 'object'
      ? flat(here, value, [...above, ...path])
      : [{ path: [...above, ...path], issue }];
  });
}

export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (value && typeof value === 'object' ? (value as Record<string | number, unknown>)[key] : undefined),
    data,
  );

/** @param kind the name of the schema, for the description of its keys */
export function formatFindings(schema: v.GenericSchema, data: unknown, kind: string): Finding[] {
  const shape = schema as unknown as SchemaShape;
  const issues = flat(shape, data);
  const parents = new Map<string, Path>();
  const values: Finding[] = [];
  for (const { path, issue } of issues) {
    const aboutKeys = issue.type === 'strict_object' && (issue.expected === 'never' || issue.received === 'undefined');
    if (aboutKeys || (issue.received === 'undefined' && path.length))
      parents.set(JSON.stringify(path.slice(0, -1)), path.slice(0, -1));
    else if (issue.path?.at(-1)?.origin === 'key') values.push(nameFinding(path));
    else values.push(valueFinding(path, issue, schemaAt(shape, data, path)));
  }
  // A value that breaks two conditions at once needs one repair.
  const firsts = values.filter(({ path }, index) => values.findIndex((one) => `${one.path}` === `${path}`) === index);
  return [...[...parents.values()].flatMap((path) => keyFindings(shape, data, path, kind)), ...firsts];
}

/** Unknown keys, and missing keys: they are one mistake when one was meant for the other. */
function keyFindings(schema: SchemaShape, data: unknown, path: Path, kind: string): Finding[] {
  const here = schemaAt(schema, data, path);
  const entries = here?.entries ?? {};
  const value = valueAt(data, path);
  const present = value && typeof value === 'object' ? Object.keys(value) : [];
  const free = Object.keys(entries).filter((key) => !present.includes(key));
  const missing = free.filter((key) => !isOptional(entries[key] ?? { type: '' }));
  const meant = new Set<string>();
  const unknown = present
    .filter((key) => !(key in entries))
    .map((key): Finding => {
      const near = nearest(key, missing, frenchKey) ?? nearest(key, free, frenchKey);
      if (near) meant.add(near);
      const twin = near ? undefined : nearest(key, Object.keys(entries));
      const repair = near
        ? `Vouliez-vous ${quote(near)}\u00A0?`
        : twin
          ? `${quote(twin)} y est déjà\u00A0: retirez l’une des deux.`
          : `Retirez-la${free.length ? `, ou prenez l’une de celles-ci\u00A0: ${free.join(', ')}` : ''}.`;
      return { path: [...path, key], onKey: true, what: `la clé ${quote(key)} n’existe pas. ${repair}` };
    });
  return [
    ...unknown,
    ...missing
      .filter((key) => !meant.has(key))
      .map((key): Finding => ({ path, what: `il manque ${quote(key)}. ${describe(kind, [...path, key])}`.trim() })),
  ];
}

const nameFinding = (path: Path): Finding => {
  const name = `${path.at(-1)}`;
  return {
    path,
    onKey: true,
    what: `${quote(name)}\u00A0: des minuscules, des chiffres et des tirets. Écrivez ${quote(slug(name))}.`,
  };
};
