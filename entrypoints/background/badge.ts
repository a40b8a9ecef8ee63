/** When the panel is closed and our element cannot be in the page, only the toolbar button can show something. */
import browser from 'webextension-polyfill';
import { badgeOf } from '../../core/session/badge.ts';
import type { View } from '../../core/session/viewModel.ts';

export function showBadge(tabId: number, view: View | null): void {
  const { text, title } = badgeOf(view);
  const { action } = browser;
  // The tab may be closed meanwhile.
  void Promise.allSettled([action.setBadgeText({ tabId, text }), action.setTitle({ tabId, title })]);
}
