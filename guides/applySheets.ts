/** The sheets of « Vérifier ce guide » → the guides as files, and what to say of each. */
import { globSync, readFileSync } from 'node:fs';
import { compileGuide, compileSite } from '../core/guide/compile.ts';
import type { AuthoredGuide } from '../core/guide/format.ts';
import type { Library } from '../core/guide/library.ts';
import { type Merged, mergeSheets } from '../core/verify/merge.ts';
import { readSheet } from '../core/verify/readSheet.ts';
import { FORMAT } from '../core/verify/sheet.ts';

/** What says that it is one is read as one, and refused as one. */
export const isSheet = ({ file, text }: File): boolean =>
  /(^|[\\/])releve-[^\\/]*$/.test(file) || text.slice(0, 1000).includes(FORMAT);

export interface File {
  file: string;
  text: string;
}

export function applySheets(
  files: File[],
  guides: Record<string, AuthoredGuide>,
  folder: string,
  today = new Date().toISOString().slice(0, 7),
): Merged & { refused: string[] } {
  const sites = globSync('*/site.json', { cwd: folder }).map((path) => [
    path.split(/[\\/]/)[0] ?? '',
    compileSite(JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'))),
  ]);
  const compiled = Object.entries(guides).map(([id, guide]) => [id, compileGuide(guide)]);
  const library: Library = { guides: Object.fromEntries(compiled), sites: Object.fromEntries(sites), words: {} };
  const read = files.map(({ file, text }) => ({ file, ...readSheet(text, library, today) }));
  return {
    ...mergeSheets(
      read.flatMap(({ told }) => told),
      guides,
    ),
    refused: read.flatMap(({ file, refused }) => refused.map((sentence) => `${file} : ${sentence}`)),
  };
}
