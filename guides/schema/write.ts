/** `npm run schema`: publishes the content formats as JSON Schema, so that an editor completes and checks a guide. */
import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { GlossarySchema, GuideSchema, SiteSchema } from '../../core/guide/format.ts';
import { PracticeSchema } from '../../core/practice/format.ts';

export const schemas = { guide: GuideSchema, site: SiteSchema, practice: PracticeSchema, glossary: GlossarySchema };

/** The text of guides/schema/<name>.schema.json. */
export const published = (name: keyof typeof schemas): string =>
  `${JSON.stringify(toJsonSchema(schemas[name], { errorMode: 'ignore' }), null, 2)}\n`;

if (import.meta.main)
  for (const name of Object.keys(schemas) as (keyof typeof schemas)[])
    writeFileSync(new URL(`${name}.schema.json`, import.meta.url), published(name));
