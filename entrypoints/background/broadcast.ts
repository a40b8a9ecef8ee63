/**
 * Notifies the surfaces of a tab: the companion in the page, and our own pages (panel, practice, home), which filter by
 * tab.
 */
import browser from 'webextension-polyfill';
import type { Notice } from '../../core/messages/protocol.ts';
import type { View } from '../../core/session/viewModel.ts';
import { showBadge } from './badge.ts';
import { injectScript } from './injectScript.ts';
import { offerPanel } from './panel.ts';

export function broadcast(tab: number, view: View | null): void {
  const told: Notice = { told: 'view', tab, view };
  offerPanel(tab, view !== null);
  showBadge(tab, view);
  // There may be no listener: the page is loading, or the panel is closed. Surfaces ask when they open. « Revenir au
  // guide », pressed elsewhere than in the page: its companion is gone.
  browser.tabs
    .sendMessage(tab, told)
    .catch(() => (view && !view.practice && !view.stopped ? injectScript(tab, 'companion') : null))
    .catch(() => undefined);
  browser.runtime.sendMessage(told).catch(() => undefined);
}
