import { fileURLToPath } from 'node:url';
import { build } from 'vite';

let text: Promise<string> | undefined;

async function make(): Promise<string> {
  const entry = fileURLToPath(new URL('./page/index.ts', import.meta.url));
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, target: 'esnext', lib: { entry, formats: ['iife'], name: 'eyes' } },
  });
  const code = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []))[0];
  if (code?.type !== 'chunk')
    throw new Error('Les yeux de la personne obéissante (test/browser/page) n’ont pas pu être assemblés.');
  return `(() => { ${code.code}; return eyes; })()`;
}

/** The in-page code of page/, as one JavaScript expression whose value is the object of its exports. */
export const pageProbe = () => (text ??= make());
