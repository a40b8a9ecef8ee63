/** « Côte à côte »: an advisor shows on the practice site, a person does it on the official one, each in their window. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import sites from '../sites/index.ts';
import { isFinished } from './decide.ts';
import { type Bubble, browsers, type Driver, open, type Tab } from './driver.ts';
import type { Manner } from './obedient.ts';
import { contains } from './page/words.ts';
import { personOf } from './people.ts';
import { type Served, serve } from './server.ts';
import { aside, click, oneStep, reads, settled, text } from './steps.ts';

/** As our own pages know it. */
declare const chrome: { windows: { getAll(): Promise<{ left: number; width: number }[]> } };

const CAF = 'caf/attestation-paiement';
const CAR = 'carte-grise/acheter-occasion';
const SCREEN = { width: 1366, height: 768 };
const WAIT = 'Regardez d’abord l’autre fenêtre.';
const ALONE = 'Continuer sans attendre';

describe.each(browsers)('%s : côte à côte', (browser) => {
  let driver: Driver;
  let server: Served;
  beforeAll(async () => {
    server = await serve(sites);
    driver = await open(browser, { server: server.port, screen: SCREEN, size: SCREEN });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const beside = async (guide: string): Promise<{ demo: Tab; person: Tab }> => {
    await driver.ownPage(`home.html#/${guide}`);
    await click(driver, 'Avec un conseiller');
    const before = new Set((await driver.tabs()).map(({ id }) => id));
    await click(driver, 'Côte à côte');
    const find = (begins: string) =>
      driver.waitFor(async () => (await driver.tabs()).find(({ id, url }) => !before.has(id) && url.includes(begins)), `la fenêtre de ${begins}`);
    return { demo: await find(`/practice.html#/${guide}`), person: await find('https://') };
  };
  /** What the bubble of that window says, once it says these words. */
  const says = async (tab: Tab, words: string): Promise<Bubble> => {
    await driver.use(tab);
    return driver.waitFor(async () => {
      const bubble = await driver.bubble();
      return bubble && bubble.verdict !== 'looking' && contains(bubble.text, words) ? bubble : null;
    }, `« ${words} » dans la bulle`);
  };
  /** The demonstration says where the person is around its exercise: the bubble keeps its room. */
  const shows = async (tab: Tab, words: string): Promise<Bubble> => {
    await driver.use(tab);
    await reads(driver, words);
    return settled(driver);
  };
  const step = async (tab: Tab, manner: Manner = {}): Promise<void> => {
    await driver.use(tab);
    await oneStep(driver, manner);
  };
  const closed = async (tab: Tab): Promise<void> => {
    await driver.use(tab);
    await driver.closeTab();
  };

  /** Shown, then done, to the end of both. @param between what happens after each thing shown */
  const together = async ({ demo, person }: { demo: Tab; person: Tab }, manner: Manner, between: (n: number) => Promise<unknown> = async () => {}) => {
    let waited = 0;
    for (let n = 0; n < 80; n++) {
      await driver.use(demo);
      const shown = await settled(driver);
      if (!isFinished(shown)) await oneStep(driver);
      await between(n);
      for (;;) {
        await driver.use(person);
        const now = await driver.waitFor(async () => {
          const bubble = await driver.bubble();
          if (!bubble) await manner.away?.(driver);
          return bubble && bubble.verdict !== 'looking' && (bubble.say || isFinished(bubble)) ? bubble : null;
        }, 'la bulle de la personne');
        if (isFinished(now)) {
          if (isFinished(shown)) return waited;
          break;
        }
        if (contains(now.say, WAIT)) {
          waited++;
          break;
        }
        await oneStep(driver, manner);
      }
    }
    throw new Error('Les deux fenêtres n’arrivent pas au bout.');
  };

  /** Without a screen, Firefox leaves all but one window without focus: a field is then left with no event, and its step does not end. */
  const inFront = browser === 'chromium' ? test : test.skip;

  inFront('deux fenêtres sur l’écran, chacune sait où en est l’autre, l’arrière-plan tué n’y change rien, et les deux finissent', async () => {
    const pair = await beside(CAF);
    // The window that asked is as wide as the screen; the two others cover it, edge to edge (Firefox counts a few pixels of shadow).
    const windows = await aside(driver, 'home.html', () =>
      driver.evaluate(async () => (await chrome.windows.getAll()).map(({ left, width }) => ({ left, width }))),
    );
    const [left, right] = windows.filter(({ width }) => width < 0.6 * SCREEN.width).toSorted((a, b) => a.left - b.left);
    expect(Math.abs((left?.left ?? Number.NaN) + (left?.width ?? 0) - (right?.left ?? 0))).toBeLessThanOrEqual(16);
    expect(Math.abs((right?.left ?? 0) + (right?.width ?? 0) - SCREEN.width)).toBeLessThanOrEqual(16);

    const waiting = await says(pair.person, WAIT);
    expect(waiting.text).toContain('On vous montre');
    expect(waiting.buttons.map(({ name }) => name)).toContain(ALONE);
    expect(await driver.ring()).toBeNull();
    expect((await shows(pair.demo, 'La personne en est à l’étape 1')).step?.n).toBe(1);
    expect(await driver.ring()).not.toBeNull();
    await step(pair.demo);
    await says(pair.person, 'À vous.');
    await settled(driver, 'Cliquez sur « Mon Compte ».');
    await step(pair.person, personOf(CAF));
    await shows(pair.demo, 'La personne en est à l’étape 2');

    const waited = await together(pair, personOf(CAF), async (n) => (n % 4 === 0 ? driver.killWorker() : undefined));
    expect(waited).toBeGreaterThan(3);
    await closed(pair.demo);
    expect(isFinished(await says(pair.person, 'Guide terminé'))).toBe(true);
    await closed(pair.person);
  });

  test('la personne en avance, sur une autre page, puis seule : la fenêtre fermée laisse l’autre intacte', async () => {
    const { demo, person } = await beside(CAF);
    await says(person, WAIT);
    await driver.clickBubble(ALONE);
    await says(person, 'Cliquez sur « Mon Compte ».');
    await step(person, personOf(CAF));
    expect((await shows(demo, 'La personne en est à l’étape 2')).step?.n).toBe(1);
    const ahead = await says(person, 'Quel chemin prenez-vous');
    expect(ahead.step?.n).toBe(2);

    await driver.goto('https://www.caf.fr/');
    await says(person, 'Continuer ici');
    expect((await shows(demo, 'La personne en est à l’étape 2')).step?.n).toBe(1);

    await closed(demo);
    await driver.use(person);
    await driver.back();
    // A page brought back whole from the cache says its last words until it has asked again.
    await says(person, 'Quel chemin prenez-vous');
    await driver.waitFor(async () => !/À vous|autre fenêtre/.test((await settled(driver)).text), 'la personne seule');
    await step(person, personOf(CAF));
    expect((await settled(driver)).step?.n).toBe(3);
    await closed(person);
  });

  test('la fenêtre de la personne fermée : la démonstration continue, sans plus parler d’elle', async () => {
    const { demo, person } = await beside(CAF);
    await shows(demo, 'La personne en est à l’étape 1');
    await closed(person);
    await driver.use(demo);
    await driver.waitFor(async () => !(await text(driver)).includes('La personne en est'), 'la démonstration seule');
    await step(demo);
    expect((await settled(driver)).step?.n).toBe(2);
    await closed(demo);
  });

  // Stops on the last page: in half of 1366 px a docked bubble, one line taller beside another window, lies over a link. A defect of ours, known.
  test.skip('la carte grise, jusqu’au bout, par FranceConnect et le paiement', async () => {
    const pair = await beside(CAR);
    const foreign = new Set<string>();
    expect(await together(pair, personOf(CAR, foreign))).toBeGreaterThan(5);
    expect([...foreign]).toEqual(['idp.impots.gouv.fr', 'www.payfip.gouv.fr']);
  });
});
