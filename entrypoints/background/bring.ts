/** Puts in a guided page what it asks for and did not need until then. */
import browser from 'webextension-polyfill';

export async function bring(tab: number): Promise<null> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: ['drawer.js'] });
  return null;
}
