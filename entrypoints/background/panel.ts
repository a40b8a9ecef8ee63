/**
 * The side panel. Chromium toggles it itself from the toolbar button, in the tabs where it is offered; elsewhere the
 * button calls `toggleOrHome`. Firefox has no such behaviour, and opens a sidebar only synchronously.
 */
import browser, { type Tabs } from 'webextension-polyfill';
import { drawNumber, type KeptRoutes, keptWith, ROUTES } from '../../core/background/routes.ts';
import { isOfficial } from '../../guides/library.ts';

interface SidePanel {
  setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
  setOptions(options: { tabId?: number; path?: string; enabled: boolean }): Promise<void>;
  open(options: { tabId: number }): Promise<void>;
}

const sidePanel = (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
const quietly = (work: Promise<unknown> | undefined): void => void work?.catch(() => undefined);

export function armPanel(): void {
  quietly(sidePanel?.setOptions({ enabled: false }));
  quietly(sidePanel?.setPanelBehavior({ openPanelOnActionClick: true }));
}

export const offerPanel = (tabId: number, enabled: boolean): void =>
  quietly(sidePanel?.setOptions({ tabId, path: 'sidepanel.html', enabled }));

/**
 * Firefox exposes the address of the tabs we may enter and of our own pages: that is enough to choose without waiting.
 */
const mayBeGuided = ({ url = '' }: Tabs.Tab): boolean => {
  if (url.startsWith(browser.runtime.getURL('practice.html'))) return true;
  return isOfficial(url);
};

export function toggleOrHome(tab: Tabs.Tab): void {
  if (!sidePanel && mayBeGuided(tab)) quietly(browser.sidebarAction.toggle());
  else quietly(browser.tabs.create({ url: browser.runtime.getURL('home.html') }));
}

/**
 * In Chromium a click in a page can open it, when nothing is awaited before. Firefox lets only its own button do so.
 */
export const openPanel = (tabId: number): Promise<boolean> =>
  sidePanel
    ? sidePanel.open({ tabId }).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false);

/** The address contains a number and not the procedure (core/background/routes.ts). */
export async function openPage(page: 'home' | 'meeting' | 'verification', guide?: string): Promise<null> {
  const { session } = browser.storage;
  const number = drawNumber();
  if (guide) {
    const kept = ((await session.get(ROUTES))[ROUTES] as KeptRoutes | undefined) ?? {};
    await session.set({ [ROUTES]: keptWith(kept, number, guide) });
  }
  await browser.tabs.create({ url: browser.runtime.getURL(`${page}.html${guide ? `#${number}` : ''}`) });
  return null;
}
