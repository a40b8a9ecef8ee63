/** The page is left as the site made it: the extension adds only one element, and removes it when the guide stops. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';
import { SEARCH } from '../support/browser/guestPages.ts';

/** French typography uses special spaces. */
const spaced = (text = '') => text.replaceAll('\u00A0', ' ');

describe.each(browsers)('une invitée dans la page, %s', (browser) => {
  let guest: Guest;
  beforeAll(async () => {
    guest = await Guest.open(browser);
  });
  afterAll(() => guest?.close());

  const bubble = () => guest.driver.bubble();
  const saying = (words: string) =>
    guest.driver.waitFor(async () => spaced((await bubble())?.say).includes(words), `« ${words} »`);

  test('la page reste ce que le site a écrit, avant, pendant et après', async () => {
    await guest.visit('champs');
    const before = await guest.html();
    await guest.begin('champs');
    expect(await guest.htmlWithoutUs()).toBe(before);
    expect((await guest.html()).match(/<faire-avec/g)).toHaveLength(1);
    await guest.clickOn('cible');
    await saying('Ouvrez le papier');
    expect(await guest.htmlWithoutUs()).toBe(before);
    await guest.stop();
    expect(await guest.html()).toBe(before);
    expect((await guest.seen()).changes).toEqual([]);
  });

  test('sans guide, pas un octet dans la page, ni dans l’onglet d’à côté', async () => {
    await guest.begin('champs');
    const guided = guest.driver.current();
    await guest.driver.newTab();
    await guest.driver.goto(`${SEARCH}?seul`);
    const alone = guest.driver.current();
    // Meanwhile the guided tab goes through a whole step: anything able to reach the other tab would have reached it.
    await guest.driver.use({ id: guided, url: '' });
    await guest.clickOn('cible');
    await saying('Ouvrez le papier');
    await guest.driver.use({ id: alone, url: '' });
    expect(await guest.driver.evaluate(() => document.querySelectorAll('faire-avec').length)).toBe(0);
    expect((await guest.seen()).changes).toEqual([]);
    await guest.driver.closeTab();
    await guest.driver.use({ id: guided, url: '' });
  });

  test('un clic à côté, ou Échap, n’arrête pas le guide', async () => {
    await guest.begin('loin', { step: 'retrouver' });
    await guest.driver.click(600, 200);
    await guest.driver.press('Escape');
    await guest.driver.click(300, 300);
    expect((await bubble())?.say).toContain('Ouvrez le papier');
    expect(await guest.at()).toBe('retrouver');
  });

  test('une page qui nous enlève nous retrouve en moins d’une demi-seconde', async () => {
    await guest.begin('champs');
    // The first checks are over, so only the removal itself can bring the bubble back.
    await new Promise((resolve) => setTimeout(resolve, 2300));
    const gone = await guest.driver.evaluate(async () => {
      const from = performance.now();
      document.querySelector('faire-avec')?.remove();
      while (!document.querySelector('faire-avec') && performance.now() - from < 3000)
        await new Promise(requestAnimationFrame);
      return performance.now() - from;
    });
    expect(gone).toBeLessThan(500);
    await guest.driver.waitFor(
      async () => (await guest.driver.ring()) && (await bubble()),
      'l’anneau et la bulle revenus',
    );
    await guest.press('Je suis bloqué');
    await guest.driver.waitFor(async () => (await bubble())?.text.includes('à côté du papier choisi'), 'l’indice');
  });

  test('une page qui nous enlève toujours gagne, sans boucle', async () => {
    await guest.begin('champs');
    await guest.driver.evaluate(() => {
      const counts = globalThis as unknown as { removals: number };
      counts.removals = 0;
      const chase = () => {
        for (const one of document.querySelectorAll('faire-avec')) {
          counts.removals++;
          one.remove();
        }
      };
      new MutationObserver(chase).observe(document.documentElement, { childList: true });
      chase();
      // The page keeps changing, so that each check finds our element removed.
      setInterval(() => document.body.toggleAttribute('title'), 60);
    });
    const removals = () => guest.driver.evaluate(() => (globalThis as unknown as { removals: number }).removals);
    await new Promise((resolve) => setTimeout(resolve, 4000));
    const count = await removals();
    expect(count).toBeLessThanOrEqual(12);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await removals()).toBe(count);
    expect(await guest.at()).toBe('telecharger');
  });

  test('les événements que la page fabrique ne font pas avancer', async () => {
    await guest.begin('champs');
    await guest.driver.evaluate(() => {
      const target = document.getElementById('cible') as HTMLElement;
      target.click();
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'input', 'change', 'focusout'])
        target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await guest.at()).toBe('telecharger');
    await guest.clickOn('cible');
    await saying('Ouvrez le papier');
  });

  test('un champ rempli par la page n’est pas rempli par la personne', async () => {
    await guest.begin('', { guide: 'parcoursup/formuler-voeux', step: 'chercher', url: `${SEARCH}?fois=1` });
    const fill = () => {
      const field = document.getElementById('mot') as HTMLInputElement;
      field.value = 'boulanger';
      for (const type of ['input', 'change', 'blur', 'focusout'])
        field.dispatchEvent(new Event(type, { bubbles: true }));
    };
    await guest.driver.evaluate(fill);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await guest.at()).toBe('chercher');
    await guest.clickOn('mot');
    await guest.driver.type('boulangère');
    expect(await guest.at()).toBe('chercher');
    await guest.driver.press('Tab');
    await saying('« Rechercher »');
  });

  test('chaque étape et chaque changement d’avis est annoncé une fois', async () => {
    await guest.begin('champs');
    // The announcement comes a moment after the bubble is drawn.
    const region = () => guest.inside((root) => root.querySelector('[aria-live]')?.textContent ?? '');
    await guest.driver.waitFor(async () => (await region())[0], 'la première annonce');
    const listen = (root: ShadowRoot) => {
      const live = root.querySelectorAll('[aria-live]');
      const texts = [live[0]?.textContent];
      let writes = 0;
      // Writing the same text again is not a change of text; the next test covers that.
      new MutationObserver((records) => {
        for (const { oldValue } of records) if (oldValue !== live[0]?.textContent) texts.push(live[0]?.textContent);
        writes += records.length;
        Object.assign(globalThis, { writes });
      }).observe(live[0] as Element, {
        subtree: true,
        childList: true,
        characterData: true,
        characterDataOldValue: true,
      });
      Object.assign(globalThis, { live: live[0], texts });
      return live.length;
    };
    expect(await guest.inside(listen)).toEqual([1]);
    const texts = () => guest.driver.evaluate(() => (globalThis as unknown as { texts: string[] }).texts);
    await guest.driver.evaluate(() => {
      (document.getElementById('cible') as HTMLElement).hidden = true;
    });
    await guest.driver.waitFor(async () => (await bubble())?.verdict === 'hidden', 'le bouton caché');
    await guest.driver.evaluate(() => {
      (document.getElementById('cible') as HTMLElement).hidden = false;
    });
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau revenu');
    await guest.clickOn('cible');
    await guest.driver.waitFor(async () => (await texts()).at(-1)?.includes('Ouvrez le papier'), 'la dernière annonce');
    const said = await texts();
    expect(said.map((text) => spaced(text).replace(/^Étape \d+ sur \d+\. /, ''))).toEqual([
      'Cliquez sur « Télécharger ».',
      'Ce bouton est caché pour l’instant.',
      'Cliquez sur « Télécharger ».',
      'Ouvrez le papier pour le lire.',
    ]);
    expect(
      await guest.inside(
        (root) => root.querySelector('[aria-live]') === (globalThis as unknown as { live: Element }).live,
      ),
    ).toEqual([true]);
  });
});
