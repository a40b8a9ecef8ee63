/** Node cannot import the modules of some sets, so these sets are bundled first, once per run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Kit } from './kit.ts';

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/bench-foreign/', import.meta.url));

/**
 * @param entry a file of this folder whose default export is a kit
 * @param inside the packages to include in the bundle
 */
export async function load(entry: string, inside: (string | RegExp)[]): Promise<Kit> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    ssr: { noExternal: inside, external: ['next'] },
    build: {
      ssr: fileURLToPath(new URL(entry, import.meta.url)),
      write: false,
      minify: false,
      target: 'node24',
      rollupOptions: { external: [/^next\//], output: { codeSplitting: false } },
    },
  });
  const [chunk] = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${entry} could not be bundled.`);
  mkdirSync(CACHE, { recursive: true });
  const file = `${CACHE}${basename(entry, '.ts')}.mjs`;
  writeFileSync(file, chunk.code);
  return ((await import(pathToFileURL(file).href)) as { default: Kit }).default;
}
