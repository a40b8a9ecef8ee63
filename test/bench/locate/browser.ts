/** A headless Chromium with the benchmark's code in an empty page. */
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { benchPage } from '../../support/benchPage.ts';
import { programs } from '../../support/browser/setup.ts';

export const bundle = (): Promise<string> => benchPage(fileURLToPath(new URL('./page/index.ts', import.meta.url)));

/** Opens the page, runs the work, and closes the browser in every case. */
export async function inPage<T>(
  work: (page: Page, fresh: () => Promise<Page>, code: string) => Promise<T>,
): Promise<T> {
  const code = await bundle();
  const browser = await chromium.launch({
    executablePath: programs().chromium,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const fresh = async (): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    // A busy machine is slow, and that is not a fault of the page.
    page.setDefaultNavigationTimeout(300_000);
    // The page has a base address, so that links have a destination. Nothing is fetched.
    await page.route('**/*', (route) =>
      route.request().url() === 'https://bench.invalid/'
        ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="fr"><body></body></html>' })
        : route.abort(),
    );
    await page.goto('https://bench.invalid/');
    await page.evaluate(`${code}; globalThis.bench = bench;`);
    return page;
  };
  try {
    return await work(await fresh(), fresh, code);
  } finally {
    await browser.close();
  }
}
