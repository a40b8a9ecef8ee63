/** A hash of the sources of a build, stored beside its folder and never in it. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Everything that a build reads. */
const SOURCES = [
  '{core,components,entrypoints,guides,public}/**/*',
  'wxt.config.ts',
  'package-lock.json',
  'packaging/build-stamp.ts',
];

export function sourcesHash(folder = root): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files)
    hash
      .update(`${relative(folder, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

const stampOf = (build: string): string => `${build.replace(/\/$/, '')}.stamp`;

/** @param build its folder, `.output/chrome-mv3` */
export const stamp = (build: string, hash: string): void => writeFileSync(stampOf(build), `${hash}\n`);

/** Why this build may not be tested; empty when it was made of the present sources. */
export function staleness(build: string, hash = sourcesHash()): string {
  const mend = 'Type « npm run build:all », then start again.';
  if (!existsSync(build)) return `There is no build in .output/${basename(build)}. ${mend}`;
  const kept = existsSync(stampOf(build)) ? readFileSync(stampOf(build), 'utf8').trim() : '';
  return kept === hash
    ? ''
    : `The build in .output/${basename(build)} is not made of the present sources: a test of it would prove nothing. ${mend}`;
}
