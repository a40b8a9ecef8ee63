/** Tests each page of the workshop with axe, light and dark, large and small, and tests what is printed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from '../support/browser/chromium.ts';
import { open } from '../support/browser/driver.ts';
import { faults, overflow, scheme, tooSmall } from '../support/browser/measures.ts';
import { click, control, reads } from '../support/browser/steps.ts';
import { type SCENES, scene } from '../support/browser/workshopScenes.ts';

const SIZES = [
  [1366, 768],
  [320, 640],
] as const;

const pages: [name: string, scene: keyof typeof SCENES, path: string, words: string][] = [
  ['l’entrée', 'past', 'workshop.html', 'Nouvel atelier'],
  ['la préparation', 'draft', 'workshop.html#/preparer', 'Code à écrire au tableau'],
  ['la salle', 'running', 'workshop.html#/salle', 'Recevoir un résultat'],
  ['les résultats', 'running', 'workshop.html#/resultats', 'Temps passé'],
  ['les ateliers passés', 'past', 'workshop.html#/passes', 'D’un atelier à l’autre'],
  ['la page à imprimer', 'past', 'workshop.html#/passes/0/page', 'Compétences travaillées'],
  ['la feuille de séance', 'past', 'workshop.html#/passes/0/seance', 'Personnes présentes'],
  ['le projecteur', 'running', 'workshop.html#/projection', 'Rien ne circule'],
  ['le poste après une coupure', 'cut', 'workshop.html#/poste', 'Où en étiez-vous'],
  ['rejoindre', 'empty', 'workshop.html#/rejoindre', 'Code du tableau'],
  ['le poste qui commence', 'seat', 'workshop.html#/poste', 'Pour s’échauffer'],
  ['le poste qui donne', 'given', 'workshop.html#/poste', 'Ce que ce poste donne'],
  ['la fiche du formateur', 'full', 'workshop.html#/fiches/formateur', 'Ce que les postes vous donnent'],
  ['la fiche des participants', 'full', 'workshop.html#/fiches/participants', 'Bon à savoir'],
  ['les papiers', 'full', 'workshop.html#/fiches/papiers', 'Ces papiers sont inventés'],
  ['le bandeau : besoin d’aide', 'seat', 'practice.html#/caf/attestation-paiement', 'Poste bleu 3'],
  ['le bandeau : je cherche', 'searching', 'practice.html#/caf/attestation-paiement', 'Poste bleu 3'],
  ['le bandeau : j’avance', 'going', 'practice.html#/caf/attestation-paiement', 'Poste bleu 3'],
];

describe('les pages de l’atelier', () => {
  let driver: Chromium;
  beforeAll(async () => {
    driver = (await open('chromium', { extension: '.output/chrome-mv3-accessible' })) as Chromium;
  });
  afterAll(() => driver?.close());

  /** Doubles the person's own text size. */
  const twice = () =>
    driver.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = '@media screen { html { font-size: 225% !important } }';
      document.head.append(style);
    });

  test.each(pages)('%s', async (_, name, path, words) => {
    await scene(driver, name, path);
    await reads(driver, words);
    const wrong: string[] = [];
    const fits = async (where: string) => {
      const ok = await driver
        .waitFor(async () => (await overflow(driver)) <= 0, 'une page qui tient', 2500)
        .catch(() => false);
      if (!ok) wrong.push(`${where} : dépasse de ${await overflow(driver)} px`);
    };
    for (const [width, height] of SIZES) {
      await driver.setViewport(width, height);
      await fits(`${width}×${height}`);
      wrong.push(...(await tooSmall(driver)).map((line) => `${width}×${height} : trop petit, ${line}`));
      for (const colours of ['light', 'dark'] as const) {
        await scheme(driver, colours);
        wrong.push(...(await faults(driver)).map((line) => `${width}×${height} ${colours} : ${line}`));
      }
    }
    await scheme(driver, 'light');
    await twice();
    await fits('320 px, texte à 200 %');
    await driver.setViewport(1366, 768);
    await fits('1366 px, texte à 200 %');
    await driver.closeTab();
    expect(wrong).toEqual([]);
  });

  test('le bandeau se lit à cinq mètres : des capitales de 16 mm sur un écran de 15 pouces', async () => {
    await scene(driver, 'seat', 'practice.html#/caf/attestation-paiement');
    await driver.setViewport(1366, 768);
    await reads(driver, 'Poste bleu 3');
    const pixels = await driver.evaluate(() => {
      const words = document.querySelector('.band strong') as HTMLElement;
      const pen = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
      const { fontSize, fontFamily, fontWeight } = getComputedStyle(words);
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      return pen.measureText('H').actualBoundingBoxAscent;
    });
    const millimetres = 15 * 25.4 * (pixels / Math.hypot(1366, 768));
    expect(millimetres).toBeGreaterThanOrEqual(16);
    await driver.closeTab();
  });

  const printed = async (
    name: keyof typeof SCENES,
    path: string,
    words: string,
  ): Promise<{ pages: number; text: string }> => {
    await scene(driver, name, path);
    await reads(driver, words);
    await twice();
    const { data } = await (await driver.cdp()).send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: false,
    });
    await (await driver.cdp()).send('Emulation.setEmulatedMedia', { media: 'print' });
    const text = await driver.evaluate(() => document.body.innerText);
    await (await driver.cdp()).send('Emulation.setEmulatedMedia', { media: '' });
    await driver.closeTab();
    return {
      pages:
        Buffer.from(data, 'base64')
          .toString('latin1')
          .match(/\/Type\s*\/Page\b/g)?.length ?? 0,
      text,
    };
  };

  test.each([
    ['la fiche du formateur', 'fiches/formateur', 'Ce que les postes vous donnent', 1],
    ['la fiche des participants', 'fiches/participants', 'Bon à savoir', 1],
  ])('%s : son compte de pages, même quand le texte de l’écran est doublé', async (_, path, words, count) => {
    expect((await printed('full', `workshop.html#/${path}`, words)).pages).toBe(count);
  });

  test('les papiers : plusieurs par feuille, moins de feuilles que d’exercices', async () => {
    const { pages } = await printed('full', 'workshop.html#/fiches/papiers', 'Ces papiers sont inventés');
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(4);
  });

  test('les résultats imprimés sont le résumé, sur une page, jamais l’écran exact', async () => {
    const { pages, text } = await printed('running', 'workshop.html#/resultats', 'Temps passé');
    const read = text.replaceAll('\u00a0', ' ');
    expect(pages).toBe(1);
    expect(read).toContain('à retravailler');
    expect(read).toContain('Faite sans aide par la plupart');
    expect(read).toMatch(/environ \d*[05] personnes/);
    expect(read).not.toContain('Arrivées ici');
    expect(read).not.toMatch(/sur \d+ (ont|a) fini/);
  });

  test.each(['page', 'seance'])('ce qui reste d’un atelier tient sur une page : %s', async (kind) => {
    expect((await printed('past', `workshop.html#/passes/0/${kind}`, 'Compétences')).pages).toBe(1);
  });

  test('le projecteur se lit à cinq mètres sur une image de deux mètres : des capitales de 16,7 mm', async () => {
    await scene(driver, 'running', 'workshop.html#/projection');
    await reads(driver, 'Rien ne circule');
    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
      [1024, 768],
    ] as const) {
      await driver.setViewport(width, height);
      const heights = await driver.evaluate(() => {
        const pen = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
        return [...document.querySelectorAll('.page *')].flatMap((element) => {
          const isWritten = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
          const { width, height } = element.getBoundingClientRect();
          if (!isWritten || !width || !height) return [];
          const { fontSize, fontFamily, fontWeight } = getComputedStyle(element);
          pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
          return [{ text: element.textContent ?? '', high: pen.measureText('H').actualBoundingBoxAscent }];
        });
      });
      expect(heights.length).toBeGreaterThan(5);
      const small = heights.filter(({ high }) => (high / width) * 2000 < 5000 / 300);
      expect(small).toEqual([]);
    }
    await driver.closeTab();
  });

  test('un tableau s’ouvre au clavier, et dit ce que le dessin montre', async () => {
    await scene(driver, 'running', 'workshop.html#/resultats');
    await click(driver, 'Le même dessin, en tableau');
    await reads(driver, 'Savoir quels mois il faut');
    expect((await control(driver, 'Imprimer le résumé')).role).toBe('button');
    await driver.closeTab();
  });
});
