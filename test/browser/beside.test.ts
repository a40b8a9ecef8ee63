/**
 * « Côte à côte »: an advisor shows each step on the practice site, and a person does it on the official site. Each has
 * a window.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFinished } from '../support/browser/decide.ts';
import { type BrowserName, browsers, type Driver, open, type Tab } from '../support/browser/driver.ts';
import type { WalkOptions } from '../support/browser/guideFollower.ts';
import { beside, hidden, says, shows, together, WAIT } from '../support/browser/pair.ts';
import { personOf } from '../support/browser/people.ts';
import { type Served, serve } from '../support/browser/server.ts';
import { aside, oneStep, settled, text } from '../support/browser/steps.ts';
import { browsersInForm } from '../support/run/longForm.ts';
import sites from '../support/sites/index.ts';

interface Windows {
  windows: { getAll(): Promise<{ id: number; left: number; width: number }[]>; create: unknown };
}
/** The API that our own pages have. */
declare const chrome: Windows;

const CAF = 'caf/attestation-paiement';
const CAR = 'carte-grise/acheter-occasion';
const ALONE = 'Continuer sans attendre';

/** A browser on a screen of this size, and the actions of two people in it. */
function on(browser: BrowserName, screen: { width: number; height: number }) {
  const here = {} as { driver: Driver };
  let server: Served;
  beforeAll(async () => {
    server = await serve(sites);
    here.driver = await open(browser, { server: server.port, screen, size: screen });
  });
  afterAll(async () => {
    await here.driver?.close();
    await server?.close();
  });
  return {
    here,
    step: async (tab: Tab, manner: WalkOptions = {}): Promise<void> => {
      await here.driver.use(tab);
      await oneStep(here.driver, manner);
    },
    closed: async (tab: Tab): Promise<void> => {
      await here.driver.use(tab);
      await here.driver.closeTab();
    },
    /** At the end, no field is under a bubble in either window. */
    open: async (...tabs: Tab[]): Promise<void> => {
      for (const tab of tabs) {
        expect(isFinished(await says(here.driver, tab, 'Guide terminé'))).toBe(true);
        expect(await hidden(here.driver)).toEqual([]);
      }
    },
    windows: () =>
      aside(here.driver, 'home.html', () =>
        here.driver.evaluate(async () =>
          (await chrome.windows.getAll())
            .map(({ id, left, width }) => ({ id, left, width }))
            .toSorted((a, b) => a.left - b.left),
        ),
      ),
  };
}

describe.each(browsers)('%s : côte à côte, 1920 × 1080', (browser) => {
  const screen = { width: 1920, height: 1080 };
  const { here, step, closed, open, windows } = on(browser, screen);

  test('deux fenêtres sur l’écran, chacune sait où en est l’autre, l’arrière-plan tué n’y change rien, et les deux finissent', async () => {
    const { driver } = here;
    const before = (await windows()).map(({ id }) => id);
    const pair = await beside(driver, CAF);
    // The windows touch each other and fill the screen (Firefox includes a few pixels of shadow in their size).
    const [left, right] = (await windows()).filter(({ id }) => !before.includes(id));
    expect(Math.abs((left?.left ?? Number.NaN) + (left?.width ?? 0) - (right?.left ?? 0))).toBeLessThanOrEqual(16);
    expect(Math.abs((right?.left ?? 0) + (right?.width ?? 0) - screen.width)).toBeLessThanOrEqual(16);

    const waiting = await says(driver, pair.person, WAIT);
    expect(waiting.text).toContain('On vous montre');
    expect(waiting.buttons.map(({ name }) => name)).toContain(ALONE);
    expect(await driver.ring()).toBeNull();
    expect((await shows(driver, pair.demo, 'La personne en est à l’étape 1')).step?.n).toBe(1);
    expect(await driver.ring()).not.toBeNull();
    await step(pair.demo);
    await says(driver, pair.person, 'À vous.');
    await settled(driver, 'Cliquez sur « Mon Compte ».');
    await step(pair.person, personOf(CAF));
    await shows(driver, pair.demo, 'La personne en est à l’étape 2');

    const waited = await together(driver, pair, personOf(CAF), async (n) =>
      n % 4 === 0 ? driver.killWorker() : undefined,
    );
    expect(waited).toBeGreaterThan(3);
    await open(pair.demo, pair.person);
    await closed(pair.demo);
    expect(isFinished(await says(driver, pair.person, 'Guide terminé'))).toBe(true);
    await closed(pair.person);
  });
});

describe.each(browsers)('%s : côte à côte, 1366 × 768', (browser) => {
  const { here, step, closed, open, windows } = on(browser, { width: 1366, height: 768 });

  test('la personne en avance, sur une autre page, puis seule : la fenêtre fermée laisse l’autre intacte', async () => {
    const { demo, person } = await beside(here.driver, CAF);
    await says(here.driver, person, WAIT);
    await here.driver.clickBubble(ALONE);
    await says(here.driver, person, 'Cliquez sur « Mon Compte ».');
    await step(person, personOf(CAF));
    expect((await shows(here.driver, demo, 'La personne en est à l’étape 2')).step?.n).toBe(1);
    const ahead = await says(here.driver, person, 'Quel chemin prenez-vous');
    expect(ahead.step?.n).toBe(2);
    // The person acts in the new page. Without that, going back would look like the correction of a page that was
    // misidentified.
    await step(person, personOf(CAF));
    const answered = await settled(here.driver);
    expect(answered.step?.n).toBe(3);

    await here.driver.goto('https://www.caf.fr/');
    await says(here.driver, person, 'Continuer ici');
    expect((await shows(here.driver, demo, 'La personne en est à l’étape 3')).step?.n).toBe(1);

    await closed(demo);
    await here.driver.use(person);
    await here.driver.back();
    // A page that is restored from the back/forward cache shows its last sentence until it has asked for the state
    // again.
    await says(here.driver, person, answered.say);
    await here.driver.waitFor(
      async () => !/À vous|autre fenêtre/.test((await settled(here.driver)).text),
      'la personne seule',
    );
    await step(person, personOf(CAF));
    expect((await settled(here.driver)).step?.n).toBe(4);
    await closed(person);
  });

  test('la fenêtre de la personne fermée : la démonstration continue, sans plus parler d’elle', async () => {
    const { demo, person } = await beside(here.driver, CAF);
    await shows(here.driver, demo, 'La personne en est à l’étape 1');
    await closed(person);
    await here.driver.use(demo);
    await here.driver.waitFor(
      async () => !(await text(here.driver)).includes('La personne en est'),
      'la démonstration seule',
    );
    await step(demo);
    expect((await settled(here.driver)).step?.n).toBe(2);
    await closed(demo);
  });

  // In Firefox, the test of the large screen goes to the end of a guide.
  if (browsersInForm.includes(browser))
    test('la carte grise, jusqu’au bout, par FranceConnect et le paiement', async () => {
      const pair = await beside(here.driver, CAR);
      const foreign = new Set<string>();
      expect(await together(here.driver, pair, personOf(CAR, foreign))).toBeGreaterThan(5);
      expect([...foreign]).toEqual(['idp.impots.gouv.fr', 'www.payfip.gouv.fr']);
      await open(pair.demo, pair.person);
      await closed(pair.demo);
      await closed(pair.person);
    });

  test.each([
    [
      'l’écran est trop étroit pour deux',
      () => void Object.defineProperty(globalThis.screen, 'availWidth', { value: 900 }),
    ],
    [
      'le navigateur refuse la fenêtre',
      () => void Object.assign(chrome.windows, { create: () => Promise.reject(new Error('refusée')) }),
    ],
  ])(
    'une seule fenêtre quand %s : la page de la personne avec le panneau, la démonstration derrière',
    async (_why, prevent) => {
      const { driver } = here;
      const before = (await windows()).length;
      const { demo, person } = await beside(driver, CAF, () => driver.evaluate(prevent));
      expect((await windows()).length).toBe(before);
      const waiting = await says(driver, person, 'Regardez d’abord l’autre onglet.');
      expect(waiting.buttons.map(({ name }) => name)).toContain(ALONE);
      await shows(driver, demo, 'La personne en est à l’étape 1');
      await step(demo);
      await says(driver, person, 'À vous.');
      await settled(driver, 'Cliquez sur « Mon Compte ».');
      await closed(demo);
      await closed(person);
    },
  );
});
