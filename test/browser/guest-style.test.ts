/** The effects that a page's styles and policies must not have on the extension. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';

describe.each(browsers)('les styles de la page, %s', (browser) => {
  let guest: Guest;
  let model: Awaited<ReturnType<typeof drawn>> = [];
  beforeAll(async () => {
    guest = await Guest.open(browser);
    await guest.begin('modele');
    model = await drawn();
  });
  afterAll(() => guest?.close());

  /** Everything drawn in our root, with its computed style: sizes, colours, fonts, direction. */
  const drawn = async () => {
    const read = (root: ShadowRoot) =>
      [...root.querySelectorAll<HTMLElement>('[data-ring], [data-bubble], [data-bubble] *')].map((element) => {
        const style = getComputedStyle(element);
        const names = [
          'display',
          'position',
          'color',
          'backgroundColor',
          'borderTopColor',
          'boxShadow',
          'fontSize',
          'letterSpacing',
          'textTransform',
        ] as const;
        const more = ['visibility', 'cursor', 'opacity', 'pointerEvents', 'direction', 'textAlign', 'zoom'] as const;
        // A ring is as wide as its target, and its font is never visible.
        const ours = element.matches('[data-ring]')
          ? []
          : [
              ['fontFamily', style.fontFamily],
              ['width', element.offsetWidth],
              ['height', element.offsetHeight],
            ];
        return [
          element.localName + element.className,
          // The thickness of the ring is not compared: it is thinner near text, and this page moves its text.
          Object.fromEntries([
            ...[...names, ...more]
              .filter((name) => name !== 'boxShadow' || !element.matches('[data-ring]'))
              .map((name) => [name, style[name]]),
            ...ours,
          ]),
        ] as const;
      });
    return ((await guest.inside(read))[0] ?? []).toSorted(([a], [b]) => a.localeCompare(b));
  };
  /** The differences from the same bubble on a plain page: « h2.say direction: ltr → rtl ». */
  const differences = async () => {
    const now = await drawn();
    if (now.length !== model.length) return [`${model.length} éléments → ${now.length}`];
    return model.flatMap(([name, style], i) =>
      Object.entries(style).flatMap(([key, value]) =>
        now[i]?.[1][key] === value ? [] : [`${name} ${key}: ${value} → ${now[i]?.[1][key]}`],
      ),
    );
  };
  const fits = async () => {
    const box = (await guest.driver.bubble())?.box;
    const view = await guest.driver.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    return box && box.x >= 0 && box.y >= 0 && box.x + box.width <= view.width && box.y + box.height <= view.height;
  };

  test('sous une politique « default-src none » et Trusted Types, l’anneau et la bulle ont leur style', async () => {
    await guest.begin('politique');
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau');
    expect(await differences()).toEqual([]);
  });

  test('une feuille hostile et « html { font-size: 40px } » ne nous atteignent pas', async () => {
    await guest.begin('hostile');
    await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau');
    expect(await differences()).toEqual([]);
    expect(await fits()).toBe(true);
  });

  test('des variables de la page qui ont le nom des nôtres ne nous atteignent pas', async () => {
    await guest.begin('variables');
    expect(await differences()).toEqual([]);
  });

  test('dans une page écrite de droite à gauche, la bulle reste en français', async () => {
    await guest.begin('envers');
    expect(await differences()).toEqual([]);
    // The position of the bubble is chosen one frame after it is drawn.
    await guest.driver.waitFor(fits, 'la bulle dans la fenêtre', 1000);
  });

  test.each([
    [640, 450],
    [426, 300],
    [320, 225],
  ])('au zoom qui laisse %i × %i px, la bulle tient dans la fenêtre', async (width, height) => {
    await guest.driver.setViewport(width, height);
    await guest.begin('champs');
    await guest.driver.setViewport(width, height);
    await guest.driver.waitFor(fits, 'la bulle dans la fenêtre');
    await guest.press("Plus d'actions");
    await guest.driver.waitFor(
      async () => (await guest.driver.bubble())?.buttons.some(({ name }) => name === 'Arrêter le guide'),
      'toutes les actions',
    );
    expect(await fits()).toBe(true);
    await guest.driver.setViewport(1280, 900);
  });

  test('une page qui se grossit elle-même garde l’anneau sur sa cible et la bulle à l’écran', async () => {
    await guest.begin('zoome');
    await guest.driver.waitFor(fits, 'la bulle dans la fenêtre');
    const target = await guest.driver.evaluate(
      () => (document.getElementById('cible') as HTMLElement).getBoundingClientRect().toJSON() as DOMRect,
    );
    const ring = await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau');
    const middle = (box: { x: number; y: number; width: number; height: number }) => [
      box.x + box.width / 2,
      box.y + box.height / 2,
    ];
    const [x, y] = middle(ring);
    expect(Math.abs((x as number) - (middle(target)[0] as number))).toBeLessThanOrEqual(1);
    expect(Math.abs((y as number) - (middle(target)[1] as number))).toBeLessThanOrEqual(1);
  });
});
