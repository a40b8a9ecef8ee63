/** The focus moves only when the person moves it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';

describe.each(browsers)('le foyer, %s', (browser) => {
  let guest: Guest;
  beforeAll(async () => {
    guest = await Guest.open(browser);
  });
  afterAll(() => guest?.close());

  const step = (words: string) =>
    guest.driver.waitFor(
      async () => (await guest.driver.bubble())?.say.replaceAll('\u00A0', ' ').includes(words),
      `« ${words} »`,
    );
  const forget = () =>
    guest.driver.evaluate(() => {
      seen.focus.length = 0;
    });

  test('il ne bouge pas quand la page défile, change de taille, se redessine', async () => {
    await guest.begin('loin');
    await guest.clickOn('champ');
    await guest.driver.type('ab');
    await forget();
    await guest.driver.wheel(600, 400, 900);
    await guest.driver.waitFor(() => guest.driver.evaluate(() => scrollY > 300), 'la page qui défile');
    await guest.driver.setViewport(700, 600);
    await guest.driver.setViewport(1280, 900);
    const redraw = () => {
      const old = document.getElementById('cible') as HTMLElement;
      old.replaceWith(old.cloneNode(true));
    };
    await guest.driver.evaluate(redraw);
    await guest.driver.waitFor(
      async () =>
        await guest.inside((root) => (root.querySelector('[data-ring]') as HTMLElement | null)?.offsetWidth ?? 0),
      'l’anneau',
    );
    await guest.driver.evaluate(() => document.getElementById('cible')?.remove());
    await guest.driver.waitFor(async () => (await guest.driver.bubble())?.verdict === 'absent', 'la cible partie');
    expect(await guest.focused()).toBe('champ');
    expect((await guest.seen()).focus).toEqual([]);
    await guest.driver.type('c');
    expect(await guest.driver.evaluate(() => (document.getElementById('champ') as HTMLInputElement).value)).toBe('abc');
  });

  test('il reste dans le champ quand l’étape change sous les doigts', async () => {
    await guest.begin('loin');
    await guest.doneElsewhere(1200);
    await guest.clickOn('champ');
    await guest.driver.type('a');
    await forget();
    await step('Ouvrez le papier');
    await guest.driver.type('b');
    expect(await guest.focused()).toBe('champ');
    expect((await guest.seen()).focus).toEqual([]);
    expect(await guest.driver.evaluate(() => (document.getElementById('champ') as HTMLInputElement).value)).toBe('ab');
  });

  test('une étape faite au clavier laisse le foyer sur ce que la personne a fait', async () => {
    await guest.begin('mois', { step: 'mois' });
    await guest.press('Les 3 derniers mois');
    await step('Pour une autre période');
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau');
    await guest.driver.evaluate(() => document.getElementById('dernier')?.focus());
    await guest.driver.press('Space');
    await forget();
    await guest.driver.press('ArrowDown');
    await step('premier mois');
    expect(await guest.focused()).toBe('autre');
    expect((await guest.seen()).focus).toEqual(['focusout dernier', 'focusin autre']);
  });

  test('il reste dans la bulle quand la personne y presse un bouton qui change l’étape', async () => {
    await guest.begin('champs', { step: 'retrouver' });
    await guest.press("C'est fait");
    await step('Effacez le fichier');
    expect(await guest.focused()).toBe('faire-avec');
    await guest.driver.press('Tab');
    const buttons = (await guest.driver.bubble())?.buttons ?? [];
    expect(buttons.some(({ focused }) => focused)).toBe(true);
  });

  test('une cible loin de la fenêtre : la bulle reste à l’écran, et la page ne défile que si on le demande', async () => {
    await guest.begin('loin');
    const bubble = await guest.driver.waitFor(async () => {
      const now = await guest.driver.bubble();
      return now?.buttons.some(({ name }) => name.includes('Me montrer')) && now;
    }, '« Me montrer »');
    const names = bubble.buttons.filter(({ inline }) => !inline).map(({ name }) => name);
    expect(names).toEqual(['Plus bas ↓ Me montrer', 'Je suis bloqué', "Plus d'actions"]);
    expect(bubble.box.y + bubble.box.height).toBeLessThanOrEqual(900);
    expect(bubble.box.y).toBeGreaterThan(300);
    expect(await guest.driver.evaluate(() => scrollY)).toBe(0);
    await forget();
    await guest.press('Plus bas ↓ Me montrer');
    const there = () => {
      const box = (document.getElementById('cible') as HTMLElement).getBoundingClientRect();
      return box.top > 0 && box.bottom < innerHeight;
    };
    await guest.driver.waitFor(() => guest.driver.evaluate(there), 'la cible en vue');
    await guest.driver.waitFor(
      async () => !(await guest.driver.bubble())?.buttons.some(({ name }) => name.includes('Me montrer')),
      'la bulle à côté',
    );
    expect((await guest.seen()).focus.filter((one) => one.endsWith('cible'))).toEqual([]);
    await guest.driver.waitFor(async () => {
      await guest.driver.wheel(900, 100, 600);
      return (await guest.driver.bubble())?.buttons.some(({ name }) => name === 'Plus haut ↑ Me montrer');
    }, '« Plus haut »');
  });
});
