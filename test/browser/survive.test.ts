import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFinished } from '../support/browser/decide.ts';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { follow } from '../support/browser/guideFollower.ts';
import { plain, same } from '../support/browser/page/words.ts';
import { practise } from '../support/browser/play.ts';
import { type Served, serve } from '../support/browser/server.ts';
import {
  aside,
  begin,
  click,
  GUIDE,
  guidedTab,
  oneStep,
  reads,
  settled,
  writeAgain,
} from '../support/browser/steps.ts';
import sites from '../support/sites/index.ts';

const STEPS = 16;
/** Two screens may have the same fictitious address, and the real address does not identify the screen. */
const screen = (driver: Driver) =>
  driver.evaluate(() =>
    ['.practice-address', '[data-practice-site]']
      .map((part) => document.querySelector(part)?.textContent ?? location.href)
      .join(),
  );

describe.each(browsers)('%s : le guide survit', (browser) => {
  let driver: Driver;
  let server: Served;
  beforeAll(async () => {
    server = await serve(sites);
    driver = await open(browser, { server: server.port });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  test('à chaque étape : la page rechargée garde l’étape, et l’arrière-plan tué ne change rien', async () => {
    await practise(driver, GUIDE);
    for (let n = 1; n <= STEPS; n++) {
      const before = await settled(driver);
      expect(before.step).toEqual({ n, m: STEPS });
      await driver.reload();
      // The reload has removed what was written, so a button that leads on first asks for it again.
      const { step, verdict } = await driver.waitFor(async () => {
        const bubble = await settled(driver);
        const quoted = before.say.slice(1);
        return (same(bubble.say, before.say) || plain(bubble.say).includes(plain(quoted))) && bubble;
      }, `la bulle « ${before.say} »`);
      expect({ step, verdict }).toEqual({ step: before.step, verdict: before.verdict });
      await writeAgain(driver);
      await driver.killWorker();
      await oneStep(driver);
    }
    expect(isFinished(await settled(driver))).toBe(true);
    await driver.closeTab();
  });

  const differs: string[] = [];
  test('à chaque étape : reculer puis avancer dans le navigateur ne perd pas la personne', async () => {
    await practise(driver, GUIDE);
    for (let n = 1; n <= STEPS; n++) {
      const before = await settled(driver);
      const here = await screen(driver);
      await driver.back();
      await driver.waitFor(async () => (await screen(driver)) !== here, 'la page d’avant');
      // « Absent » is a correct verdict when the site itself no longer shows the element (« Télécharger », from the
      // list of papers).
      const back = n > 1 ? await settled(driver) : null;
      if (back) expect(['found', 'quiet', 'absent', 'lost'], `en arrière de « ${before.say} »`).toContain(back.verdict);
      // On another page, the bubble offers the step of that page without imposing it. The person accepts every other
      // time.
      if (back?.verdict === 'lost') {
        expect(back.buttons.map(({ name }) => name)).toContain('Continuer ici');
        expect(back.step?.n).toBe(n);
        if (n % 2) {
          await driver.clickBubble('Continuer ici');
          const there = await driver.waitFor(
            async () => ((await settled(driver)).step?.n !== n ? settled(driver) : null),
            'l’étape de cette page',
          );
          expect(there.step?.n).toBeLessThan(n);
          expect(['found', 'quiet', 'absent']).toContain(there.verdict);
        }
      }
      await driver.forward();
      await driver.waitFor(async () => (await screen(driver)) === here, 'la page d’après');
      const again = await settled(driver, before.say, 1500).catch(() => null);
      if (!again) {
        const now = await settled(driver);
        differs.push(`${before.say} → ${now.say}`);
        expect(now.step?.n).toBeLessThan(n);
        while (((await settled(driver)).step?.n ?? n) < n) await oneStep(driver);
      }
      await writeAgain(driver);
      await oneStep(driver);
    }
    expect(isFinished(await settled(driver))).toBe(true);
    await driver.closeTab();
  });

  test('reculer puis avancer rend toujours la même étape, pas la première de sa page', () => {
    expect(differs).toEqual([]);
  });

  test('sur les vrais noms d’hôtes : le passage par un autre site, et les pages rechargées', async () => {
    const reloaded = async (say: string) => {
      const before = await settled(driver, say);
      await driver.reload();
      expect((await settled(driver, say)).step).toEqual(before.step);
    };
    await begin(driver);
    const tab = await guidedTab(driver, false);
    const panel = (words: string) => aside(driver, `sidepanel.html#${tab}`, () => reads(driver, words));
    await reloaded('Cliquez sur « Mon Compte ».');
    await oneStep(driver);
    await reloaded('Quel chemin prenez-vous pour entrer ?');
    await driver.clickBubble('Avec FranceConnect+');
    await reloaded('Avez-vous un compte La Poste ou France Identité ?');
    await driver.clickBubble('Oui');
    await reloaded('Cliquez sur « S’identifier avec FranceConnect+ ».');
    await oneStep(driver);
    await reloaded('Quel compte avez-vous déjà ?');
    await driver.clickBubble('La Poste');
    await reloaded('Cliquez sur « L’Identité Numérique La Poste ».');
    await click(driver, 'L’Identité Numérique La Poste');

    await driver.waitFor(
      async () => (await driver.url()).startsWith('https://lidentitenumerique.laposte.fr/'),
      'le site de La Poste',
    );
    expect(await driver.bubble()).toBeNull();
    expect(await driver.evaluate(() => document.querySelector('faire-avec'))).toBeNull();
    await panel('Entrez vos codes vous-même.');
    await panel('Je ne vois pas ce site. Lisez l’adresse.');
    await driver.reload();
    await driver.killWorker();
    await panel('Étape 7 sur 16');
    await click(driver, 'Continuer sur mon téléphone');

    await reloaded('Lisez le nom écrit à l’écran.');
    await oneStep(driver);
    await oneStep(driver);
    await reloaded('Cliquez sur « Mes attestations ».');
    const here = await driver.url();
    await driver.back();
    await driver.waitFor(async () => (await driver.url()) !== here, 'la page d’avant');
    await driver.forward();
    await driver.waitFor(async () => (await driver.url()) === here, 'la page d’après');
    await settled(driver, 'Cliquez sur « Mes attestations ».');
    await oneStep(driver);
    await reloaded('Quel papier vous demande-t-on ?');
    await follow(driver);
    expect(await panel('Guide terminé')).toBe(true);
  });
});
