/** `npm run schema`: publishes the content formats as JSON Schema, so that an editor completes and checks a guide, and FORMAT.md. */
import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { unbroken } from '../check/fault.ts';
import { schemas } from '../check/project.ts';
import { descriptionOf } from './descriptions.ts';
import { formatPage } from './formatPage.ts';
import { type JsonSchema, keysIn } from './keys.ts';

export { schemas };

/** The published schema, each key described in French. */
export function described(name: keyof typeof schemas): JsonSchema {
  const schema = structuredClone(toJsonSchema(schemas[name], { errorMode: 'ignore' })) as JsonSchema;
  for (const { definition, key, schema: one } of keysIn(schema, name)) {
    const description = descriptionOf(definition, key);
    if (description) one.description = unbroken(description);
  }
  return schema;
}

/** The text of guides/schema/<name>.schema.json. */
export const published = (name: keyof typeof schemas): string => `${JSON.stringify(described(name), null, 2)}\n`;

/** The text of guides/FORMAT.md. */
export const publishedPage = (): string =>
  formatPage({ guide: described('guide'), site: described('site'), practice: described('practice') });

if (import.meta.main) {
  for (const name of Object.keys(schemas) as (keyof typeof schemas)[])
    writeFileSync(new URL(`${name}.schema.json`, import.meta.url), published(name));
  writeFileSync(new URL('../FORMAT.md', import.meta.url), publishedPage());
}
