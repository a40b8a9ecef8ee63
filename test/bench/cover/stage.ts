/** A practice page in a real layout, which can be brought to any step of any guide. */
import type { Chromium } from '../../support/browser/chromium.ts';
import type { Driver } from '../../support/browser/driver.ts';
import { look, type Sight } from './inPage.ts';
import type { CoverStep } from './steps.ts';

export interface Layout {
  name: string;
  width: number;
  height: number;
  /**
   * True when the window itself has that size, including the browser's own bars. When a window cannot be so narrow,
   * only the page has that size.
   */
  isWindow: boolean;
}

export const layouts: Layout[] = [
  { name: '1366', width: 1366, height: 768, isWindow: true },
  // 1366 minus the panel and its edge is the width that the page keeps beside them (research, experience 2026-11).
  { name: 'panel', width: 980, height: 768, isWindow: true },
  { name: '1024', width: 1024, height: 768, isWindow: true },
  { name: '640', width: 640, height: 681, isWindow: false },
  { name: '320', width: 320, height: 640, isWindow: false },
];

export async function lay(driver: Driver, { width, height, isWindow }: Layout): Promise<void> {
  const cdp = await (driver as Chromium).cdp();
  if (!isWindow) return driver.setViewport(width, height);
  const { windowId } = await cdp.send('Browser.getWindowForTarget');
  await cdp.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
}

type Runtime = { runtime: { sendMessage(message: object): Promise<unknown> } };

/** Starts the step. A new start ends the previous guide, so the page is loaded again after it. */
async function begin(guide: string, step: string, screen: string): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: Runtime };
  location.hash = `#/${guide}/${screen}`;
  await chrome.runtime.sendMessage({ kind: 'start', guide, practice: true, step });
}

async function still(): Promise<void> {
  let last = '';
  let same = 0;
  const end = performance.now() + 4500;
  while (same < 6 && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    const bubble = document.querySelector('faire-avec')?.shadowRoot?.querySelector<HTMLElement>('[data-bubble]');
    // « Me montrer » scrolls smoothly: the bubble takes its place again where the scroll ends.
    const now = `${bubble?.dataset.verdict} ${scrollY} ${JSON.stringify(bubble?.getBoundingClientRect())}`;
    same = now === last && !/looking|undefined/.test(now) ? same + 1 : 0;
    last = now;
  }
}

/** The present label of « Me montrer », when it is offered. */
const bring = (): string | undefined => {
  const root = document.querySelector('faire-avec')?.shadowRoot;
  return [...(root?.querySelectorAll('button') ?? [])]
    .map(({ textContent }) => textContent ?? '')
    .find((name) => name.includes('Me montrer'));
};

const focusTarget = (label: string): boolean => {
  const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  for (const each of document.querySelectorAll('[data-practice-site] .x-field')) {
    if (plain(each.querySelector('.x-label')?.textContent ?? null) !== plain(label)) continue;
    each.querySelector<HTMLElement>('input,select,textarea')?.focus();
    return true;
  }
  return false;
};

export interface Seen extends CoverStep {
  layout: string;
  sight: Sight;
  focused: Sight | null;
}

export async function see(driver: Driver, step: CoverStep, layout: Layout): Promise<Seen> {
  await driver.evaluate(begin, step.guide, step.key, step.screen);
  await driver.reload();
  await driver.evaluate(still);
  const shows = await driver.evaluate(bring);
  if (shows) {
    await driver.clickBubble(shows);
    await driver.evaluate(still);
  }
  const sight = await driver.evaluate(look, step.drawn);
  let focused: Sight | null = null;
  if (step.drawn?.kind === 'field' && (await driver.evaluate(focusTarget, step.drawn.label))) {
    await driver.evaluate(still);
    focused = await driver.evaluate(look, step.drawn);
  }
  return { ...step, layout: layout.name, sight, focused };
}

/** Opens a practice page of this guide, with the guide started. */
export async function openPractice(driver: Driver, guide: string, dialect: number): Promise<void> {
  await driver.ownPage(`practice.html?dialecte=${dialect}#/${guide}`);
  await driver.waitFor(() => driver.bubble(), 'la bulle', 15_000);
}
