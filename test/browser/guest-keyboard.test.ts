/** Keys, clicks and focus belong to the person: the extension takes none of them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';

const controls = [
  'texte',
  'courriel',
  'telephone',
  'jour',
  'sans-type',
  'message',
  'ville',
  'radio-a',
  'radio-b',
  'case',
  'fichier',
  'bouton',
  'envoyer',
  'resume',
  'lien',
  'cible',
];

describe.each(browsers)('le clavier et la souris de la personne, %s', (browser) => {
  let guest: Guest;
  beforeAll(async () => {
    guest = await Guest.open(browser);
  });
  afterAll(() => guest?.close());

  /**
   * Presses Tab from the top of the page to its end. Lists the elements that had the focus, without repetitions in a
   * row; our element has its own name.
   */
  const tabOrder = async (most = 45) => {
    await guest.driver.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.removeAllRanges();
      scrollTo(0, 0);
    });
    await guest.driver.click(700, 8);
    const order: string[] = [];
    for (let turn = 0; turn < most; turn++) {
      await guest.driver.press('Tab');
      const now = await guest.focused();
      if (now !== order.at(-1) && !(now === 'body' && turn === 0)) order.push(now);
      if (now === 'body' || (order.length > 1 && now === order[0])) break;
    }
    return order.filter((one) => one !== 'body').slice(0, order.lastIndexOf(order[0] as string) || undefined);
  };

  const button = async (name: string) => (await guest.driver.bubble())?.buttons.find((one) => one.name === name);

  test('chaque champ et chaque bouton de la page se clique', async () => {
    await guest.begin('champs');
    for (const id of controls.slice(0, -1)) {
      await guest.driver.evaluate((one) => document.getElementById(one)?.scrollIntoView({ block: 'center' }), id);
      await guest.driver.waitFor(async () => (await guest.driver.bubble()) !== null, 'la bulle');
      await guest.clickOn(id);
      if (id === 'ville') await guest.driver.press('Escape');
      expect((await guest.seen()).clicks).toContain(`pointerdown ${id}`);
    }
    const state = () => [
      (document.getElementById('case') as HTMLInputElement).checked,
      (document.getElementById('radio-b') as HTMLInputElement).checked,
    ];
    expect(await guest.driver.evaluate(state)).toEqual([true, true]);
    const seen = await guest.seen();
    for (const id of controls.filter((one) => one !== 'ville' && one !== 'cible'))
      expect(seen.clicks).toContain(`click ${id}`);
    expect(seen.sent).toBe(1);
    // The page itself prevents the default action of its file input and of its form. Nothing else prevents anything.
    expect(seen.prevented.filter((one) => one !== 'click fichier' && one !== 'submit formulaire')).toEqual([]);
    expect(await guest.at()).toBe('telecharger');
  });

  test('ce qui est à côté de la cible reste à découvert', async () => {
    await guest.begin('voisins');
    const middle = (id: string) => {
      const { x, y, width, height } = (document.getElementById(id) as HTMLElement).getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2)?.id;
    };
    for (const id of ['avant', 'annuler', 'aide']) expect(await guest.driver.evaluate(middle, id)).toBe(id);
  });

  test('tout se clique aussi quand des champs entourent la cible', async () => {
    await guest.begin('serre');
    const fields = Array.from({ length: 60 }, (_, i) => `c${i}`).filter((id) => id !== 'c22');
    const under = async () => {
      const found: string[] = [];
      for (const id of fields) {
        await guest.driver.evaluate((one) => document.getElementById(one)?.scrollIntoView({ block: 'nearest' }), id);
        if (!(await guest.spot(id))) found.push(id);
      }
      return found;
    };
    // The bubble covers some fields here. The person sees it, and can fold it or move it elsewhere.
    const open = await under();
    await guest.press("Plus d'actions");
    await guest.press('Réduire');
    await guest.driver.waitFor(
      async () => ((await guest.driver.bubble())?.buttons.length ?? 9) === 1,
      'la bulle réduite',
    );
    const folded = await under();
    expect(open.filter((id) => folded.includes(id))).toEqual([]);
  });

  test('Tab va partout comme sans nous, et nous venons après la page', async () => {
    await guest.visit('champs');
    const before = await tabOrder();
    expect(before).toEqual(expect.arrayContaining(controls.filter((one) => !one.startsWith('radio'))));
    await guest.begin('champs');
    expect(await tabOrder()).toEqual([...before, 'faire-avec']);
  });

  test('Tab atteint nos boutons, Entrée et Espace les pressent', async () => {
    await guest.begin('champs');
    const tabTo = (name: string) =>
      guest.driver.waitFor(async () => {
        if ((await button(name))?.focused) return true;
        await guest.driver.press('Tab');
        return (await button(name))?.focused;
      }, `« ${name} » au clavier`);
    await guest.driver.evaluate(() => document.getElementById('cible')?.focus());
    await tabTo('Je suis bloqué');
    await guest.driver.press('Enter');
    await guest.driver.waitFor(
      async () => (await guest.driver.bubble())?.text.includes('à côté du papier choisi'),
      'l’indice',
    );
    await tabTo("Plus d'actions");
    await guest.driver.press('Space');
    await guest.driver.waitFor(() => button('Arrêter le guide'), 'les actions');
    for (const name of ['Texte plus grand', 'Réduire', 'À côté', 'En bas', 'Signaler une erreur', 'Arrêter le guide'])
      await tabTo(name);
    await guest.driver.press('Shift+Tab');
    expect((await button('Arrêter le guide'))?.focused).toBe(false);
    expect(await guest.focused()).toBe('faire-avec');
  });

  test('Entrée envoie le formulaire, les flèches déplacent le curseur et choisissent', async () => {
    await guest.begin('champs');
    await guest.clickOn('texte');
    await guest.driver.type('abc');
    await guest.driver.press('ArrowLeft');
    const caret = () => (document.getElementById('texte') as HTMLInputElement).selectionStart;
    expect(await guest.driver.evaluate(caret)).toBe(2);
    await guest.driver.press('Home');
    expect(await guest.driver.evaluate(caret)).toBe(0);
    await guest.driver.press('Enter');
    expect((await guest.seen()).sent).toBe(1);
    const to = (id: string) => guest.driver.evaluate((one) => document.getElementById(one)?.focus(), id);
    await to('ville');
    await guest.driver.press('ArrowDown');
    expect(await guest.driver.evaluate(() => (document.getElementById('ville') as HTMLSelectElement).value)).toBe(
      'Lille',
    );
    await to('radio-a');
    await guest.driver.press('ArrowDown');
    expect(await guest.focused()).toBe('radio-b');
    await to('message');
    await guest.driver.type('a');
    await guest.driver.press('Enter');
    await guest.driver.type('b');
    await guest.driver.press('ArrowUp');
    const message = () => [
      (document.getElementById('message') as HTMLTextAreaElement).value,
      (document.getElementById('message') as HTMLTextAreaElement).selectionStart,
    ];
    expect(await guest.driver.evaluate(message)).toEqual(['a\nb', 1]);
    expect((await guest.seen()).prevented.filter((one) => !one.startsWith('submit'))).toEqual([]);
  });
});
