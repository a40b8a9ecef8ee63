import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesWith, profileFiles } from '../support/browser/disk.ts';
import { open } from '../support/browser/driver.ts';
import { follow } from '../support/browser/guideFollower.ts';
import { forget, freshProfile } from '../support/browser/launch.ts';
import { practise } from '../support/browser/play.ts';
import { aside, click, GUIDE, kept, PATH, reads } from '../support/browser/steps.ts';

/**
 * Firefox only. It is always in private mode, and the extension was allowed there beforehand, as a person does in the
 * add-ons page. Chromium runs one instance for both modes (`incognito: spanning`) and opens our pages in the ordinary
 * window, so a guide never starts in a private one.
 */
test('firefox : en navigation privée, rien ne reste, même sur un ordinateur personnel', async () => {
  const profile = freshProfile();
  writeFileSync(join(profile, 'prefs.js'), 'user_pref("browser.privatebrowsing.autostart", true);\n');
  writeFileSync(
    join(profile, 'extension-preferences.json'),
    JSON.stringify({
      'faire-avec@faire-avec.example': { permissions: ['internal:privateBrowsingAllowed'], origins: [] },
    }),
  );
  try {
    const driver = await open('firefox', { profile });
    await driver.ownPage('home.html');
    await click(driver, 'Un ordinateur personnel');
    await reads(driver, 'Cet ordinateur est personnel');
    await practise(driver, GUIDE);
    const settings = { shared: false, scale: 1, place: 'auto' };
    expect((await kept(driver)).local).toEqual({ settings });
    await follow(driver);
    await driver.clickBubble('Fermer');
    await driver.waitFor(async () => (await driver.bubble()) === null, 'la bulle partie');
    expect(await kept(driver)).toEqual({
      local: { settings },
      // This is in memory, by tab number, so that the open tabs can find their page again (docs/PRIVACY.md).
      session: { routes: expect.any(Object) },
    });
    // Firefox gives no database in private mode. The journal reports this in a calm sentence.
    await aside(driver, 'journal.html', () => reads(driver, 'Je n’arrive pas à lire le journal'));
    await driver.close();
    const files = profileFiles(profile);
    expect(PATH.filter((step) => step.includes('-')).flatMap((step) => filesWith(files, step))).toEqual([]);
  } finally {
    forget(profile);
  }
});
