/** The toolbar button speaks while the panel is closed: a title always, a mark when there is something only the panel can say. */
import browser from 'webextension-polyfill';
import { titleOf } from '../../core/session/buttonTitle.ts';
import type { View } from '../../core/session/viewModel.ts';

const MARK = '#ffd21f';
const INK = '#1d2230';

const quietly = (work: Promise<unknown> | undefined): void => void work?.catch(() => undefined);

export function speakByButton(tabId: number, view: View | null): void {
  const { action } = browser;
  quietly(action.setTitle({ tabId, title: titleOf(view) }));
  quietly(action.setBadgeText({ tabId, text: view?.speaker === 'panel' && !view.stopped ? '!' : '' }));
  quietly(action.setBadgeBackgroundColor({ tabId, color: MARK }));
  quietly((action as { setBadgeTextColor?: (of: object) => Promise<void> }).setBadgeTextColor?.({ tabId, color: INK }));
}
