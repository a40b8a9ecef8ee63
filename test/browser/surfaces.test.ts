import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Chromium } from '../support/browser/chromium.ts';
import { open } from '../support/browser/driver.ts';
import { follow } from '../support/browser/guideFollower.ts';
import { faults, overflow, scheme, tooPale, tooSmall } from '../support/browser/measures.ts';
import { practise } from '../support/browser/play.ts';
import { aside, click, GUIDE, guidedTab, oneStep, reads, runThrough, settled } from '../support/browser/steps.ts';

const SIZES = [
  [1366, 768],
  [320, 640],
  [320, 256],
] as const;

/** axe cannot enter a closed root. This build has an open root, and no other difference from the shipped one. */
describe('chaque surface, lue par axe, en clair et en sombre, en grand et en petit', () => {
  let driver: Chromium;
  // Each surface has its own browser, so that the settings that one stores (larger text, who shows the step) do not
  // affect the next.
  beforeEach(async () => {
    driver = (await open('chromium', { extension: '.output/chrome-mv3-accessible' })) as Chromium;
  });
  afterEach(() => driver?.close());

  const own = async (path: string, words: string) => {
    await driver.ownPage(path);
    await reads(driver, words);
  };
  const practice = async (steps: number) => {
    await practise(driver, GUIDE);
    for (let n = 0; n < steps; n++) await oneStep(driver);
    await settled(driver);
  };
  /** The guide runs in a tab in the background, and the tests look at the panel of that tab. */
  const panel = async (steps: number, words: string) => {
    await practice(0);
    const tab = await guidedTab(driver);
    for (let n = 0; n < steps; n++) await oneStep(driver);
    await own(`sidepanel.html#${tab}`, words);
  };
  /** The same, after the panel was asked to show the steps. */
  const speaking = async (steps: number, words: string) => {
    await panel(steps, 'Pour vous, conseiller');
    await click(driver, 'Lire les étapes ici, plutôt que dans la page');
    await reads(driver, words);
  };

  const surfaces: [name: string, arrive: () => Promise<unknown>][] = [
    ['l’accueil', () => own('home.html', 'Que voulez-vous faire')],
    [
      'l’accueil, un guide en attente et un autre en cours',
      async () => {
        await own('home.html', 'Que voulez-vous faire');
        await click(driver, 'Un ordinateur personnel');
        await aside(driver, `home.html#/${GUIDE}`, async () => {
          await click(driver, "M'entraîner");
          await settled(driver);
          await driver.clickBubble("Plus d'actions");
          await driver.clickBubble('Reprendre plus tard');
        });
        await reads(driver, 'Un guide vous attend');
      },
    ],
    ['la page d’une démarche', () => own(`home.html#/${GUIDE}`, 'C’est prêt ?')],
    ['une adresse inconnue', () => own('home.html#/inconnue', 'Je ne connais pas cette page')],
    ['le journal vide', () => own('journal.html', 'Journal')],
    [
      'le journal rempli',
      async () => {
        await aside(driver, 'home.html', () => runThrough(driver, GUIDE));
        await own('journal.html', 'Étape par étape');
      },
    ],
    ['les réparations, aucune', () => own('repairs.html', 'Aucune étape n’est réparée')],
    ['le relevé d’une vérification, vide', () => own('verification.html', 'Rien n’est noté')],
    ['la bulle sur son élément', () => practice(0)],
    ['la bulle qui demande', () => practice(1)],
    ['la bulle qui attend « C’est fait »', () => practice(3)],
    [
      'la bulle, aide ouverte jusqu’au bout',
      async () => {
        await practice(0);
        for (let hint = 0; hint < 2; hint++) await driver.clickBubble('Je suis bloqué');
      },
    ],
    [
      'la bulle, toutes les actions et l’erreur à signaler',
      async () => {
        await practice(1);
        await driver.clickBubble("Plus d'actions");
        await driver.clickBubble('Signaler une erreur');
      },
    ],
    [
      'la bulle qui ne retrouve pas',
      async () => {
        await practice(13);
        await driver.back();
        await driver.waitFor(
          async () => (await driver.bubble())?.verdict === 'absent',
          'une bulle qui ne retrouve pas',
        );
      },
    ],
    [
      'la bulle réduite',
      async () => {
        await practice(0);
        await driver.clickBubble("Plus d'actions");
        await driver.clickBubble('Réduire');
      },
    ],
    [
      'la bulle à la fin',
      async () => {
        await practice(0);
        await follow(driver);
      },
    ],
    ['le panneau sans guide', () => own('sidepanel.html#999999', 'Choisissez une démarche')],
    ['le panneau à côté de la bulle', () => panel(0, 'La bulle dit l’étape, dans la page.')],
    ['le panneau et son étape', () => speaking(0, 'Étape 1 sur 16')],
    [
      'le panneau, aide et réglages ouverts',
      async () => {
        await speaking(2, 'Étape 3 sur 16');
        for (let hint = 0; hint < 3; hint++) await click(driver, 'Je suis bloqué');
        await click(driver, 'Texte et bulle');
        await click(driver, 'Signaler une erreur');
      },
    ],
    ['le panneau qui demande', () => speaking(1, 'Étape 2 sur 16')],
    ['le panneau à la fin', () => panel(16, 'Guide terminé')],
  ];

  test('à 320 × 256, tout s’atteint : les indices, les actions, la suite', async () => {
    await practise(driver, GUIDE);
    await driver.setViewport(320, 256);
    await driver.clickBubble('Je suis bloqué');
    await driver.waitFor(async () => (await driver.bubble())?.text.includes('en haut de la page'), 'le premier indice');
    await driver.clickBubble("Plus d'actions");
    await driver.clickBubble('Texte plus grand');
    await driver.clickBubble('Réduire');
    await driver.waitFor(async () => (await driver.bubble())?.buttons.length === 1, 'la bulle réduite');
    await driver.clickBubble('Étape 1 sur 16 · Ouvrir');
    await follow(driver);
    await driver.clickBubble('Fermer');
    await driver.waitFor(async () => (await driver.bubble()) === null, 'la bulle partie');
  });

  const look = async (arrive: () => Promise<unknown>) => {
    await arrive();
    const wrong: string[] = [];
    for (const [width, height] of SIZES) {
      await driver.setViewport(width, height);
      // The window has just been resized, and anchored elements move at the next frame.
      const fits = await driver
        .waitFor(async () => (await overflow(driver)) <= 0, 'une page qui tient', 1500)
        .catch(() => false);
      if (!fits) wrong.push(`${width}×${height} : dépasse de ${await overflow(driver)} px`);
      wrong.push(...(await tooSmall(driver)).map((line) => `${width}×${height} : trop petit, ${line}`));
      for (const colours of ['light', 'dark'] as const) {
        await scheme(driver, colours);
        wrong.push(...(await tooPale(driver)).map((line) => `${width}×${height} ${colours} : trop pâle, ${line}`));
        wrong.push(...(await faults(driver)).map((line) => `${width}×${height} ${colours} : ${line}`));
      }
    }
    expect(wrong).toEqual([]);
  };

  for (const [name, arrive] of surfaces) test(name, () => look(arrive));
});
