/**
 * What can be repaired automatically in a content file: certain syntax faults, numbers between quotes, typography,
 * layout.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsOf } from './check.ts';
import { type Edit, type Mended, nodeAt } from './json/node.ts';
import { type Content, contentOf, type Project, projectOf } from './project.ts';
import { isToWrite } from './rules/rule.ts';
import { inScope } from './scope.ts';
import { mendSentence, sentencesOf } from './typography.ts';

export interface Mending {
  file: string;
  /** « 2 espaces insécables mises » */
  did: string[];
}

/**
 * The text with these changes, applied from the end so that offsets hold. Of two that overlap, only the first is
 * applied.
 */
function apply(raw: string, edits: Edit[]): string {
  const sorted = edits.toSorted((a, b) => b.start - a.start);
  return sorted.reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), raw);
}

/** Repairs until nothing more can be repaired: after a comma is added, the rest of the file can be read. */
export function mendText(content: Content, project: Project): { raw: string; did: Mended[] } {
  let now = content;
  const done: Mended[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const edits = editsOf(now, project);
    if (!edits.length) break;
    done.push(...edits.flatMap(({ all }) => all));
    now = contentOf(
      now.file,
      apply(
        now.raw,
        edits.map(({ edit }) => edit),
      ),
    );
  }
  return { raw: now.raw, did: done };
}

function editsOf(content: Content, project: Project): { edit: Edit; all: Mended[] }[] {
  const { read } = content;
  const single = (edit: Edit) => ({ edit, all: [edit.did] });
  if (read.faults.length) return read.faults.flatMap(({ edit }) => (edit ? [single(edit)] : []));
  const alone = projectOf(project.root, [content]);
  const values = faultsOf(alone).flatMap(({ edit, file }) => (edit && file === content.file ? [single(edit)] : []));
  if (values.length) return values;
  return sentencesOf(content.data).flatMap(({ path, text }) => {
    const node = read.node && nodeAt(read.node, path);
    const { text: mended, did } = mendSentence(text);
    const [first] = did;
    if (!node || !first || isToWrite(text)) return [];
    return [{ edit: { start: node.start, end: node.end, text: JSON.stringify(mended), did: first }, all: did }];
  });
}

/** « 1 espace insécable mise », « 3 espaces insécables mises » */
export function tally(did: Mended[]): string[] {
  const counts = new Map<Mended, number>();
  for (const one of did) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].map(([one, count]) => `${count} ${count > 1 ? plural(one) : one}`);
}

const INVARIABLE = ['de', 'sur', 'une', 'en', 'sans', '«', '»', 'œ', 'majuscule', 'mis', 'anglais', 'ligne', 'paire'];

const plural = (what: Mended): string => {
  if (what.startsWith('paire')) return what.replace('paire', 'paires').replace('mise', 'mises');
  return what.replace(/[\p{L}«»]+/gu, (word) => (INVARIABLE.includes(word) || word.endsWith('s') ? word : `${word}s`));
};

/**
 * Formats files as Biome prints them, and returns those that changed. Nothing is formatted when Biome cannot be found.
 */
export function layOut(root: string, files: string[]): string[] {
  const before = files.map((file) => readFileSync(join(root, file), 'utf8'));
  if (!files.length) return [];
  try {
    const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
    const config = existsSync(join(root, 'biome.json')) ? root : fileURLToPath(new URL('../../', import.meta.url));
    execFileSync(
      process.execPath,
      [biome, 'format', '--write', '--vcs-enabled=false', `--config-path=${config}`, ...files],
      {
        cwd: root,
        stdio: 'ignore',
      },
    );
  } catch {
    // A file that cannot be read is left as it is: its own fault is reported.
  }
  return files.filter((file, index) => readFileSync(join(root, file), 'utf8') !== before[index]);
}

/** Writes the repaired files among the requested ones, and prints what was done. */
export function mend(project: Project, wanted: string[]): Mending[] {
  const chosen = project.contents.filter((content) => inScope(project, content, wanted));
  const mended = chosen.map((content) => {
    const { raw, did } = mendText(content, project);
    if (raw !== content.raw) writeFileSync(join(project.root, content.file), raw);
    return { file: content.file, did: tally(did) };
  });
  const laidOut = layOut(
    project.root,
    chosen.map(({ file }) => file),
  );
  return mended
    .map(({ file, did }) => ({ file, did: laidOut.includes(file) ? [...did, 'mise en page refaite'] : did }))
    .filter(({ did }) => did.length);
}
