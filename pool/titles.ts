/** Guides and steps in their own words, read from the content's folder: this room runs in Node, without the build. */
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { catalogueOf, titlesOf } from '../components/journal/titles.ts';
import type { Guide, Site } from '../core/guide/format.ts';
import type { Titles } from '../core/journal/export.ts';
import type { Catalogue } from '../core/network/plausible.ts';

const folder = join(import.meta.dirname, '../guides');

const read = async <T>(pattern: string): Promise<Record<string, T>> => {
  const found: Record<string, T> = {};
  for await (const file of glob(pattern, { cwd: folder }))
    found[dirname(file)] = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return found;
};

export async function content(): Promise<{ titles: Titles; catalogue: Catalogue }> {
  const library = {
    sites: await read<Site>('*/site.json'),
    guides: await read<Guide>('*/*/guide.json'),
    words: {},
  };
  return { titles: titlesOf(library), catalogue: catalogueOf(library) };
}
