/**
 * The three guides under the real hostnames, on pages whose markup is not the practice renderer's (test/sites),
 * from « Commencer » on the home page to « Guide terminé ».
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sites from '../sites/index.ts';
import { browsers, type Driver, open } from './driver.ts';
import { mouse } from './hands.ts';
import { follow, type Manner } from './obedient.ts';
import { type Served, serve } from './server.ts';

/** What the person has on the table: the fictitious papers, and their own wishes where the guide leaves the choice. */
const people: Record<string, Manner> = {
  'caf/attestation-paiement': {},
  'caf/attestation-paiement by FranceConnect': {
    answers: ['Avec FranceConnect', 'Les 3 derniers mois'],
    papers: { 'Mois de début': 'août 2026', 'Mois de fin': 'octobre 2026' },
  },
  'carte-grise/acheter-occasion': { papers: { 'Département de naissance': '00 - Entraînement' } },
  'parcoursup/formuler-voeux': {
    answers: ['Non, pas de liste'],
    papers: { 'Rechercher une formation, un établissement, une ville': 'droit' },
    wishes: { 'Ouvrez la fiche qui vous plaît.': 'Licence - Droit' },
  },
};

const papersOf = (guide: string): Record<string, string> => {
  const { papers } = JSON.parse(readFileSync(`guides/${guide}/practice.json`, 'utf8')) as { papers: { lines: { label: string; value: string }[] }[] };
  return Object.fromEntries(papers.flatMap(({ lines }) => lines).map(({ label, value }) => [label, value]));
};

const alone = ['Connexion', 'Valider', 'Continuer sur mon téléphone', 'Payer par carte bancaire', 'Valider le paiement'];

describe.each(browsers)('%s, real hostnames', (browser) => {
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

  /** On the provider's page and the payment page nothing of ours is there: the person does what they know, the panel beside. */
  const away = (seen: Set<string>) => async (at: Driver) => {
    const host = new URL(await at.url()).host;
    if (!/^(idp\.impots|fc\.assure\.ameli|www\.payfip)\./.test(host)) return;
    expect(await at.evaluate(() => document.querySelectorAll('faire-avec').length)).toBe(0);
    const button = (await at.controls()).find(({ name }) => alone.includes(name));
    if (!button) return;
    seen.add(host);
    await mouse(at).activate(button);
    // The page takes its time; pressing again would begin again.
    const gone = async () => !(await at.controls()).some(({ name }) => name === button.name);
    await at.waitFor(gone, `la suite de « ${button.name} »`);
  };

  it.each(Object.entries(people))('%s', async (title, manner) => {
    const guide = title.split(' ')[0] as string;
    const foreign = new Set<string>();
    await driver.ownPage(`home.html#/${guide}`);
    const start = await driver.waitFor(async () => (await driver.controls()).find(({ name }) => name === 'Commencer'), '« Commencer »');
    await mouse(driver).activate(start);
    await driver.waitFor(async () => (await driver.url()).startsWith('https://'), 'le site officiel');
    const diary = await follow(driver, { ...manner, papers: { ...papersOf(guide), ...manner.papers }, away: away(foreign) });
    await driver.closeTab();
    expect(diary.at(-1)).toMatchObject({ verdict: 'finished' });
    expect(diary.map(({ verdict }) => verdict)).not.toContain('absent');
    expect(diary.filter(({ ring }) => ring).length).toBeGreaterThan(5);
    if (guide.startsWith('carte-grise')) expect([...foreign]).toEqual(['idp.impots.gouv.fr', 'www.payfip.gouv.fr']);
  });
});
