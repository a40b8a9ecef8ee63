/**
 * The bubble does not move and does not hinder. The page stays usable: the wheel, the selection, and what the page
 * draws later.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';
import { CAF } from '../support/browser/guestPages.ts';
import type { Site } from '../support/sites/html.ts';

const page = (body: string, style = ''): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mes attestations</title><link rel="icon" href="data:,">
  <style>body{margin:0;font:16px/1.4 sans-serif}main{padding:16px}.haut{height:1800px}${style}</style></head>
  <body><main><h1>Mes attestations</h1>${body}<div class="haut"></div></main></body></html>`;

const TARGET = '<p><button type="button" id="cible">Télécharger</button></p>';
const pages: Record<string, string> = {
  simple: page(TARGET),
  interdite: page(TARGET, '*{user-select:none;-webkit-user-select:none}'),
  alerte: page(
    `${TARGET}<div id="la" role="alert" hidden style="position:fixed;width:400px;padding:20px;background:#fdd">Le fichier n’a pas pu être préparé.</div>`,
  ),
  serree: page(
    '<p style="margin:0"><label for="cible" style="display:block">Télécharger</label><button type="button" id="cible" style="padding:10px 16px">Télécharger</button><span style="display:block;line-height:1">Le papier est un PDF de deux pages, à garder.</span></p>',
  ),
};
const site: Site = {
  'wwwd.caf.fr': (path) => ({ html: pages[new URL(path, CAF).searchParams.get('page') ?? ''] ?? page(TARGET) }),
};

describe.each(browsers)('la bulle à sa place, %s', (browser) => {
  let guest: Guest;
  beforeAll(async () => {
    guest = await Guest.open(browser, undefined, { site });
  });
  afterAll(() => guest?.close());

  const box = async () => {
    const bubble = await guest.driver.bubble();
    if (!bubble) throw new Error('pas de bulle');
    return bubble.box;
  };

  test('la molette sur la bulle fait défiler la page', async () => {
    await guest.begin('simple');
    await guest.rest();
    const { x, y } = await box();
    await guest.driver.wheel(x + 30, y + 15, 400);
    await guest.driver.waitFor(() => guest.driver.evaluate(() => scrollY > 100), 'la page qui défile');
  });

  test('sa phrase se copie, sur une page qui interdit de copier', async () => {
    await guest.begin('interdite');
    const select = (): string => {
      const say = globalThis.ourRoot?.querySelector('.say') as HTMLElement;
      return getComputedStyle(say).userSelect;
    };
    const used = await guest.driver.evaluate(select);
    const bubble = await guest.driver.evaluate(
      () => getComputedStyle(globalThis.ourRoot?.querySelector('[data-bubble]') as Element).userSelect,
    );
    expect(bubble).toBe('text');
    expect(used).not.toBe('none');
  });

  test('la page qui change de mise en page ne la fait pas bouger', async () => {
    await guest.begin('simple');
    await guest.rest();
    const before = await box();
    await guest.driver.evaluate(() =>
      document
        .querySelector('h1')
        ?.after(
          Object.assign(document.createElement('p'), { textContent: 'Une annonce.', style: 'margin:0;height:24px' }),
        ),
    );
    await guest.rest();
    const after = await box();
    expect([after.x, after.y]).toEqual([before.x, before.y]);
  });

  test('elle laisse voir un message qui arrive sous elle', async () => {
    await guest.begin('alerte');
    await guest.rest();
    const { x, y } = await box();
    await guest.driver.evaluate(
      (left, top) => {
        const alert = document.getElementById('la') as HTMLElement;
        alert.style.left = `${left}px`;
        alert.style.top = `${top}px`;
        alert.hidden = false;
      },
      x + 10,
      y + 10,
    );
    const apart = async () => {
      const bubble = await box();
      const alert = await guest.driver.evaluate(
        () => (document.getElementById('la') as HTMLElement).getBoundingClientRect().toJSON() as DOMRect,
      );
      return (
        bubble.x >= alert.right ||
        bubble.x + bubble.width <= alert.left ||
        bubble.y >= alert.bottom ||
        bubble.y + bubble.height <= alert.top
      );
    };
    await guest.driver.waitFor(apart, 'la bulle à côté du message', 3000);
  });

  test('« Plus d’actions » n’est jamais seul sur sa ligne', async () => {
    await guest.begin('simple');
    const buttons = (await guest.driver.bubble())?.buttons ?? [];
    const [more] = buttons.filter(({ name }) => name.startsWith('Plus d'));
    const stuck = buttons.find(({ name }) => name === 'Je suis bloqué');
    expect(more?.box.y).toBe(stuck?.box.y);
  });

  test('l’anneau ne coupe aucun mot, même serré', async () => {
    await guest.begin('serree', {}, '');
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau');
    await guest.enter();
    const crossed = () => {
      const ring = globalThis.ourRoot?.querySelector('[data-ring]') as HTMLElement;
      const { left, top, right, bottom } = ring.getBoundingClientRect();
      const thick = Number.parseFloat(getComputedStyle(ring).getPropertyValue('--thick')) || 8;
      const range = document.createRange();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        range.selectNodeContents(node);
        for (const line of range.getClientRects()) {
          const touches = (l: number, t: number, r: number, b: number) =>
            Math.min(line.right, r) - Math.max(line.left, l) > 1 &&
            Math.min(line.bottom, b) - Math.max(line.top, t) > 1;
          if (
            touches(left - thick, top - thick, right + thick, top) ||
            touches(left - thick, bottom, right + thick, bottom + thick) ||
            touches(left - thick, top, left, bottom) ||
            touches(right, top, right + thick, bottom)
          )
            found.push(node.nodeValue ?? '');
        }
      }
      return found;
    };
    expect(await guest.driver.evaluate(crossed)).toEqual([]);
  });
});
