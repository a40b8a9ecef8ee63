/**
 * The world of our companion in a page cannot read what is stored on the disk (Chromium; Firefox has no way to prevent
 * it).
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseSite, PAPERS } from '../../support/browser/casePages.ts';
import type { Chromium } from '../../support/browser/chromium.ts';
import { Guest } from '../../support/browser/guest.ts';

let guest: Guest;
beforeAll(async () => {
  guest = await Guest.open('chromium', undefined, { site: caseSite() });
});
afterAll(() => guest?.close());

/** Runs in our own isolated world of the page, as an attacker who controls the process of the page would. */
async function inOurWorld(expression: string): Promise<string> {
  const session = await (guest.driver as Chromium).cdp();
  const worlds: number[] = [];
  const note = ({ context }: { context: { id: number; origin: string } }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
  };
  session.on('Runtime.executionContextCreated', note);
  await session.send('Runtime.disable');
  await session.send('Runtime.enable');
  session.off('Runtime.executionContextCreated', note);
  expect(worlds).toHaveLength(1);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(async () => { try { return 'lu ' + JSON.stringify(await (${expression})); } catch (error) { return 'refusé'; } })()`,
    contextId: worlds[0] as number,
    awaitPromise: true,
    returnByValue: true,
  });
  return String(result.value);
}

test.each([
  'chrome.storage.local.get(null)',
  'chrome.storage.local.set({ settings: { shared: false } })',
  'chrome.storage.local.remove("settings")',
  'chrome.storage.session.get(null)',
])('%s est refusé, au début et après la mort du gardien', async (expression) => {
  await guest.begin('', { step: 'quotient', url: `${PAPERS}?cas=menu` }, 'hidden');
  expect(await inOurWorld('1')).toBe('lu 1');
  expect(await inOurWorld(expression)).toBe('refusé');
  await guest.driver.killWorker();
  expect(await inOurWorld(expression)).toBe('refusé');
});
