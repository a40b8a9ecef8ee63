/** A guided tab loads a document: the companion goes in, or, where it may not, help stays in the panel. */
import browser from 'webextension-polyfill';
import { isOfficial } from '../../guides/library.ts';
import { showBadge } from './badge.ts';
import { sessions } from './sessions.ts';

export async function onNavigation(tab: number, status: string): Promise<void> {
  const session = await sessions.running(tab);
  const { url } = session?.practice ? {} : await browser.tabs.get(tab);
  const official = !url || isOfficial(url);
  // Opened by a guided page: looked at in silence until it is known.
  if (!session && url && official && (await sessions.awaits(tab))) await injectCompanion(tab);
  // An empty tab that the person has opened beside the guide is theirs: whatever they go to next is not the guide's. Firefox names an
  // opener only where a page has opened the tab, and shows an empty page there first.
  if (!import.meta.env.FIREFOX && !session && !url && status === 'complete') await sessions.unopened(tab);
  if (!session || session.practice || (official && (await injectCompanion(tab))) || status !== 'complete') return;
  // A visible address is one of ours, or an error page of a site we may enter: not another site. The browser lets us in by the host's
  // name alone, and shows another port too.
  if (url && (url.startsWith(browser.runtime.getURL('')) || official)) return;
  showBadge(tab, await sessions.event(tab, { type: 'page', pages: ['elsewhere'] }, session.turn));
}

/** What the companion needs to draw its first step: put there with it, since asking for it would be one more wait. */
const FILES = ['similarity.js', 'placement.js', 'companion.js'];

/**
 * Idempotent: the companion knows when it is there already. It goes in as soon as there is a page: a slow one can be used
 * long before its last script has ended.
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
