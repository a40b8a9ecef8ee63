/** Puts in a guided page what it asks for and did not need until then. */
import browser from 'webextension-polyfill';

export async function injectScript(tab: number, what: 'companion' | 'drawer' | 'similarity'): Promise<null> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [`${what}.js`] });
  return null;
}
