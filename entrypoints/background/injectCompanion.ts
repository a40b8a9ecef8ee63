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

/** Idempotent: the companion knows when it is there already. @returns whether it may enter the page */
async function injectCompanion(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ['companion.js'] });
    return true;
  } catch {
    return false;
  }
}
