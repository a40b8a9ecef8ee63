/** Injects into a guided page a script that it asks for on demand. */
import browser from 'webextension-polyfill';

export async function injectScript(tab: number, what: 'companion' | 'drawer' | 'similarity'): Promise<null> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [`${what}.js`] });
  return null;
}
