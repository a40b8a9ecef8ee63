/**
 * When a guided tab loads a document, the companion is injected; where that is not allowed, help stays in the panel.
 */
import browser from 'webextension-polyfill';
import { isOfficial } from '../../guides/library.ts';
import { showBadge } from './badge.ts';
import { sessions } from './sessions.ts';

export async function onNavigation(tab: number, status: string): Promise<void> {
  const session = await sessions.running(tab);
  const { url } = session?.practice ? {} : await browser.tabs.get(tab);
  const official = !url || isOfficial(url);
  // A tab opened by a guided page: the companion looks at it without drawing until its page is recognised.
  if (!session && url && official && (await sessions.awaits(tab))) await injectCompanion(tab);
  // An empty tab that the person has opened beside the guide is theirs: what they load next does not belong to the
  // guide. Firefox names an opener only where a page has opened the tab, and shows an empty page there first.
  if (!import.meta.env.FIREFOX && !session && !url && status === 'complete') await sessions.unopened(tab);
  if (!session || session.practice || (official && (await injectCompanion(tab))) || status !== 'complete') return;
  // A visible address is one of ours, or an error page of a site we may enter: not another site. The browser decides by
  // host name alone, and shows another port too.
  if (url && (url.startsWith(browser.runtime.getURL('')) || official)) return;
  showBadge(tab, await sessions.event(tab, { type: 'page', pages: ['elsewhere'] }, session.turn));
}

/**
 * Scripts that the companion needs for its first step, injected with it, because asking for them would be one more
 * delay.
 */
const FILES = ['similarity.js', 'placement.js', 'companion.js'];

/**
 * Idempotent: the companion detects that it is there already. It is injected as soon as there is a document, because a
 * slow page can be used long before its last script has ended.
 * @returns whether it may enter the page
 */
async function injectCompanion(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: FILES, injectImmediately: true });
    return true;
  } catch {
    return false;
  }
}
