/**
 * The people who use the official sites of test/sites: their papers, and what they do where the extension may not go.
 */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Driver } from './driver.ts';
import type { WalkOptions } from './guideFollower.ts';
import { mouse } from './inputDevices.ts';

/** The fictitious papers, and the people's own wishes when the guide leaves them the choice. */
export const people: Record<string, WalkOptions> = {
  'caf/attestation-paiement': {},
  'caf/attestation-paiement by FranceConnect': {
    answers: ['Avec FranceConnect+', 'Les 3 derniers mois'],
    papers: { 'Mois de début': 'août 2026', 'Mois de fin': 'octobre 2026' },
  },
  'carte-grise/acheter-occasion': { papers: { 'Département de naissance': '00 - Entraînement' } },
  'carte-grise/vendre-donner': {
    papers: { 'Plaque d’immatriculation du véhicule': 'AB-000-CD', 'Département de naissance': '00 - Entraînement' },
  },
  'parcoursup/formuler-voeux': {
    answers: ['Non, pas de liste'],
    papers: { 'Rechercher une formation, un établissement, une ville': 'droit' },
    wishes: { 'Ouvrez la fiche qui vous plaît.': 'Licence - Droit' },
  },
};

const papersOf = (guide: string): Record<string, string> => {
  const { papers } = JSON.parse(readFileSync(`guides/${guide}/practice.json`, 'utf8')) as {
    papers: { lines: { label: string; value: string }[] }[];
  };
  return Object.fromEntries(papers.flatMap(({ lines }) => lines).map(({ label, value }) => [label, value]));
};

const alone = [
  'Connexion',
  'Valider',
  'Continuer sur mon téléphone',
  'Payer par carte bancaire',
  'Valider le paiement',
];

/**
 * The extension is absent from the provider's page and from the payment page. The person does what they know, with the
 * panel beside the page.
 */
const away = (seen: Set<string>) => async (at: Driver) => {
  const host = new URL(await at.url()).host;
  if (!/^(idp\.impots|fc\.assure\.ameli|lidentitenumerique\.laposte|www\.payfip)\./.test(host)) return;
  expect(await at.evaluate(() => document.querySelectorAll('faire-avec').length)).toBe(0);
  const button = (await at.controls()).find(({ name }) => alone.includes(name));
  if (!button) return;
  seen.add(host);
  await mouse(at).activate(button);
  // The page takes time to react, and pressing again would start again.
  const gone = async () => !(await at.controls()).some(({ name }) => name === button.name);
  await at.waitFor(gone, `la suite de « ${button.name} »`);
};

/**
 * @param title a key of `people`
 * @param foreign receives the hosts where the extension was absent
 */
export const personOf = (title: string, foreign = new Set<string>()): WalkOptions => {
  const manner = people[title] ?? {};
  return { ...manner, papers: { ...papersOf(title.split(' ')[0] as string), ...manner.papers }, away: away(foreign) };
};
