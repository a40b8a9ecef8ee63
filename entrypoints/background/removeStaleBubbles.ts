/** A new version has replaced the old one, whose guides ended with its memory: their bubbles must not stay. */
import browser from 'webextension-polyfill';

export async function removeStaleBubbles(): Promise<void> {
  const { host_permissions: ours = [] } = browser.runtime.getManifest() as { host_permissions?: string[] };
  const tabs = await browser.tabs.query({ url: ours });
  await Promise.allSettled(
    tabs.map(({ id = -1 }) => browser.scripting.executeScript({ target: { tabId: id }, files: ['staleCompanion.js'] })),
  );
}
