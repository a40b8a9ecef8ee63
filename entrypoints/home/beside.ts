/** « Côte à côte »: the practice site on the left, the official one on the right, each with its companion, paired. */
import browser from 'webextension-polyfill';
import type { Level } from '../../core/levels.ts';
import type { Ask } from '../../core/messages.ts';
import { type Box, tiles } from '../../core/tiles.ts';

interface AvailableScreen extends Screen {
  availLeft?: number;
  availTop?: number;
}

const screenHere = (): Box => {
  const { availLeft = 0, availTop = 0, availWidth, availHeight } = screen as AvailableScreen;
  return { left: availLeft, top: availTop, width: availWidth, height: availHeight };
};

/** A window, or a tab of this one where two windows do not fit. @returns its tab */
async function opened(url: string, box: Box | undefined): Promise<number> {
  if (!box) {
    const { id } = await browser.tabs.create({ url, active: false });
    return id as number;
  }
  // A window that is maximised or snapped ignores its place: « normal » first.
  const window = await browser.windows.create({ url, type: 'normal', state: 'normal', ...box });
  return (window.tabs?.[0] ?? (await browser.tabs.query({ windowId: window.id as number }))[0])?.id as number;
}

/**
 * Both guides begin before their pages do, so that neither begins alone.
 * @param start the official site's address
 */
export async function besideEachOther(ask: Ask, guide: string, start: string, level: Level): Promise<void> {
  const [left, right] = tiles(screenHere()) ?? [undefined, undefined];
  // Another document than the exercise's: the exercise begins when it is loaded, and a fragment alone loads nothing.
  const demo = await opened('about:blank', left);
  const person = await opened(browser.runtime.getURL('practice.html'), right);
  await ask('start', { guide, practice: true, tab: demo });
  await ask('start', { guide, practice: false, level, tab: person });
  await ask('pair', { demo, person });
  await browser.tabs.update(demo, { url: browser.runtime.getURL(`practice.html#/${guide}`) });
  await browser.tabs.update(person, { url: start, active: true });
}
