/** Files in and out, with a sentence for every refusal of the system. */
import { glob, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../core/network/fault.ts';
import { LARGEST_FILE } from '../core/network/read.ts';
import { fileWords } from './words.ts';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException)?.code ?? '';
const isPattern = (text: string): boolean => /[*?[{]/.test(text);

/** Every argument must name something: a mistyped one beside valid ones would otherwise go unnoticed. */
export async function expand(patterns: readonly string[]): Promise<{ files: string[]; faults: Fault[] }> {
  const files = new Set<string>();
  const faults: Fault[] = [];
  for (const pattern of patterns) {
    const found = await stat(pattern).catch(() => null);
    if (found?.isDirectory()) faults.push(new Fault(fileWords.folder(pattern, join(pattern, '*.json'))));
    else if (found) files.add(pattern);
    else if (!isPattern(pattern)) faults.push(new Fault(fileWords.missing(pattern)));
    else {
      const before = files.size;
      let any = false;
      for await (const file of glob(pattern)) {
        any = true;
        if ((await stat(file).catch(() => null))?.isFile()) files.add(file);
      }
      if (!any && files.size === before) faults.push(new Fault(fileWords.noMatch(pattern)));
    }
  }
  return { files: [...files].sort(), faults };
}

/** Short names in sentences; the whole path where two files have the same. */
export function labelsOf(files: readonly string[]): Map<string, string> {
  const times = new Map<string, number>();
  for (const file of files) times.set(basename(file), (times.get(basename(file)) ?? 0) + 1);
  return new Map(files.map((file) => [file, times.get(basename(file)) === 1 ? basename(file) : file]));
}

/** @throws Fault */
export async function bytesOf(path: string, label: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > LARGEST_FILE) throw new Fault(fileWords.tooLarge(label));
    return await readFile(path);
  } catch (error) {
    if (error instanceof Fault) throw error;
    if (codeOf(error) === 'ENOENT') throw new Fault(fileWords.gone(label));
    throw new Fault(fileWords.unreadable(label));
  }
}

/** The output cannot be written: it has another exit code than a refused file. */
export class Unwritable extends Fault {}

function unwritable(path: string, error: unknown): Unwritable {
  const code = codeOf(error);
  if (code === 'ENOSPC') return new Unwritable(fileWords.full(path));
  if (code === 'EROFS') return new Unwritable(fileWords.readOnly(path));
  if (code === 'EEXIST' || code === 'ENOTDIR') return new Unwritable(fileWords.notFolder(path));
  return new Unwritable(fileWords.unwritable(path));
}

export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw unwritable(path, error);
  });
}

/** All or nothing: the old file stays until the new text is on the disk. @throws Unwritable */
export async function put(path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.en-cours`);
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw unwritable(path, error);
  }
}

/** For a file that other code writes at that path (DuckDB, a stream). @throws Unwritable */
export const writing = <T>(path: string, run: Promise<T>): Promise<T> =>
  run.catch((error: unknown) => {
    throw unwritable(path, error);
  });
