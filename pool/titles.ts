/** The titles of guides and steps, read from the content's folder: this room runs in Node, without the build. */
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentOfLibrary } from '../components/journal/titles.ts';
import { compileGuide } from '../core/guide/compile.ts';
import type { AuthoredGuide } from '../core/guide/format.ts';
import type { Site } from '../core/guide/guide.ts';
import type { Titles } from '../core/journal/export.ts';
import { type Content, catalogueIn, titlesIn } from '../core/network/content.ts';
import type { Catalogue } from '../core/network/plausible.ts';

const folder = join(import.meta.dirname, '../guides');

const read = async <T>(pattern: string): Promise<Record<string, T>> => {
  const found: Record<string, T> = {};
  for await (const file of glob(pattern, { cwd: folder }))
    found[dirname(file)] = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return found;
};

export async function content(): Promise<{ titles: Titles; catalogue: Catalogue; content: Content }> {
  const authored = await read<AuthoredGuide>('*/*/guide.json');
  const guides = Object.fromEntries(Object.entries(authored).map(([id, guide]) => [id, compileGuide(guide)]));
  const library = { sites: await read<Site>('*/site.json'), guides, words: {} };
  const found = contentOfLibrary(library);
  return { titles: titlesIn(found), catalogue: catalogueIn(found), content: found };
}
