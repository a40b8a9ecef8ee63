/** However tall its help makes the bubble, it stays in the window and does not cover its target. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';

describe.each(browsers)('la bulle qui grandit, %s', (browser) => {
  let guest: Guest;
  beforeAll(async () => {
    guest = await Guest.open(browser);
  });
  afterAll(() => guest?.close());

  const fits = async () => {
    const [bubble, ring] = [await guest.driver.bubble(), await guest.driver.ring()];
    const height = await guest.driver.evaluate(() => innerHeight);
    if (!bubble || !ring) return false;
    const { x, y, width, height: tall } = bubble.box;
    const apart = x >= ring.x + ring.width || x + width <= ring.x || y >= ring.y + ring.height || y + tall <= ring.y;
    return y >= 0 && y + tall <= height && apart;
  };

  test.each([420, 640])('dans %i px de haut, aide puis actions ouvertes', async (height) => {
    await guest.driver.setViewport(1100, height);
    await guest.begin('bas');
    await guest.driver.setViewport(1100, height);
    // Each press goes up one rung: a hint, a clearer hint, what goes wrong here, a person.
    await guest.driver.waitFor(
      async () => {
        if ((await guest.driver.bubble())?.text.includes('Aidants Connect')) return true;
        await guest.press('Je suis bloqué');
        return false;
      },
      'toute l’aide',
      30_000,
    );
    await guest.driver.waitFor(fits, 'la bulle entière, à côté de sa cible');
    await guest.press("Plus d'actions");
    await guest.driver.waitFor(
      async () => (await guest.driver.bubble())?.buttons.some(({ name }) => name === 'Arrêter le guide'),
      'toutes les actions',
    );
    await guest.driver.waitFor(fits, 'la bulle entière, à côté de sa cible');
    await guest.driver.setViewport(1280, 900);
  });

  test('la page qui redessine sa cible ne la fait pas aller au bord et revenir', async () => {
    await guest.begin('bas');
    await guest.rest();
    const places = async () => {
      const bubble = globalThis.ourRoot?.querySelector('[data-bubble]') as HTMLElement;
      const seen = new Set<string>();
      const end = performance.now() + 1200;
      const timer = setInterval(() => {
        const old = document.getElementById('cible') as HTMLElement | null;
        old?.replaceWith(old.cloneNode(true));
      }, 200);
      while (performance.now() < end) {
        await new Promise(requestAnimationFrame);
        const { left, top } = bubble.getBoundingClientRect();
        seen.add(`${Math.round(left / 10)},${Math.round(top / 10)}`);
      }
      clearInterval(timer);
      return [...seen];
    };
    expect(await guest.driver.evaluate(places)).toHaveLength(1);
  });
});
