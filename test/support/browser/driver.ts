import { staleness } from '../../../packaging/build-stamp.ts';
import type { Driver, Options } from './base.ts';
import { Chromium } from './chromium.ts';
import { Firefox } from './firefox.ts';

export type { Box, Bubble, Control, Options, Ref, Tab } from './base.ts';
export type { Driver };

export const browsers = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browsers)[number];

const shipped: Record<BrowserName, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

const own = /^(chrome|moz)-extension:/;

/**
 * A busy machine sometimes starts a browser that never answers, and hooks are not retried as tests are. The start is
 * therefore attempted twice more.
 */
async function begun(browser: BrowserName, options: Options, left = 2): Promise<Driver> {
  try {
    return await (browser === 'firefox' ? Firefox.open(options) : Chromium.open(options));
  } catch (error) {
    if (!left) throw error;
    console.warn(`${browser} started again: ${String(error).split('\n')[0]}`);
    return begun(browser, options, left - 1);
  }
}

/**
 * Opens a real browser with the extension. On a first opening, it waits for the page that the extension opens by
 * itself.
 */
export async function open(browser: BrowserName, options: Options = {}): Promise<Driver> {
  // Under vitest, the run itself has already checked this once (test/support/run/builds.ts).
  const stale = process.env.VITEST ? '' : staleness(options.extension ?? shipped[browser]);
  if (stale) throw new Error(stale);
  const driver = await begun(browser, options);
  const first = await driver
    .waitFor(async () => (await driver.tabs()).find(({ url }) => own.test(url)), 'la page d’accueil', 4000)
    .catch(() => null);
  if (first) await driver.use(first);
  return driver;
}
