/**
 * When the extension cannot read the target, or something covers it: what the bubble says about it, and where it tells
 * the person to look.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';

const spaced = (text = '') => text.replaceAll('\u00A0', ' ');

describe.each(browsers)('ce que l’on ne peut pas voir, %s', (browser) => {
  let guest: Guest;
  beforeAll(async () => {
    guest = await Guest.open(browser);
  });
  afterAll(() => guest?.close());

  const bubble = () => guest.driver.bubble();
  const verdict = (wanted: string) =>
    guest.driver.waitFor(async () => (await bubble())?.verdict === wanted, `la bulle, « ${wanted} »`);

  test.each([
    ['autre-site', 'Une partie de la page vient d’un autre site.', 'Payer en ligne'],
    ['ferme', 'Une partie de la page m’est fermée.', 'Vos papiers'],
    ['dessin', 'Une partie de la page est une image.', 'Votre carte'],
  ])('%s : la bulle le dit, sous quel titre regarder, et n’entoure rien', async (page, why, heading) => {
    await guest.begin(page, {}, 'unreachable');
    expect(await guest.driver.ring()).toBe(null);
    const said = await bubble();
    expect(spaced(said?.say)).toBe('Je ne peux pas vous montrer ce bouton.');
    const text = spaced(said?.text);
    expect(text).toContain(why);
    expect(text).toContain(`Regardez d’abord là, sous « ${heading} ».`);
    expect(text).toContain('Cherchez les mots « Télécharger »');
    expect(said?.buttons.map(({ name }) => name)).toContain('Je suis bloqué');
  });

  test('sous une barre qui reste en haut : pas de bandeau à fermer, la page remonte et l’anneau revient', async () => {
    await guest.begin('barre', {}, '');
    await verdict('found');
    // The target is under the bar and still in the window.
    await guest.driver.evaluate(() => {
      const { top } = (document.getElementById('cible') as HTMLElement).getBoundingClientRect();
      scrollBy({ top: top - 20, behavior: 'instant' });
    });
    await guest.driver.waitFor(async () => (await guest.driver.ring()) === null, 'l’anneau parti');
    const higher = () => bubble().then((said) => said?.buttons.find(({ name }) => name.includes('Plus haut'))?.name);
    await guest.driver.waitFor(higher, 'le bouton « Plus haut »');
    const said = await bubble();
    expect(said?.verdict).toBe('found');
    expect(spaced(said?.text)).not.toMatch(/cache ce bouton|cookies/);
    await guest.press((await higher()) as string);
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau revenu');
    expect(await guest.spot('cible')).not.toBe(null);
    expect(await higher()).toBe(undefined);
  });

  test('sous un bandeau, même fixé en haut : c’est lui qu’il faut lire', async () => {
    await guest.begin('banniere', {}, 'hidden');
    expect(spaced((await bubble())?.say)).toBe('Quelque chose cache ce bouton.');
    await guest.clickOn('non');
    await verdict('found');
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau');
  });
});
