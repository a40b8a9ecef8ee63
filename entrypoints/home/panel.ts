/**
 * Opens the help panel from a click. Both browsers require it before any waiting; a refusal changes nothing for the
 * guide.
 */
import browser from 'webextension-polyfill';

/** The polyfill does not know Chromium's side panel. */
interface SidePanel {
  setOptions(options: { tabId: number; path: string; enabled: boolean }): Promise<void>;
  open(options: { tabId: number }): Promise<void>;
}

const { sidePanel } = (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome ?? {};

const quietly = (work: () => Promise<unknown> | undefined): void => {
  try {
    work()?.catch(() => {});
  } catch {
    // Not in a click, or no panel in this browser: the bubble in the page is enough.
  }
};

export function openPanel(tabId: number | undefined): void {
  if (sidePanel && tabId !== undefined) {
    quietly(() => sidePanel.setOptions({ tabId, path: 'sidepanel.html', enabled: true }));
    quietly(() => sidePanel.open({ tabId }));
  } else if (!sidePanel) quietly(() => browser.sidebarAction?.open());
}
