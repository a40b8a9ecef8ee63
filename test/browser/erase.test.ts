/**
 * « Terminer et effacer »: on a shared computer, the next person finds no trace of the meeting on the screen, in our
 * storage or on the disk.
 */
import { describe, expect, test } from 'vitest';
import { counters } from '../support/browser/counters.ts';
import { filesWith, left } from '../support/browser/disk.ts';
import { browsers, type Driver } from '../support/browser/driver.ts';
import { practise } from '../support/browser/play.ts';
import { serve } from '../support/browser/server.ts';
import {
  aside,
  begin,
  click,
  GUIDE,
  guidedTab,
  kept,
  oneStep,
  PATH,
  reads,
  runThrough,
  text,
} from '../support/browser/steps.ts';
import sites from '../support/sites/index.ts';

const OTHER = 'parcoursup/formuler-voeux';
/**
 * The browser's own history of visited pages, which includes ours (in Chromium; Firefox records none of ours).
 * meeting.html tells the person about it.
 */
const ITS_OWN = /^Default\/(History|Favicons|Sessions\/)/;

describe.each(browsers)('%s : « Terminer et effacer »', (browser) => {
  test('à l’écran, dans nos mémoires et sur le disque, il ne reste rien de la séance', async () => {
    const server = await serve(sites);
    const live = async (driver: Driver) => {
      await driver.ownPage('home.html');
      await click(driver, 'Un ordinateur partagé');
      expect(await runThrough(driver, OTHER)).toBeGreaterThan(0);
      await practise(driver, GUIDE);
      await oneStep(driver);
      const exercise = await guidedTab(driver);
      await begin(driver);
      await oneStep(driver);
      const official = driver.current();
      await driver.clickBubble('Je suis bloqué');

      await driver.ownPage('meeting.html');
      await reads(driver, 'Mon carnet de route');
      await click(driver, 'Terminer et effacer');
      await reads(driver, 'C’est effacé.');
      expect(await text(driver)).not.toMatch(/étape|vœu|attestation/i);
      const meeting = driver.current();
      for (const tab of await driver.tabs()) {
        await driver.use(tab);
        const there = await driver.waitFor(
          async () =>
            (await driver.bubble())
              ? null
              : { hosts: await driver.evaluate(() => document.querySelectorAll('faire-avec').length) },
          `${tab.url} sans bulle`,
        );
        expect(there, tab.url).toEqual({ hosts: 0 });
      }
      // After a reload, the official page shows no trace of a guide.
      await driver.use({ id: official, url: '' });
      await driver.reload();
      expect(await driver.bubble()).toBeNull();
      await aside(driver, 'home.html', async () => {
        await reads(driver, 'Que voulez-vous faire');
        expect(await text(driver)).not.toMatch(/En ce moment|Un guide vous attend/);
      });
      await aside(driver, `sidepanel.html#${exercise}`, () => reads(driver, 'Choisissez une démarche'));
      await driver.use({ id: meeting, url: '' });
      await driver.reload();
      await reads(driver, 'Aucun guide n’a été suivi');

      const { local, session } = await kept(driver);
      expect(local).toEqual({ settings: { shared: true, scale: 1, place: 'auto' } });
      expect(session).toEqual({ seq: expect.any(Number), outbox: [] });
      // Counters are anonymous (a week, a guide, a step, a fact). They are stored, and nothing else is.
      const facts = await aside(driver, 'home.html', () => counters(driver));
      expect(facts.length).toBeGreaterThan(0);
      for (const [key] of facts) expect(key).toHaveLength(7);
    };
    const files = await left(browser, live, server.port).finally(() => server.close());
    const session = PATH.flatMap((step) => [`${step} seen`, `${step} done`, `${step} hint1`]);
    const traces = [
      ...session,
      '"trail":',
      '"asked":',
      '"help":"alone"',
      '"help":"hint"',
      '"ended"',
      'Mon carnet de route',
    ];
    expect(traces.flatMap((words) => filesWith(files, words).map((file) => `${file} : ${words}`))).toEqual([]);
    const addresses = filesWith(files, `.html#/${GUIDE}`);
    expect(addresses.filter((file) => !ITS_OWN.test(file))).toEqual([]);
  });
});
