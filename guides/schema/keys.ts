/** Every key of a published schema, with the definition it belongs to: the nearest key above it, or the kind of file. */
export interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  $defs?: Record<string, JsonSchema>;
  [key: string]: unknown;
}

export interface SchemaKey {
  /** « target » in `steps[].target.role` */
  definition: string;
  key: string;
  schema: JsonSchema;
  required: boolean;
}

export function keysIn(schema: JsonSchema, definition: string): SchemaKey[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
    { definition, key, schema: value, required: !!schema.required?.includes(key) },
    ...keysIn(value, key),
  ]);
  const inner = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const more = typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
  const defs = Object.values(schema.$defs ?? {}).flatMap((one) => keysIn(one, 'blocks'));
  return [...own, ...[...inner, ...more].flatMap((one) => (one ? keysIn(one, definition) : [])), ...defs];
}
