import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { practise } from '../support/browser/play.ts';
import { type Served, serve } from '../support/browser/server.ts';
import {
  aside,
  begin,
  click,
  control,
  GUIDE,
  guidedTab,
  oneStep,
  reads,
  settled,
  text,
} from '../support/browser/steps.ts';
import sites from '../support/sites/index.ts';

describe.each(browsers)('%s : depuis l’accueil', (browser) => {
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
  const hosts = () => driver.evaluate(() => document.querySelectorAll('faire-avec').length);

  test('« Commencer » ouvre le site officiel avec le guide, et un seul élément à nous ; « Arrêter le guide » le retire', async () => {
    await begin(driver);
    expect(new URL(await driver.url()).host).toBe('www.caf.fr');
    expect((await settled(driver, 'Cliquez sur « Mon Compte ».')).region).toBe('Faire avec');
    expect(await hosts()).toBe(1);
    expect(await driver.evaluate(() => document.querySelector('faire-avec')?.shadowRoot)).toBeNull();
    await driver.reload();
    await settled(driver);
    expect(await hosts()).toBe(1);
    await driver.clickBubble("Plus d'actions");
    await driver.clickBubble('Arrêter le guide');
    await driver.clickBubble('Arrêter');
    await driver.waitFor(async () => (await hosts()) === 0, 'la page sans nous', 15_000);
    await driver.reload();
    await driver.waitFor(() => driver.evaluate(() => document.readyState === 'complete'), 'la page rechargée');
    await click(driver, 'Mon Compte');
    await driver.waitFor(async () => new URL(await driver.url()).host === 'connect.caf.fr', 'la page de connexion');
    await control(driver, 'Se connecter');
    expect(await hosts(), 'pas de guide, pas un octet dans la page').toBe(0);
    await driver.closeTab();
  });

  test.each(['sur le vrai site', 'dans l’exercice'])(
    'arrêté %s, la bulle partie d’elle-même : « Revenir au guide », à l’accueil, la rend',
    async (where) => {
      if (where === 'sur le vrai site') await begin(driver);
      else await practise(driver, GUIDE);
      const { say } = await settled(driver);
      const guided = { id: driver.current(), url: '' };
      await driver.clickBubble("Plus d'actions");
      await driver.clickBubble('Arrêter le guide');
      await driver.clickBubble('Arrêter');
      await driver.waitFor(async () => (await hosts()) === 0, 'la page sans nous', 15_000);
      await driver.ownPage('home.html');
      await click(driver, 'Revenir au guide');
      await driver.use(guided);
      await settled(driver, say);
      await driver.closeTab();
    },
  );

  test('« M’entraîner » ouvre l’exercice avec le guide ; l’onglet retiré ne laisse rien', async () => {
    await driver.ownPage(`home.html#/${GUIDE}`);
    await click(driver, "M'entraîner");
    await driver.tab((url) => url.includes('/practice.html'), 'la page d’entraînement');
    await settled(driver, 'Cliquez sur « Mon Compte ».');
    expect(await hosts()).toBe(1);
    await reads(driver, 'Site d’entraînement. Rien n’est envoyé. Ce n’est pas le vrai site.');
    const tab = await guidedTab(driver);
    expect(tab).toBeGreaterThanOrEqual(0);
    await driver.closeTab();
    await driver.waitFor(async () => (await guidedTab(driver)) === -1, 'plus de guide en cours');
    await aside(driver, `sidepanel.html#${tab}`, () => reads(driver, 'Pas de guide dans cet onglet'));
    await aside(driver, 'home.html', async () => {
      await reads(driver, 'Que voulez-vous faire aujourd’hui ?');
      expect(await text(driver)).not.toContain('En ce moment');
    });
  });

  test.each([
    ['home.html#/caf/cela-n-existe-pas', 'Je ne connais pas cette page.', 'Toutes les démarches'],
    ['home.html#/franceconnect/se-connecter', 'Je ne connais pas cette page.', 'Toutes les démarches'],
    ['home.html#/%00<img src=x>', 'Je ne connais pas cette page.', 'Toutes les démarches'],
    ['home.html#/__proto__', 'Je ne connais pas cette page.', 'Toutes les démarches'],
    ['practice.html#/caf/cela-n-existe-pas', 'Cet exercice n’existe pas.', 'Revenir à l’accueil'],
    [`practice.html#/${GUIDE}/cet-ecran-non-plus`, 'Cet exercice n’existe pas.', 'Reprendre l’exercice au début'],
    ['practice.html', 'Cet exercice n’existe pas.', 'Revenir à l’accueil'],
  ])('une adresse inconnue, %s, a sa phrase et sa sortie', async (path, sentence, way) => {
    await driver.ownPage(path);
    await reads(driver, sentence);
    await click(driver, way);
    await driver.waitFor(async () => !(await text(driver)).includes(sentence), 'la sortie');
    await driver.closeTab();
  });

  test('« Commencer » deux fois : deux onglets, chacun son guide', async () => {
    await begin(driver);
    await oneStep(driver);
    await settled(driver, 'Quel chemin prenez-vous pour entrer ?');
    const first = driver.current();
    await begin(driver, 'parcoursup/formuler-voeux');
    expect((await settled(driver)).step?.n).toBe(1);
    await driver.closeTab();
    await driver.use((await driver.tabs()).find(({ id }) => id === first) ?? { id: first, url: '' });
    await settled(driver, 'Quel chemin prenez-vous pour entrer ?');
    await driver.closeTab();
  });
});
