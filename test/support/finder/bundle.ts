import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The probe, as a script that defines the global `probe`. */
export async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: fileURLToPath(new URL('./probe.ts', import.meta.url)), formats: ['iife'], name: 'probe' },
    },
  });
  const code = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []))[0];
  if (code?.type !== 'chunk') throw new Error('The probe could not be bundled.');
  return `${code.code}; globalThis.probe = probe;`;
}
