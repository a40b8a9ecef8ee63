/** A 320 × 256 window, and a person whose text is twice as large (32 px). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';
import { forget, freshProfile } from '../support/browser/launch.ts';
import { bigLetters } from '../support/browser/letters.ts';

describe.each(browsers.flatMap((browser) => [[browser, 16] as const, [browser, 32] as const]))(
  '320 × 256 px, %s, lettres de %i px',
  (browser, letters) => {
    const profile = freshProfile();
    let guest: Guest;
    beforeAll(async () => {
      if (letters === 32) bigLetters(profile);
      guest = await Guest.open(browser, profile);
      await guest.driver.setViewport(320, 256);
    });
    afterAll(async () => {
      await guest?.close();
      forget(profile);
    });

    const begin = async (page: string) => {
      await guest.begin(page, {}, '');
      await guest.driver.setViewport(320, 256);
      await guest.driver.waitFor(async () => (await guest.driver.bubble())?.verdict === 'found', 'la bulle');
    };
    /** The visible share of an element: in the window, and not under the bubble. */
    const visible = async (id: string) => {
      const bubble = (await guest.driver.bubble())?.box ?? { x: 0, y: 0, width: 0, height: 0 };
      const share = (one: string, over: typeof bubble) => {
        const box = (document.getElementById(one) as HTMLElement).getBoundingClientRect();
        const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
        const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
        const shown = Math.max(0, right - left) * Math.max(0, bottom - top);
        const across = Math.max(0, Math.min(right, over.x + over.width) - Math.max(left, over.x));
        const down = Math.max(0, Math.min(bottom, over.y + over.height) - Math.max(top, over.y));
        return (shown - across * down) / (Math.min(box.width, innerWidth) * Math.min(box.height, innerHeight));
      };
      return guest.driver.evaluate(share, id, bubble);
    };
    const enough = (id: string) =>
      guest.driver.waitFor(async () => (await visible(id)) >= 0.5, `au moins la moitié de « ${id} »`, 3000);
    /** The bubble has stopped moving, it is in the window, and it takes at most 40 % of its height. */
    const small = async () => {
      let last = '';
      const fits = async () => {
        const box = (await guest.driver.bubble())?.box;
        last = JSON.stringify(box);
        const inside =
          box && box.x >= -0.5 && box.y >= -0.5 && box.x + box.width <= 320.5 && box.y + box.height <= 256.5;
        return inside && box.height <= 256 * 0.4 + 0.5;
      };
      await guest.driver
        .waitFor(fits, 'une bulle petite, et dans la fenêtre', 3000)
        .catch(() => expect(last).toBe('dans la fenêtre, et au plus 40 % de sa hauteur'));
    };

    test('les lettres ont la taille que la personne a choisie', async () => {
      await begin('champs');
      const size = (root: ShadowRoot) =>
        Number.parseFloat(getComputedStyle(root.querySelector('[data-bubble]') as Element).fontSize);
      const [drawn = 0] = await guest.inside(size);
      expect(drawn).toBeGreaterThan(letters * 0.85);
      expect(drawn).toBeLessThan(letters * 1.2);
    });

    test('ses boutons défilés hors de vue, elle ne se croit pas morte', async () => {
      await begin('champs');
      await guest.inside((root: ShadowRoot) => root.querySelector('[data-bubble]')?.scrollTo(0, 0));
      // The extension checks the page again and again, as on a page that keeps changing.
      const moves = async () => {
        for (let turn = 0; turn < 12; turn++) {
          document.body.append(document.createElement('p'));
          await new Promise((next) => setTimeout(next, 150));
        }
      };
      await guest.driver.evaluate(moves);
      const said = async (tab: number) =>
        ((await api.runtime.sendMessage({ kind: 'hello', tab })) as { mute?: boolean } | null)?.mute ?? null;
      expect(await guest.own(said, guest.tab)).toBeNull();
    });

    test('« Me montrer » amène la cible en vue, et la bulle ne la couvre pas', async () => {
      await begin('champs');
      await guest.press('Plus bas ↓ Me montrer');
      await enough('cible');
    });

    test('la bande ne bouge pas quand la page défile sous elle', async () => {
      await begin('champs');
      await guest.press('Plus bas ↓ Me montrer');
      await enough('cible');
      // « Me montrer » scrolls smoothly, and the strip takes its place where the scroll ends.
      let last = Number.NaN;
      await guest.driver.waitFor(async () => {
        const now = await guest.driver.evaluate(() => scrollY);
        const isSame = now === last;
        last = now;
        return isSame;
      }, 'la page arrêtée');
      await guest.rest();
      await small();
      const place = async () => (await guest.driver.bubble())?.box.y;
      const before = await place();
      await guest.driver.evaluate(() => scrollBy({ top: -20, behavior: 'instant' }));
      expect(await place()).toBe(before);
    });

    test('chaque champ qui a le foyer reste visible, dans les deux sens', async () => {
      await begin('champs');
      await guest.driver.evaluate(() => document.getElementById('texte')?.focus());
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let turn = 0; turn < 40; turn++) {
          await guest.driver.press(key);
          const id = await guest.focused();
          if (id === 'faire-avec' || id === 'body' || (key === 'Shift+Tab' && id === 'texte')) break;
          await enough(id);
          await small();
        }
        await guest.driver.evaluate(() => document.getElementById('cible')?.focus());
      }
    });

    test('tout ce que la bulle peut dire défile dans sa bande', async () => {
      await begin('champs');
      for (const name of ['Je suis bloqué', "Plus d'actions"]) {
        await guest.press(name);
        await small();
      }
      await guest.press('Signaler une erreur');
      await small();
      // Every action can be reached in the strip, including the last one.
      await guest.press("Plus d'actions");
      await guest.stop();
    });
  },
);
