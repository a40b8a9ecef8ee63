import { afterEach, expect, test } from 'vitest';
import type { Chromium } from '../support/browser/chromium.ts';
import { type Driver, open } from '../support/browser/driver.ts';
import { click, control, GUIDE, reads, settled, text } from '../support/browser/steps.ts';

declare const chrome: {
  permissions: { remove(what: { origins: string[] }): Promise<boolean> };
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  };
};

const SENTENCE = 'Le navigateur ne me laisse pas vous accompagner sur la Caf.';
let driver: Driver;
afterEach(() => driver.close());

/** « Commencer » is blocked, « M’entraîner » is not: practice needs no permission. */
async function refused(): Promise<void> {
  await reads(driver, SENTENCE);
  await control(driver, 'Autoriser');
  expect((await driver.controls()).map(({ name }) => name)).not.toContain('Commencer');
  await click(driver, "M'entraîner");
  await driver.tab((url) => url.includes('/practice.html'), 'la page d’entraînement');
  await settled(driver, 'Cliquez sur « Mon Compte ».');
}

/** Firefox itself draws the question that follows « Autoriser », and no protocol can answer it. */
test('firefox : un site repris à l’extension a sa phrase et son bouton', async () => {
  driver = await open('firefox');
  await driver.ownPage(`home.html#/${GUIDE}`);
  await control(driver, 'Commencer');
  expect(await text(driver)).not.toContain(SENTENCE);
  expect(await driver.evaluate(() => chrome.permissions.remove({ origins: ['https://www.caf.fr/*'] }))).toBe(true);
  await refused();
});

/**
 * In Chromium no program can revoke the permission. A person can, on the browser's own page (« Accès aux sites : lors
 * d’un clic »).
 */
test('chromium : les sites retenus jusqu’au clic ont leur phrase et leur bouton, et reviennent seuls', async () => {
  driver = await open('chromium');
  const extensionId = new URL(await driver.ownUrl('home.html')).host;
  const access = async (hostAccess: string) => {
    await driver.newTab();
    await (driver as Chromium).page().goto('chrome://extensions');
    await driver.evaluate(
      (id, access) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: access }),
      extensionId,
      hostAccess,
    );
    await driver.closeTab();
  };
  await access('ON_CLICK');
  await driver.ownPage(`home.html#/${GUIDE}`);
  await reads(driver, SENTENCE);
  const here = driver.current();
  await access('ON_ALL_SITES');
  await driver.use((await driver.tabs()).find(({ id }) => id === here) ?? { id: here, url: '' });
  await driver.waitFor(async () => !(await text(driver)).includes(SENTENCE), 'la phrase partie d’elle-même');
  await control(driver, 'Commencer');
  await access('ON_CLICK');
  await driver.use((await driver.tabs()).find(({ id }) => id === here) ?? { id: here, url: '' });
  await refused();
});
