/** Guides and steps in their own words, read from the content's folder: this room runs in Node, without the build. */
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { titlesOf } from '../components/journal/titles.ts';
import { compileGuide } from '../core/guide/compile.ts';
import type { AuthoredGuide } from '../core/guide/format.ts';
import type { Guide } from '../core/guide/guide.ts';
import type { Titles } from '../core/journal/export.ts';

const folder = join(import.meta.dirname, '../guides');

export async function titles(): Promise<Titles> {
  const guides: Record<string, Guide> = {};
  for await (const file of glob('*/*/guide.json', { cwd: folder }))
    guides[dirname(file)] = compileGuide(JSON.parse(readFileSync(join(folder, file), 'utf8')) as AuthoredGuide);
  return titlesOf({ sites: {}, guides, words: {} });
}
