/** A guided tab loads a document: the companion goes in, or, where it may not, help stays in the panel. */
import browser from 'webextension-polyfill';
import { isOfficial } from '../../guides/library.ts';
import { sessions } from './sessions.ts';

export async function onNavigation(tab: number, status: string): Promise<void> {
  const session = await sessions.running(tab);
  if (!session || session.practice || (await injectCompanion(tab)) || status !== 'complete') return;
  const { url } = await browser.tabs.get(tab);
  // A visible address is one of ours, or an error page of a site we may enter: not another site.
  if (url && (url.startsWith(browser.runtime.getURL('')) || isOfficial(url))) return;
  await sessions.event(tab, { type: 'page', pages: ['elsewhere'] }, session.turn);
}

/** What the companion needs to draw its first step: put there with it, since asking for it would be one more wait. */
const FILES = ['placement.js', 'companion.js'];

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
