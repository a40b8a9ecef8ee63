/** The page receives no event from our buttons, and nothing in the page disables them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseSite, PAPERS } from '../../support/browser/casePages.ts';
import { browsers } from '../../support/browser/driver.ts';
import { Guest } from '../../support/browser/guest.ts';

declare global {
  var heard: string[];
  var moves: string[];
  var sent: number;
  var bounced: number | undefined;
  var t: { active: boolean };
}

describe.each(browsers)('%s : ce qui est à nous reste à nous', (browser) => {
  let guest: Guest;
  let asked = 0;
  beforeAll(async () => {
    guest = await Guest.open(browser, undefined, { site: caseSite() });
  });
  afterAll(() => guest?.close());

  const begin = (name: string, hash = '', verdict = 'found') =>
    guest.begin('', { step: 'quotient', url: `${PAPERS}?cas=${name}&fois=${++asked}${hash}` }, verdict);
  const bubble = () => guest.driver.bubble();
  const button = async (name: string) => (await bubble())?.buttons.find((one) => one.name === name);
  const names = async () => (await bubble())?.buttons.map(({ name }) => name) ?? [];
  const page = <T>(work: () => T) => guest.driver.evaluate(work);
  const isShown = (id: string) => guest.driver.evaluate((one) => !!document.getElementById(one)?.checkVisibility(), id);
  const opens = async (way: () => Promise<void>) => {
    await way();
    await guest.driver.waitFor(() => button('Réduire'), '« Plus d’actions » ouvert');
    await guest.press("Plus d'actions");
    await guest.driver.waitFor(async () => !(await button('Réduire')), '« Plus d’actions » refermé');
  };
  const withMouse = () => opens(() => guest.press("Plus d'actions"));
  /** The focus arrives as it does with the shortcut: the background sends it, as after the person's key press. */
  const shortcut = () =>
    guest.own(async (tab: number) => {
      const own = api as unknown as { tabs: { sendMessage(tab: number, message: object): Promise<void> } };
      await own.tabs.sendMessage(tab, { told: 'focus', tab });
    }, guest.tab);
  const holdsFocus = async () => (await bubble())?.buttons.some(({ focused }) => focused);
  const byKeyboard = async (key: string) => {
    await guest.driver.waitFor(async () => {
      if (await holdsFocus()) return true;
      await shortcut().catch(() => undefined);
      return holdsFocus();
    }, 'le focus chez nous');
    await guest.driver.waitFor(async () => {
      if ((await button("Plus d'actions"))?.focused) return true;
      await guest.driver.press('Tab');
      return (await button("Plus d'actions"))?.focused;
    }, '« Plus d’actions » au clavier');
    await opens(() => guest.driver.press(key));
  };

  test('chacun de nos boutons, à la souris : la page n’entend rien', async () => {
    await begin('oreilles');
    await guest.press("Plus d'actions");
    await guest.driver.waitFor(() => button('Réduire'), 'les actions');
    // The buttons that stop, fold or move the bubble are tested last, one by one.
    const calm = (await names()).filter((name) => !/Arrêter|Réduire|Écouter|À |En bas|Je suis/.test(name));
    expect(calm.length).toBeGreaterThan(1);
    for (const name of [...calm, "Plus d'actions", 'Je suis bloqué', 'Je suis bloqué']) {
      if (!(await button(name))) continue;
      await guest.press(name);
    }
    await guest.press("Plus d'actions");
    await guest.press('Réduire');
    await guest.driver.waitFor(async () => (await names()).length === 1, 'la bulle réduite');
    await guest.press((await names())[0] as string);
    await guest.driver.waitFor(async () => (await names()).length > 1, 'la bulle rouverte');
    expect(await page(() => heard)).toEqual([]);
    expect(await page(() => sent)).toBe(0);
  });

  test('au clavier : Entrée et Espace pressent notre bouton, et n’envoient pas le formulaire', async () => {
    await begin('oreilles');
    // After this click, keys go to the page and not to the address bar. Our focus is still there when it returns.
    await withMouse();
    for (const key of ['Enter', ' ']) await byKeyboard(key);
    expect(await page(() => heard)).toEqual([]);
    expect(await page(() => sent)).toBe(0);
  });

  test('un essai par le code de la page ne presse rien', async () => {
    await begin('oreilles');
    const before = await names();
    await guest.inside((root) => {
      for (const one of root.querySelectorAll('button')) {
        one.click();
        one.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        one.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      }
    });
    await guest.rest();
    expect(await names()).toEqual(before);
  });

  test('un menu qu’un clic ailleurs referme reste ouvert', async () => {
    await begin('menu', '', 'hidden');
    await guest.clickOn('ouvrir');
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau');
    await guest.press('Je suis bloqué');
    await withMouse();
    expect(await isShown('liste')).toBe(true);
  });

  test.each(['', '#dehors'])('une fenêtre qui piège le focus (focus-trap %s) : nos boutons marchent', async (hash) => {
    await begin('piege', hash, 'hidden');
    await withMouse();
    await guest.clickOn('ouvrir');
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau');
    await withMouse();
    await byKeyboard('Enter');
    expect(await page(() => t.active)).toBe(true);
    await guest.clickOn('champ');
    await guest.driver.type('abc');
    expect(await page(() => (document.getElementById('champ') as HTMLInputElement).value)).toBe('abc');
    await guest.clickOn('fermer');
    await withMouse();
  });

  test.each(['retient', 'retient-tout'])('une page qui reprend le focus (%s)', async (name) => {
    await begin(name);
    await withMouse();
    await byKeyboard(' ');
  });

  test('un menu natif (popover) reste ouvert quand on demande de l’aide', async () => {
    await begin('natif', '', 'hidden');
    await guest.clickOn('ouvrir');
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau');
    await guest.press('Je suis bloqué');
    await withMouse();
    expect(await isShown('liste')).toBe(true);
    await guest.driver.press('Escape');
    await guest.driver.waitFor(async () => !(await isShown('liste')), 'le menu refermé');
    await withMouse();
  });

  test('une fenêtre native qu’un clic dehors ferme reste ouverte', async () => {
    await begin('clos', '', 'hidden');
    await guest.clickOn('ouvrir');
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau');
    await withMouse();
    expect(await isShown('liste')).toBe(true);
  });
});
