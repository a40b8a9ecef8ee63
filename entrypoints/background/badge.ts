/** With the panel closed, and nothing of ours in the page, the toolbar button is all that can speak. */
import browser from 'webextension-polyfill';
import { badgeOf } from '../../core/session/badge.ts';
import type { View } from '../../core/session/viewModel.ts';

export function showBadge(tabId: number, view: View | null): void {
  const { text, title } = badgeOf(view);
  const { action } = browser;
  // The tab may be gone meanwhile.
  void Promise.allSettled([action.setBadgeText({ tabId, text }), action.setTitle({ tabId, title })]);
}
