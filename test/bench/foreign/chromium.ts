/** Chromium, with an interceptor for each page: every address returns the document under test. */
import { chromium, type Route } from 'playwright-core';
import { programs } from '../../support/browser/setup.ts';
import { bundle, fileOf, type Stage } from './stage.ts';

export async function inChromium<T>(count: number, work: (stages: Stage[]) => Promise<T>): Promise<T> {
  const code = await bundle();
  const browser = await chromium.launch({
    executablePath: programs().chromium,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const open = async (): Promise<Stage> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    // A busy machine is slow, and that is not a fault of the page.
    page.setDefaultNavigationTimeout(300_000);
    let shown = '';
    await page.route('**/*', (route: Route) => {
      const request = route.request();
      const file = fileOf(new URL(request.url()).pathname);
      if (file) return route.fulfill({ contentType: file.type, body: file.body });
      if (request.isNavigationRequest() && request.frame() === page.mainFrame())
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown });
      return route.abort();
    });
    return {
      async show(address, html) {
        shown = html;
        // Without this, the same address with another anchor would not cause a navigation.
        await page.goto('about:blank');
        await page.goto(address);
        await page.evaluate(code);
      },
      resize: (width, height) => page.setViewportSize({ width, height }),
      call: (name, argument) => page.evaluate(`bench.${name}(${JSON.stringify(argument)})`),
      picture: () => page.screenshot({ fullPage: true }),
    };
  };
  try {
    return await work(await Promise.all(Array.from({ length: count }, open)));
  } finally {
    await browser.close();
  }
}
