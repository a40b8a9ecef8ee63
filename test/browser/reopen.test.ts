import { afterEach, describe, expect, test } from 'vitest';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { forget, freshProfile } from '../support/browser/launch.ts';
import { practise } from '../support/browser/play.ts';
import { click, GUIDE, kept, oneStep, reads, settled, text, writeAgain } from '../support/browser/steps.ts';
import { longForm } from '../support/run/longForm.ts';

const STEPS = 16;
let driver: Driver | undefined;
let profile = '';
afterEach(async () => {
  await driver?.close().catch(() => undefined);
  if (profile) forget(profile);
});

/**
 * An unpacked extension is installed again at each start of Firefox, on the same profile, which still has its storage.
 */
describe.each(browsers)('%s : le navigateur fermé puis rouvert', (browser) => {
  const openHome = async (): Promise<Driver> => {
    driver = await open(browser, { profile });
    await driver.ownPage('home.html');
    await reads(driver, 'Que voulez-vous faire aujourd’hui ?');
    return driver;
  };
  const firstRun = async (computer: string): Promise<Driver> => {
    profile = freshProfile();
    const first = await openHome();
    await click(first, computer);
    await reads(first, 'Cet ordinateur est');
    await practise(first, GUIDE);
    return first;
  };
  /** One step in three. The long form tests each step, except in Firefox, which starts slowly. */
  const left = (n: number) => (longForm && browser === 'chromium') || n % 3 === 2;

  test('ordinateur personnel : « Reprendre plus tard » à chaque étape, et « Reprendre » y ramène', async () => {
    let now = await firstRun('Un ordinateur personnel');
    for (let n = 1; n <= STEPS; n++) {
      const before = await settled(now);
      expect(before.step).toEqual({ n, m: STEPS });
      if (left(n)) {
        await now.clickBubble("Plus d'actions");
        await now.clickBubble('Reprendre plus tard');
        await now.waitFor(async () => (await now.bubble()) === null, 'la bulle partie');
        await now.close();
        now = await openHome();
        await reads(now, 'Un guide vous attend');
        await click(now, 'Reprendre');
        const there = await settled(now);
        expect(there.step).toEqual(before.step);
        // « Télécharger » is two screens after the one that its page opens on, so « absent » is a correct verdict and «
        // lost » is not.
        expect(['found', 'quiet', 'absent'], there.say).toContain(there.verdict);
        await writeAgain(now);
      }
      await oneStep(now);
    }
    expect((await settled(now)).text).toContain('Guide terminé');
    await now.clickBubble('Fermer');
    expect((await kept(now)).local).toEqual({ settings: { shared: false, scale: 1, place: 'auto' } });
  });

  test('ordinateur personnel : courant coupé au milieu, l’accueil propose encore le guide', async () => {
    const first = await firstRun('Un ordinateur personnel');
    for (let n = 1; n <= 4; n++) await oneStep(first);
    await first.kill();
    const now = await openHome();
    await reads(now, 'Un guide vous attend');
    expect((await kept(now)).local).toEqual({
      settings: { shared: false, scale: 1, place: 'auto' },
      place: { guide: GUIDE, step: '', practice: true },
    });
    await click(now, 'Reprendre');
    expect((await settled(now)).step).toEqual({ n: 1, m: STEPS });
  });

  test('ordinateur partagé : rien n’est proposé, et seuls les réglages restent', async () => {
    const first = await firstRun('Un ordinateur partagé');
    for (let n = 1; n <= 4; n++) await oneStep(first);
    await first.clickBubble("Plus d'actions");
    expect((await first.bubble())?.buttons.map(({ name }) => name)).not.toContain('Reprendre plus tard');
    await first.kill();
    const now = await openHome();
    await reads(now, 'Cet ordinateur est partagé');
    expect(await text(now)).not.toContain('Un guide vous attend');
    expect(await kept(now)).toEqual({ local: { settings: { shared: true, scale: 1, place: 'auto' } }, session: {} });
  });
});
