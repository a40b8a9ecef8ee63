/** The page's own top layer: modal dialogs and menus. Our element works inside them and does not disturb them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';

describe.each(browsers)('les fenêtres et les menus de la page, %s', (browser) => {
  let guest: Guest;
  beforeAll(async () => {
    guest = await Guest.open(browser);
  });
  afterAll(() => guest?.close());

  const bubble = () => guest.driver.bubble();
  const button = async (name: string) => (await bubble())?.buttons.find((one) => one.name === name);
  const parent = () => guest.driver.evaluate(() => document.querySelector('faire-avec')?.parentElement?.localName);
  const inDialog = () =>
    guest.driver.waitFor(
      async () => (await parent()) === 'dialog' && (await guest.driver.ring()),
      'nous dans la fenêtre, avec l’anneau',
    );
  const outside = () =>
    guest.driver.waitFor(
      async () => (await parent()) === 'html' && (await bubble()),
      'nous hors de la fenêtre, avec la bulle',
    );
  /** The bubble really works: its help opens and shows text. */
  const works = async () => {
    await guest.press("Plus d'actions");
    await guest.driver.waitFor(() => button('Réduire'), 'les actions');
    await guest.press("Plus d'actions");
    await guest.driver.waitFor(async () => !(await button('Réduire')), 'les actions refermées');
  };

  test('une fenêtre qui s’ouvre à une étape sans cible ne met pas la bulle sous son voile', async () => {
    await guest.begin('fenetre', { step: 'retrouver' }, '');
    await guest.driver.waitFor(() => bubble(), 'la bulle');
    await guest.clickOn('ouvrir');
    await guest.driver.waitFor(async () => (await parent()) === 'dialog', 'nous dans la fenêtre');
    await works();
  });

  describe('une fenêtre modale', () => {
    beforeEach(async () => {
      await guest.begin('fenetre', {}, '');
      await guest.driver.waitFor(() => bubble(), 'la bulle');
      await guest.clickOn('ouvrir');
      await inDialog();
    });

    test('nos boutons y marchent, à la souris et au clavier, et les siens aussi', async () => {
      await works();
      await guest.clickOn('dans');
      await guest.driver.type('abc');
      await guest.driver.waitFor(async () => {
        if ((await button('Je suis bloqué'))?.focused) return true;
        await guest.driver.press('Tab');
        return (await button('Je suis bloqué'))?.focused;
      }, '« Je suis bloqué » au clavier');
      await guest.driver.press('Enter');
      await guest.driver.waitFor(async () => (await bubble())?.text.includes('à côté du papier choisi'), 'l’indice');
      expect(await guest.driver.evaluate(() => (document.getElementById('dans') as HTMLInputElement).value)).toBe(
        'abc',
      );
      await guest.clickOn('fermer');
      await outside();
      await works();
    });

    test('fermée par Échap, elle nous laisse dehors, et la page est comme avant', async () => {
      await guest.driver.press('Escape');
      await outside();
      expect(await guest.driver.evaluate(() => (document.getElementById('boite') as HTMLDialogElement).open)).toBe(
        false,
      );
      await works();
      const closed = await guest.htmlWithoutUs();
      await guest.clickOn('ouvrir');
      await inDialog();
      await guest.clickOn('fermer');
      await outside();
      expect(await guest.htmlWithoutUs()).toBe(closed);
    });

    test('redessinée avec nous dedans, elle nous retrouve', async () => {
      await guest.driver.evaluate(() => {
        const dialog = document.getElementById('boite') as HTMLElement;
        const inner = dialog.innerHTML.replace(/<faire-avec.*<\/faire-avec>/, '');
        dialog.innerHTML = inner;
      });
      await inDialog();
      await works();
      await guest.clickOn('cible');
      await guest.driver.waitFor(async () => (await bubble())?.say.includes('Ouvrez le papier'), 'l’étape suivante');
    });

    test('retirée avec nous dedans, elle nous rend à la page', async () => {
      await guest.driver.evaluate(() => document.getElementById('boite')?.remove());
      await outside();
      await works();
      await guest.clickOn('dehors');
      expect(await guest.focused()).toBe('dehors');
    });

    test('une seconde fenêtre par-dessus : nous sommes dans celle du dessus', async () => {
      await guest.driver.evaluate(() => {
        const second = document.createElement('dialog');
        second.id = 'seconde';
        second.innerHTML = '<button type="button" id="ok">OK</button>';
        document.body.append(second);
        second.showModal();
      });
      await guest.driver.waitFor(
        () => guest.driver.evaluate(() => document.querySelector('faire-avec')?.parentElement?.id === 'seconde'),
        'nous dans la seconde',
      );
      await works();
      await guest.clickOn('ok');
      await guest.driver.evaluate(() => (document.getElementById('seconde') as HTMLDialogElement).close());
      await guest.driver.waitFor(
        () => guest.driver.evaluate(() => document.querySelector('faire-avec')?.parentElement?.id === 'boite'),
        'nous dans la première',
      );
      await works();
    });
  });

  test('le menu « popover » de la page s’ouvre, reste ouvert, se choisit et se ferme', async () => {
    await guest.begin('menu');
    const isOpen = () =>
      guest.driver.evaluate(() => (document.getElementById('liste') as HTMLElement).matches(':popover-open'));
    await guest.clickOn('ouvrir');
    expect(await isOpen()).toBe(true);
    // The ring is drawn again while the menu is open: our popover must not close the popover of the page.
    await guest.driver.evaluate(() => {
      const old = document.getElementById('cible') as HTMLElement;
      const next = old.cloneNode(true) as HTMLElement;
      next.style.marginLeft = '40px';
      old.replaceWith(next);
    });
    await guest.driver.waitFor(async () => ((await guest.driver.ring())?.x ?? 0) > 40, 'l’anneau redessiné');
    expect(await isOpen()).toBe(true);
    await guest.clickOn('choix');
    expect((await guest.seen()).clicks).toContain('click choix');
    expect(await isOpen()).toBe(true);
    await guest.driver.press('Escape');
    expect(await isOpen()).toBe(false);
    await guest.driver.waitFor(async () => (await bubble()) && (await guest.driver.ring()), 'la bulle et l’anneau');
  });

  test('une cible dans ce menu a son anneau, et le menu reste ouvert jusqu’au choix', async () => {
    await guest.begin('choix', {}, '');
    await guest.driver.waitFor(() => bubble(), 'la bulle');
    await guest.clickOn('ouvrir');
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau dans le menu');
    await works();
    const isOpen = () => (document.getElementById('liste') as HTMLElement).matches(':popover-open');
    // A click outside a menu closes it, and our bubble is outside. The browser does this with or without the extension.
    if (!(await guest.driver.evaluate(isOpen))) await guest.clickOn('ouvrir');
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau dans le menu');
    await guest.clickOn('cible');
    await guest.driver.waitFor(async () => (await bubble())?.say.includes('Ouvrez le papier'), 'l’étape suivante');
  });
});
