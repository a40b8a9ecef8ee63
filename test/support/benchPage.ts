/** Bundles the code that a benchmark runs in its page. The result is one script that defines the global `bench`. */
import { build } from 'vite';

/** @param entry the file whose exports the page must have */
export async function benchPage(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry, formats: ['iife'], name: 'bench' },
    },
  });
  const code = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []))[0];
  if (code?.type !== 'chunk') throw new Error('The bench page could not be bundled.');
  return code.code;
}
