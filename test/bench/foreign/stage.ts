/**
 * What a browser must do for this benchmark: show a document at an official address, and run the benchmark's code in
 * it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchPage } from '../../support/benchPage.ts';

export interface Stage {
  /** Shows a document at an address, with the benchmark's code in it. Nothing is fetched from elsewhere. */
  show(address: string, html: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Calls an export of `page/index.ts`, with one argument that JSON can represent. */
  call<T>(name: 'run' | 'record' | 'speed', argument: unknown): Promise<T>;
  /** The whole page as a PNG. */
  picture(): Promise<Buffer>;
}

const MODULES = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** The benchmark's code for a page, as a script that defines the global `bench`. */
export const bundle = async (): Promise<string> =>
  `${await benchPage(fileURLToPath(new URL('./page/index.ts', import.meta.url)))}; globalThis.bench = bench;`;

const files = new Map<string, Buffer | null>();

/** A file of a component set or a banner, from node_modules; null for any other path. */
export function fileOf(path: string): { type: string; body: Buffer } | null {
  const [, name] = path.split('/__foreign/');
  if (!name) return null;
  const known = files.get(name);
  const body = known === undefined ? (existsSync(MODULES + name) ? readFileSync(MODULES + name) : null) : known;
  files.set(name, body);
  return body && { type: TYPES[extname(name)] ?? 'application/octet-stream', body };
}
