/**
 * Only a person's input completes a step. What the page's code sets, clicks, fills in or blurs completes nothing,
 * whatever events it makes the browser send.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseSite } from '../../support/browser/casePages.ts';
import { browsers } from '../../support/browser/driver.ts';
import { Guest } from '../../support/browser/guest.ts';

const OTHER = '<p><label>Remarque <input id="autre"></label> <button type="button" id="rien">Rien</button></p>';
const pages = {
  boite: () =>
    `${OTHER}<label id="mots"><input type="checkbox" id="cible"> Je ne dispose pas de numéro de sécurité sociale</label>`,
  texte: () => `<form>${OTHER}<label id="mots">Prénoms <input id="cible" required></label></form>`,
  jour: () => `${OTHER}<label id="mots">Date de naissance <input type="date" id="cible" required></label>`,
  liste: () =>
    `${OTHER}<label id="mots">Nouvelle situation <select id="cible" required><option value="">Choisir</option><option value="1">Seul</option><option value="2">Deux</option></select></label>`,
  rond: () =>
    `${OTHER}<fieldset><legend>Loyer</legend><label id="mots"><input type="radio" name="r" id="cible"> Vous payez un loyer</label>
    <label><input type="radio" name="r" id="non"> Vous ne payez rien</label></fieldset>`,
  dessine: () =>
    `${OTHER}<div role="radiogroup" aria-label="Loyer"><div role="radio" tabindex="0" aria-checked="false" id="cible">Vous payez un loyer</div></div>
    <script>cible.onclick = ({ isTrusted }) => cible.setAttribute('aria-checked', 'true');
    cible.onkeydown = ({ key }) => { if (key === ' ') cible.setAttribute('aria-checked', 'true'); };</script>`,
};
type Name = keyof typeof pages;

const at: Record<Name, { guide: string; step: string; url: string; skipsFilled?: true }> = {
  boite: { guide: 'caf/creer-compte', step: 'sans-numero', url: 'https://connect.caf.fr/creationcompteappli/a' },
  texte: { guide: 'caf/creer-compte', step: 'prenoms', url: 'https://connect.caf.fr/creationcompteappli/a' },
  jour: { guide: 'caf/creer-compte', step: 'naissance', url: 'https://connect.caf.fr/creationcompteappli/a' },
  liste: {
    guide: 'caf/declarer-changement',
    step: 'couple',
    url: 'https://wwwd.caf.fr/wps/myportal/caffr/moncompte/monprofil/a',
  },
  rond: {
    guide: 'caf/demander-aide-logement',
    step: 'loyer-oui',
    url: 'https://wwwd.caf.fr/wps/myportal/caffr/moncompte/faireunedemandedeprestation/a',
  },
  dessine: {
    guide: 'caf/demander-aide-logement',
    step: 'loyer-oui',
    url: 'https://wwwd.caf.fr/wps/myportal/caffr/moncompte/faireunedemandedeprestation/a',
  },
};

/**
 * Every way in which the page's code can produce the final state, or make the browser send events. They run in the
 * page.
 */
const ways: Record<string, (target: HTMLInputElement, other: HTMLInputElement, label: HTMLElement) => void> = {
  'presse la cible': (target) => target.click(),
  'presse les mots': (_, __, label) => label.click(),
  'presse deux fois': (target) => {
    target.click();
    target.click();
  },
  'envoie une pression': (target) => {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true }));
  },
  'envoie des touches': (target) => {
    for (const type of ['keydown', 'keypress', 'keyup'])
      target.dispatchEvent(new KeyboardEvent(type, { key: ' ', bubbles: true, composed: true }));
  },
  'écrit l’état et l’annonce': (target) => {
    target.checked = true;
    if (target.type !== 'checkbox' && target.type !== 'radio')
      target.value = target.type === 'date' ? '1990-01-01' : '1';
    for (const type of ['beforeinput', 'input', 'change'])
      target.dispatchEvent(new InputEvent(type, { bubbles: true, composed: true, inputType: 'insertText' }));
  },
  'prend le focus, écrit, le rend': (target) => {
    target.focus();
    if ('value' in target) target.value = target.type === 'date' ? '1990-01-01' : '1';
    target.blur();
  },
  'prend le focus, écrit, passe au suivant': (target, other) => {
    target.focus();
    if ('value' in target) target.value = target.type === 'date' ? '1990-01-01' : '2';
    other.focus();
  },
  'écrit par commande d’édition': (target, other) => {
    target.focus();
    document.execCommand('insertText', false, '1');
    target.blur();
    other.focus();
    other.blur();
  },
  'colle par commande d’édition': (target) => {
    target.focus();
    document.execCommand('insertHTML', false, 'a');
    target.blur();
  },
  'choisit l’option': (target) => {
    const list = target as unknown as HTMLSelectElement;
    target.focus();
    list.options?.[1]?.click();
    if (list.options) list.selectedIndex = 2;
    target.blur();
  },
  'monte d’un cran': (target) => {
    target.focus();
    if (target.type === 'date') target.stepUp();
    target.blur();
  },
  'dessine l’état': (target) => {
    target.focus();
    target.setAttribute('aria-checked', 'true');
    target.blur();
  },
};

describe.each(browsers)('%s : fait par la personne', (browser) => {
  let guest: Guest;
  let asked = 0;
  beforeAll(async () => {
    guest = await Guest.open(browser, undefined, { site: caseSite(pages) });
  });
  afterAll(() => guest?.close());

  const begin = async (name: Name) => {
    const { guide, step, url } = at[name];
    await guest.begin('', { guide, step, url: `${url}?cas=${name}&fois=${++asked}` });
    return guest.at();
  };
  const fake = (way: string) =>
    guest.driver.evaluate((work) => {
      const part = (id: string) => document.getElementById(id) as HTMLInputElement;
      const run = new Function(`return ${work}`)() as (...parts: HTMLElement[]) => void;
      run(part('cible'), part('autre'), document.getElementById('mots') ?? part('cible'));
    }, String(ways[way]));
  const reset = () =>
    guest.driver.evaluate(() => {
      const target = document.getElementById('cible') as HTMLInputElement;
      if ('value' in target && target.type !== 'checkbox' && target.type !== 'radio') target.value = '';
      target.checked = false;
      if (target.hasAttribute('aria-checked')) target.setAttribute('aria-checked', 'false');
    });
  const asks = async () => (await guest.driver.bubble())?.buttons.some(({ name }) => name === "C'est fait");
  /** Two checks of the extension have passed: the page changes, the extension checks it, and the page changes again. */
  const looked = () =>
    guest.driver.evaluate(
      () =>
        new Promise<void>((resolve) => {
          document.body.append(document.createElement('i'));
          setTimeout(() => {
            document.body.append(document.createElement('i'));
            setTimeout(resolve, 250);
          }, 250);
        }),
    );
  const moved = (from: string | null) =>
    guest.driver.waitFor(async () => (await guest.at()) !== from, 'l’étape suivante');

  describe.each(Object.keys(pages) as Name[])('%s', (name) => {
    test('rien de ce que fait le code de la page n’est un geste', async () => {
      const step = await begin(name);
      for (const hand of [false, true]) {
        for (const way of Object.keys(ways)) {
          if (hand) {
            await guest.clickOn('rien');
            await guest.clickOn('autre');
            await guest.driver.type('a');
          }
          await fake(way);
          await looked();
          expect([way, hand, await guest.at()]).toEqual([way, hand, step]);
          await reset();
        }
      }
    });

    // In Firefox, the native list of options is a window of the browser, which the driver cannot reach.
    test.skipIf(browser === 'firefox' && name === 'liste')('la souris de la personne, si', async () => {
      const step = await begin(name);
      if (name === 'texte' || name === 'jour' || name === 'liste') {
        await guest.clickOn('cible');
        // The option of the native list is chosen with keys, because no driver can reach that list with a mouse.
        const keys = { liste: ['Escape', 'ArrowDown'], texte: [] };
        // The caret moves to the first part of the date, wherever the click landed.
        const first = ['ArrowLeft', 'ArrowLeft', 'ArrowLeft'];
        for (const key of name === 'jour' ? first : keys[name]) await guest.driver.press(key);
        if (name !== 'liste') await guest.driver.type(name === 'jour' ? '01021990' : 'Ana');
        await guest.clickOn('rien');
      } else await guest.clickOn(name === 'dessine' ? 'cible' : 'mots');
      await moved(step);
    });

    test('le clavier de la personne, si', async () => {
      const step = await begin(name);
      await guest.clickOn('rien');
      await guest.driver.press('Tab');
      if (name === 'texte') await guest.driver.type('Ana');
      else if (name === 'jour') await guest.driver.type('01021990');
      else if (name === 'liste') await guest.driver.press('ArrowDown');
      else await guest.driver.press(' ');
      if (name === 'texte' || name === 'jour') for (let i = 0; i < 4; i++) await guest.driver.press('Tab');
      await moved(step);
    });
  });

  test.each(['texte', 'jour', 'liste'] as const)(
    '%s : rempli par le site, puis traversé au clavier : on demande',
    async (name) => {
      const step = await begin(name);
      expect(await asks()).toBe(false);
      await guest.driver.evaluate(() => {
        const target = document.getElementById('cible') as HTMLInputElement;
        target.value = target.type === 'date' ? '1990-01-01' : '1';
      });
      await guest.clickOn('rien');
      for (let i = 0; i < 5; i++) await guest.driver.press('Tab');
      await looked();
      await guest.driver.waitFor(asks, '« C’est fait »');
      expect(await guest.at()).toBe(step);
    },
  );

  test('un collage est un geste', async () => {
    const step = await begin('texte');
    await guest.clickOn('autre');
    await guest.driver.type('Zoé');
    for (const key of ['Control+a', 'Control+c']) await guest.driver.press(key);
    await guest.clickOn('cible');
    await guest.driver.press('Control+v');
    await guest.clickOn('rien');
    await moved(step);
  });
});
