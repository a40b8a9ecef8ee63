/** The valibot schema of a place in a file, so that a message can name the keys and values that are possible there. */
import type { Path } from './json/node.ts';

/** The parts of a valibot schema that are visited. */
export interface SchemaShape {
  type: string;
  entries?: Record<string, SchemaShape>;
  item?: SchemaShape;
  value?: SchemaShape;
  wrapped?: SchemaShape;
  options?: readonly (SchemaShape | string | number)[];
  key?: string;
  literal?: unknown;
  getter?: (input: unknown) => SchemaShape;
}

const isShape = (option: SchemaShape | string | number): option is SchemaShape => typeof option === 'object';

export const optionsOf = (schema: SchemaShape): SchemaShape[] => (schema.options ?? []).filter(isShape);

export const isOptional = (schema: SchemaShape): boolean =>
  ['optional', 'nullish', 'exact_optional', 'undefinedable'].includes(schema.type);

/** The schema of a value inside `optional`, `nullable` and `lazy`. */
export function bare(schema: SchemaShape): SchemaShape {
  if (schema.wrapped) return bare(schema.wrapped);
  return schema.type === 'lazy' && schema.getter ? bare(schema.getter(undefined)) : schema;
}

/**
 * The member of a union that a value was meant to be: the one whose keys it has, then the one with the fewest missing
 * keys.
 */
export function meantBy(schema: SchemaShape, data: unknown): SchemaShape {
  const union = bare(schema);
  if (union.type !== 'union' && union.type !== 'variant') return union;
  const keys = data && typeof data === 'object' ? Object.keys(data) : [];
  const kind = union.key && data && typeof data === 'object' ? (data as Record<string, unknown>)[union.key] : undefined;
  const scored = optionsOf(union).map((option) => {
    const entries = bare(option).entries ?? {};
    const named = union.key ? entries[union.key]?.literal === kind : false;
    const missing = Object.keys(entries).filter(
      (key) => !isOptional(entries[key] ?? { type: '' }) && !keys.includes(key),
    );
    const known = keys.filter((key) => key in entries).length;
    return { option, named, rank: known - missing.length };
  });
  const best = scored.find(({ named }) => named) ?? scored.toSorted((a, b) => b.rank - a.rank)[0];
  return best ? meantBy(best.option, data) : union;
}

/** When the path goes through a union, the data decides which member. */
export function schemaAt(schema: SchemaShape, data: unknown, path: Path): SchemaShape | undefined {
  const here = meantBy(schema, data);
  const [key, ...rest] = path;
  if (key === undefined) return here;
  const next = typeof key === 'number' ? here.item : (here.entries?.[key] ?? here.value);
  const value = data && typeof data === 'object' ? (data as Record<string | number, unknown>)[key] : undefined;
  return next && schemaAt(next, value, rest);
}
