/** « Côte à côte »: the practice site on the left, the official one on the right, each with its companion, paired. */
import browser, { type Windows } from 'webextension-polyfill';
import type { Ask } from '../../core/messages/protocol.ts';
import type { Level } from '../../core/session/levels.ts';
import type { TabPair } from '../../core/session/sideBySide.ts';
import { type Box, splitScreen } from '../../core/session/splitScreen.ts';
import { handOver } from './routes.ts';

interface AvailableScreen extends Screen {
  availLeft?: number;
  availTop?: number;
}

const screenHere = (): Box => {
  const { availLeft = 0, availTop = 0, availWidth, availHeight } = screen as AvailableScreen;
  return { left: availLeft, top: availTop, width: availWidth, height: availHeight };
};

/** Null where two windows do not fit, or the browser has none. */
const boxesHere = (): [Box, Box] | null =>
  (browser.windows as typeof browser.windows | undefined) ? splitScreen(screenHere()) : null;

const tabOf = async ({ id, tabs }: Windows.Window): Promise<number> =>
  (tabs?.[0] ?? (await browser.tabs.query({ windowId: id as number }))[0])?.id as number;

/** @returns null when the browser refuses one of them: then none is left open */
async function tiled(boxes: [Box, Box]): Promise<TabPair | null> {
  const made: Windows.Window[] = [];
  // It must be another document than the exercise's: the exercise begins when it is loaded, and a fragment alone loads
  // nothing.
  const urls = ['about:blank', browser.runtime.getURL('practice.html')];
  try {
    // A maximised or snapped window ignores its position, so it is set to « normal » first.
    for (const [i, url] of urls.entries())
      made.push(await browser.windows.create({ url, type: 'normal', state: 'normal', ...boxes[i] }));
    const [demo, person] = await Promise.all(made.map(tabOf));
    return { demo: demo as number, person: person as number };
  } catch {
    for (const { id } of made) await browser.windows.remove(id as number).catch(() => {});
    return null;
  }
}

/** One window: the person's page here, and the demonstration in a background tab. */
async function split(here: number | undefined): Promise<TabPair> {
  const behind = async (): Promise<number> =>
    (await browser.tabs.create({ url: 'about:blank', active: false })).id as number;
  return { demo: await behind(), person: here ?? (await behind()), split: true };
}

/**
 * Both guides are started before their pages load, so that neither page starts one by itself.
 * @param here this tab
 * @param start the official site's address
 */
export async function besideEachOther(
  ask: Ask,
  guide: string,
  here: number | undefined,
  start: string,
  level: Level,
): Promise<void> {
  const boxes = boxesHere();
  const pair = (boxes && (await tiled(boxes))) ?? (await split(here));
  await ask('start', { guide, practice: true, tab: pair.demo });
  await ask('start', { guide, practice: false, level, tab: pair.person });
  await ask('pair', pair);
  await handOver('practice', pair.demo, guide);
  await browser.tabs.update(pair.demo, { url: browser.runtime.getURL('practice.html') });
  await browser.tabs.update(pair.person, { url: start, active: true });
}
