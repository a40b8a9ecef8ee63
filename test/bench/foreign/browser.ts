/** A headless browser in which every official address answers with our pages; nothing is ever fetched. */
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page, type Route } from 'playwright-core';
import { build } from 'vite';
import { programs } from '../../support/browser/setup.ts';

const MODULES = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
};

async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: fileURLToPath(new URL('./page/index.ts', import.meta.url)), formats: ['iife'], name: 'bench' },
    },
  });
  const code = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []))[0];
  if (code?.type !== 'chunk') throw new Error('The bench page could not be bundled.');
  return code.code;
}

const files = new Map<string, Buffer | null>();

/** A file of a component set or a banner, from node_modules. */
function fileOf(path: string): Buffer | null {
  const name = `${MODULES}${path.split('/__foreign/')[1]}`;
  const known = files.get(name);
  if (known !== undefined) return known;
  const read = existsSync(name) ? readFileSync(name) : null;
  files.set(name, read);
  return read;
}

export interface Stage {
  page: Page;
  /** Shows a document at an address; the bench's code is in it. */
  show(address: string, html: string): Promise<void>;
}

export async function onStages<T>(count: number, work: (stages: Stage[]) => Promise<T>): Promise<T> {
  const code = await bundle();
  const browser = await chromium.launch({
    executablePath: programs().chromium,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const stages: Stage[] = [];
    for (let index = 0; index < count; index++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      let shown = '';
      await page.route('**/*', (route: Route) => {
        const request = route.request();
        const { pathname } = new URL(request.url());
        const file = pathname.includes('/__foreign/') ? fileOf(pathname) : null;
        if (file)
          return route.fulfill({ contentType: TYPES[extname(pathname)] ?? 'application/octet-stream', body: file });
        if (request.isNavigationRequest() && request.frame() === page.mainFrame())
          return route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown });
        return route.abort();
      });
      const show = async (address: string, html: string): Promise<void> => {
        shown = html;
        // The same address with another anchor would be no navigation.
        await page.goto('about:blank');
        await page.goto(address);
        await page.evaluate(`${code}; globalThis.bench = bench;`);
      };
      stages.push({ page, show });
    }
    return await work(stages);
  } finally {
    await browser.close();
  }
}
