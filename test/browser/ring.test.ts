/** The ring is within 1 px of its place, which is the target's box grown by 6 px, whatever moves. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';

/**
 * How far the ring is from its place, in px. It runs in the page, so that both boxes are measured in the same frame.
 */
function gap(frame = false, shadow = false): number {
  const view = (frame ? (document.querySelector('iframe') as HTMLIFrameElement).contentWindow : window) as Window &
    typeof globalThis;
  const tree = shadow ? (document.getElementById('hote')?.shadowRoot as ShadowRoot) : view.document;
  const target = tree.getElementById('cible')?.getBoundingClientRect();
  const ring = view.ourRoot?.querySelector('[data-ring]')?.getBoundingClientRect();
  if (!target || !ring?.width) return 9999;
  return Math.max(
    ...(['left', 'top'] as const).map((s) => Math.abs(ring[s] - target[s] + 6)),
    ...(['right', 'bottom'] as const).map((s) => Math.abs(ring[s] - target[s] - 6)),
  );
}

/**
 * Runs a change in the page, then returns how many ms pass before the expected result. Both arguments are source code
 * that runs in the page.
 */
async function after(change: string, awaited: string): Promise<number> {
  const run = (source: string): unknown => new Function(source)();
  run(change);
  const from = performance.now();
  while (!run(`return ${awaited}`) && performance.now() - from < 3000) await new Promise(requestAnimationFrame);
  return performance.now() - from;
}

describe.each(browsers)('l’anneau, %s', (browser) => {
  let guest: Guest;
  beforeAll(async () => {
    guest = await Guest.open(browser);
  });
  afterAll(() => guest?.close());

  const off = (frame = false, shadow = false) => guest.driver.evaluate(gap, frame, shadow);
  /** Waits for the next frames, because that is what a person sees. */
  const steady = () =>
    guest.driver.evaluate(
      () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );
  const inPlace = async (frame = false, shadow = false) => {
    await steady();
    expect(await off(frame, shadow)).toBeLessThanOrEqual(1);
  };
  const source = `(${gap})() <= 1`;
  const drawn = '[...(ourRoot?.querySelectorAll("[data-ring]") ?? [])].filter((ring) => ring.offsetWidth).length';

  describe('dans des cadres qui défilent', () => {
    beforeEach(async () => {
      await guest.begin('cadres');
      await guest.driver.waitFor(async () => (await off()) <= 1, 'l’anneau à sa place');
    });

    test('il suit sa cible quand les cadres, puis la fenêtre, défilent', async () => {
      const inner = await guest.driver.evaluate(
        () => (document.getElementById('dedans') as HTMLElement).getBoundingClientRect().toJSON() as DOMRect,
      );
      await guest.driver.wheel(inner.x + 20, inner.y + 20, 30);
      await guest.driver.waitFor(
        () => guest.driver.evaluate(() => (document.getElementById('dedans') as HTMLElement).scrollTop > 0),
        'le cadre qui défile',
      );
      await inPlace();
      await guest.driver.evaluate(() => {
        (document.getElementById('dehors') as HTMLElement).scrollTop = 25;
      });
      await inPlace();
      await guest.driver.evaluate(() => scrollTo(0, 40));
      await inPlace();
    });

    test.each([
      [
        'du contenu arrive au-dessus',
        `document.querySelector('main').prepend(Object.assign(document.createElement('p'), { textContent: 'Une annonce', style: 'height:53px' }))`,
      ],
      [
        'la cible grandit',
        `document.getElementById('cible').textContent = 'Télécharger'; document.getElementById('cible').style.padding = '20px 45px'`,
      ],
      ['la page change de police', `document.body.style.fontSize = '22px'`],
    ])('il est à sa place quand %s', async (_, change) => {
      await guest.driver.evaluate(after, change, 'true');
      await inPlace();
    });

    test('il ne quitte pas une cible qui glisse', async () => {
      const worst = async (test: string) => {
        const cible = document.getElementById('cible') as HTMLElement;
        cible.animate([{ marginLeft: '0px' }, { marginLeft: '150px' }], { duration: 500, fill: 'forwards' });
        let most = 0;
        for (let frame = 0; frame < 40; frame++) {
          await new Promise(requestAnimationFrame);
          most = Math.max(most, new Function(`return (${test})()`)() as number);
        }
        return most;
      };
      expect(await guest.driver.evaluate(worst, gap.toString())).toBeLessThanOrEqual(1);
      await inPlace();
    });
  });

  test('une cible déjà déplacée par une transformation a son anneau autour d’elle', async () => {
    await guest.begin('transforme');
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau');
    await inPlace();
  });

  test('une transformation de la cible, puis d’un autour, est suivie en moins de 300 ms', async () => {
    await guest.begin('cadres');
    expect(
      await guest.driver.evaluate(
        after,
        `document.getElementById('cible').style.transform = 'translate(37px, 21px)'`,
        source,
      ),
    ).toBeLessThan(300);
    expect(
      await guest.driver.evaluate(
        after,
        `document.getElementById('dehors').style.transform = 'translateX(60px) scale(1.1)'`,
        source,
      ),
    ).toBeLessThan(300);
  });

  test('une transformation animée est suivie à son arrivée', async () => {
    await guest.begin('cadres');
    const slide = `const box = document.getElementById('dehors'); box.style.transition = 'transform 400ms'; box.style.transform = 'translateX(80px)'`;
    const moved = `(document.getElementById('dehors').getAnimations().length === 0 && document.getElementById('dehors').getBoundingClientRect().x > 60)`;
    await guest.driver.evaluate(after, slide, moved);
    expect(await guest.driver.evaluate(after, '', source)).toBeLessThan(300);
  });

  test('il est autour de la nouvelle quand la page redessine sa cible, en moins de 300 ms', async () => {
    await guest.begin('loin', {}, 'found');
    await guest.begin('champs');
    const replace = `const old = document.getElementById('cible'); const next = old.cloneNode(true); next.style.marginLeft = '90px'; old.replaceWith(next)`;
    expect(await guest.driver.evaluate(after, replace, source)).toBeLessThan(300);
    const whole = `const form = document.querySelector('main'); form.innerHTML = '<h1>Mes attestations</h1><p style="padding:30px">' + document.getElementById('cible').outerHTML + '</p>'`;
    expect(await guest.driver.evaluate(after, whole, source)).toBeLessThan(300);
    expect(await guest.driver.rings()).toHaveLength(1);
  });

  test.each([
    ['change de mots', `document.getElementById('cible').textContent = 'Supprimer'`],
    ['s’en va', `document.getElementById('cible').remove()`],
    ['se cache', `document.getElementById('cible').hidden = true`],
    ['a une jumelle', `document.querySelector('form').after(document.getElementById('cible').cloneNode(true))`],
  ])('il s’efface en moins de 300 ms quand la cible %s', async (_, change) => {
    await guest.begin('champs');
    expect(await guest.driver.evaluate(after, change, `${drawn} === 0`)).toBeLessThan(300);
  });

  test('dans une page écrite de droite à gauche', async () => {
    await guest.begin('envers');
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau');
    await inPlace();
  });

  test('dans un cadre interne', async () => {
    await guest.begin('iframe');
    await guest.enter();
    await guest.driver.waitFor(async () => (await off(true)) <= 1, 'l’anneau dans le cadre');
    await guest.driver.evaluate(() =>
      (document.querySelector('iframe') as HTMLIFrameElement).contentWindow?.scrollTo(0, 50),
    );
    await inPlace(true);
    await guest.driver.evaluate(() => {
      (document.querySelector('iframe') as HTMLIFrameElement).style.marginLeft = '80px';
    });
    await inPlace(true);
    await guest.stop();
    const inside = () =>
      (document.querySelector('iframe') as HTMLIFrameElement).contentDocument?.querySelectorAll('faire-avec').length;
    expect(await guest.driver.evaluate(inside)).toBe(0);
  });

  test('dans une racine ombrée ouverte', async () => {
    await guest.begin('ombre');
    await guest.driver.waitFor(async () => (await off(false, true)) <= 1, 'l’anneau dans l’ombre');
    await guest.driver.evaluate(() => {
      (document.getElementById('hote') as HTMLElement).style.margin = '33px 0 0 55px';
    });
    await inPlace(false, true);
    await guest.driver.evaluate(() => {
      const old = document.getElementById('hote')?.shadowRoot?.getElementById('cible') as HTMLElement;
      old.replaceWith(old.cloneNode(true));
    });
    await guest.driver.waitFor(async () => (await off(false, true)) <= 1, 'l’anneau sur la nouvelle');
  });
});
