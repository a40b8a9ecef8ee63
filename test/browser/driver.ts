import type { Driver, Options } from './base.ts';
import { Chromium } from './chromium.ts';
import { Firefox } from './firefox.ts';

export type { Box, Bubble, Control, Options, Ref, Tab } from './base.ts';
export type { Driver };

export const browsers = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browsers)[number];

const own = /^(chrome|moz)-extension:/;

/** Opens a real browser with the extension loaded; on a first opening, waits for the page the extension opens by itself. */
export async function open(browser: BrowserName, options: Options = {}): Promise<Driver> {
  const driver = await (browser === 'firefox' ? Firefox.open(options) : Chromium.open(options));
  const first = await driver.waitFor(async () => (await driver.tabs()).find(({ url }) => own.test(url)), 'la page d’accueil', 4000).catch(() => null);
  if (first) await driver.use(first);
  return driver;
}
