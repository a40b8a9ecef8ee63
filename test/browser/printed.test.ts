/** What leaves on paper: one A4 page each, whatever the text size on screen. Chromium's own printing. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from './chromium.ts';
import { open } from './driver.ts';
import { click, GUIDE, kept, reads, runThrough } from './steps.ts';

const OUT = '.output/printed';
const guides = readdirSync('guides', { withFileTypes: true })
  .filter((site) => site.isDirectory() && !['schema', 'franceconnect'].includes(site.name))
  .flatMap(({ name }) =>
    readdirSync(`guides/${name}`, { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map((one) => `${name}/${one.name}`),
  )
  .filter((guide) => readdirSync(`guides/${guide}`).includes('practice.json'));

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

  test('le carnet de route et « À apporter » de chaque démarche tiennent sur une page', async () => {
    const wrong: string[] = [];
    for (const guide of guides) {
      await driver.ownPage('home.html');
      await runThrough(driver, guide);
      await driver.closeTab();
      await driver.ownPage('meeting.html');
      await reads(driver, 'Mon carnet de route');
      const carnet = await pages(`carnet-${guide}`);
      await driver.closeTab();
      await driver.ownPage(`home.html#/apporter/${guide}`);
      await reads(driver, 'Imprimer cette feuille');
      const bring = await pages(`apporter-${guide}`);
      await driver.closeTab();
      if (carnet !== 1) wrong.push(`${guide} : carnet sur ${carnet} pages`);
      if (bring !== 1) wrong.push(`${guide} : « À apporter » sur ${bring} pages`);
    }
    expect(guides.length).toBeGreaterThan(2);
    expect(wrong).toEqual([]);
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
