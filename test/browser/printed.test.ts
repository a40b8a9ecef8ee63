/** What is printed fits on one A4 page each, whatever the text size on the screen. It uses Chromium's own printing. */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from '../support/browser/chromium.ts';
import { open } from '../support/browser/driver.ts';
import { click, GUIDE, kept, reads, runThrough } from '../support/browser/steps.ts';

const OUT = '.output/printed';
/** 210 mm minus twice 14 mm, in CSS px. */
const SHEET = 687;
const guides = globSync('guides/*/*/practice.json').map((file) => file.split('/').slice(1, 3).join('/'));

/** The API that our own pages have. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const pack = (driver: Chromium, guide: string, packed: boolean): Promise<void> =>
  driver.evaluate(
    async (guide, packed) => void (await chrome.runtime.sendMessage({ kind: 'favourite', guide, packed })),
    guide,
    packed,
  );

describe.each([16, 32])('texte à %s px', (size) => {
  let driver: Chromium;
  beforeAll(async () => {
    mkdirSync(OUT, { recursive: true });
    driver = (await open('chromium')) as Chromium;
  });
  afterAll(() => driver?.close());

  const pages = async (name: string): Promise<number> => {
    const cdp = await driver.cdp();
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });
    const { data } = await cdp.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
    const pdf = Buffer.from(data, 'base64');
    writeFileSync(`${OUT}/${name.replaceAll('/', '-')}-${size}.pdf`, pdf);
    return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
  };

  /** What would be cut on paper: wider than the space between the margins of the sheet, or wider than its own box. */
  const cut = async (): Promise<string[]> => {
    await driver.page().emulateMedia({ media: 'print' });
    const found = await driver.evaluate((width) => {
      const all = [...document.querySelectorAll<HTMLElement>('.printed, .printed *')];
      document.documentElement.style.inlineSize = `${width}px`;
      const over = all.filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < 0 || right > width + 1 || (one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1);
      });
      return over.map((one) => `${one.localName}.${one.className} ${one.innerText.slice(0, 40)}`);
    }, SHEET);
    await driver.page().emulateMedia({ media: null });
    return found;
  };

  test('le carnet de route et « À apporter » de chaque démarche tiennent sur une page', async () => {
    const wrong: string[] = [];
    // Sizes on paper are absolute, so at 200 % a few guides prove as much as all of them.
    for (const guide of size === 16 ? guides : guides.filter((_, index) => index % 4 === 0)) {
      await driver.ownPage('home.html');
      const steps = await runThrough(driver, guide);
      await driver.closeTab();
      await driver.ownPage('meeting.html');
      await reads(driver, 'Mon carnet de route');
      const carnet = await pages(`carnet-${guide}`);
      const told = await driver.evaluate(() => document.querySelectorAll('.carnet .steps li').length);
      if (told !== steps) wrong.push(`${guide} : ${told} étapes sur ${steps} dans le carnet`);
      wrong.push(...(await cut()).map((what) => `${guide} : le carnet coupe ${what}`));
      await driver.closeTab();
      await driver.ownPage(`home.html#/apporter/${guide}`);
      await reads(driver, 'Imprimer cette feuille');
      const bring = await pages(`apporter-${guide}`);
      wrong.push(...(await cut()).map((what) => `${guide} : « À apporter » coupe ${what}`));
      await driver.closeTab();
      if (carnet !== 1) wrong.push(`${guide} : carnet sur ${carnet} pages`);
      if (bring !== 1) wrong.push(`${guide} : « À apporter » sur ${bring} pages`);
    }
    expect(guides.length).toBeGreaterThan(2);
    expect(wrong).toEqual([]);
  });

  test('les favoris s’impriment ensemble, une feuille chacun', async () => {
    const packed = guides.slice(0, 12);
    await driver.ownPage('home.html');
    for (const guide of packed) await pack(driver, guide, true);
    await driver.closeTab();
    await driver.ownPage('home.html#/apporter');
    await reads(driver, `Imprimer ces ${packed.length} feuilles`);
    expect(await pages('apporter-favoris')).toBe(packed.length);
    for (const guide of packed) await pack(driver, guide, false);
    await driver.closeTab();
  });

  test('« Terminer et effacer » ne laisse rien de la séance, sauf les favoris et les réglages', async () => {
    await driver.ownPage(`home.html#/${GUIDE}`);
    await click(driver, 'Garder dans mes favoris');
    await reads(driver, 'Retirer de mes favoris');
    await runThrough(driver, GUIDE);
    await driver.ownPage('meeting.html');
    await reads(driver, 'Mon carnet de route');
    await click(driver, 'Terminer et effacer');
    await reads(driver, 'C’est effacé.');
    expect(await driver.evaluate(() => document.querySelector('main')?.innerText)).not.toMatch(/carnet|étape/i);
    const { local, session } = await kept(driver);
    expect(local).toEqual({ valise: [GUIDE] });
    expect(Object.keys(session).filter((key) => !['seq', 'outbox'].includes(key))).toEqual([]);
  });
});
