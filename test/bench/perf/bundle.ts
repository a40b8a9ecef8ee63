/** The bytes that a page loads: a site's own bundle of the library, minified, then `gzip -9`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

export interface Bundle {
  js: string;
  css: string;
  /** JavaScript and CSS, gzipped, in bytes. */
  bytes: number;
}

export const gzip = (text: string): number => gzipSync(text, { level: 9 }).length;
export const gzipOf = (file: string): number => gzip(readFileSync(file, 'utf8'));

/** @param name a file of peers/ */
export async function bundle(name: string): Promise<Bundle> {
  const entry = fileURLToPath(new URL(`./peers/${name}.ts`, import.meta.url));
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      cssMinify: true,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'tour', cssFileName: 'tour' },
    },
  });
  const files = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  const js = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
  const css = files
    .flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []))
    .join('\n');
  if (!js) throw new Error(`${name}: nothing was bundled.`);
  return { js, css, bytes: gzip(js) + (css ? gzip(css) : 0) };
}
