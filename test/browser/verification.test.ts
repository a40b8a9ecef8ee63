/**
 * « Vérifier ce guide » with the real host names and two elements that the site has renamed. The sheet names those two
 * and no other. Three sheets are then merged, and the ledger of the guide records it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerLines } from '../../components/shared/ledgerWords.ts';
import { ledgerOf } from '../../core/guide/compile.ts';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { follow, type Line } from '../support/browser/guideFollower.ts';
import { mouse } from '../support/browser/inputDevices.ts';
import { personOf } from '../support/browser/people.ts';
import { type Served, serve } from '../support/browser/server.ts';
import type { Site } from '../support/sites/html.ts';
import sites from '../support/sites/index.ts';

const GUIDE = 'caf/attestation-paiement';
/** What the guide knows → what the site now displays. */
const MOVED: [RegExp, string, string][] = [
  [/Envoyer le(?:&nbsp;| )code/g, 'Poursuivre', 'connexion/envoyer-code'],
  [
    /(?:<span>Mes<\/span> <span>attestations<\/span>|Mes attestations(?=<\/a>))/g,
    'Vos documents',
    'ouvrir-attestations',
  ],
];
const moved: Site = Object.fromEntries(
  Object.entries(sites).map(([host, serveIt]) => [
    host,
    (path: string, method: string) => {
      const answer = serveIt(path, method);
      if (!answer || !('html' in answer)) return answer;
      return { ...answer, html: MOVED.reduce((html, [old, now]) => html.replace(old, now), answer.html) };
    },
  ]),
);

const text = (driver: Driver): Promise<string> => driver.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
const press = async (driver: Driver, name: string): Promise<void> => {
  const control = await driver.waitFor(
    async () => (await driver.controls()).find((one) => one.name.startsWith(name)),
    `« ${name} »`,
  );
  await mouse(driver).activate(control);
};

interface Sheet {
  structure: string;
  demarche: string;
  etapes: { etape: string; verdict: string; variante?: number; page?: string }[];
}

describe.each(browsers)('%s', (browser) => {
  let driver: Driver;
  let server: Served;
  let sheet: Sheet;
  const folder = mkdtempSync(`${tmpdir()}/verification-`);
  beforeAll(async () => {
    server = await serve(moved);
    driver = await open(browser, { server: server.port });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** When the bubble no longer finds an element, the person finds it alone, as an advisor does, and continues. */
  const walkAll = async (): Promise<Line[]> => {
    const diary: Line[] = [];
    const renamed = async () => {
      const names = MOVED.map(([, now]) => now);
      return (await driver.controls()).find(({ name }) => names.includes(name));
    };
    // The guide may have recognised the page by the words that were renamed.
    const lost = async () => {
      const { verdict = '', say = '' } = (await driver.bubble()) ?? {};
      return (/absent|doubtful/.test(verdict) || say.startsWith('Je ne connais pas')) && !!(await renamed());
    };
    for (let turn = 0; turn < 6; turn++) {
      diary.push(...(await follow(driver, { ...personOf(GUIDE), until: lost })));
      if (diary.at(-1)?.verdict !== 'reached') return diary;
      const before = (await driver.bubble())?.step?.n;
      const control = await driver.waitFor(renamed, 'ce que le site a renommé');
      await mouse(driver).activate(control);
      await driver.waitFor(async () => {
        const bubble = await driver.bubble();
        return bubble?.step && bubble.step.n !== before && bubble.verdict !== 'looking';
      }, 'l’étape d’après');
    }
    return diary;
  };

  test('the walk begins from the guide’s page, and says that it is the advisor’s own', async () => {
    await driver.ownPage(`home.html#/${GUIDE}`);
    await driver.waitFor(
      () => driver.evaluate(() => document.querySelector<HTMLButtonElement>('.verify button')?.disabled === false),
      'le bouton prêt',
    );
    await press(driver, 'Vérifier ce guide');
    await driver.waitFor(async () => (await driver.url()).startsWith('https://'), 'le site officiel');
    await driver.waitFor(
      async () => (await driver.bubble())?.text.includes('sans personne à côté'),
      'la première étape, et à qui elle est',
    );
  });

  test('the sheet names the two that moved, and only those', async () => {
    const diary = await walkAll();
    expect(diary.at(-1)?.verdict).toBe('finished');
    expect((await driver.bubble())?.text).toContain('La vérification est finie.');
    await driver.clickBubble('Voir le relevé');
    await driver.tab((url) => url.includes('/verification.html'), 'le relevé');
    await driver.waitFor(async () => (await text(driver)).includes('Pas trouvée'), 'le relevé, lu');
    await press(driver, 'Votre structure');
    await driver.type('lyon 03');
    await driver.waitFor(
      async () => (await text(driver)).includes(`Enregistrer releve-caf-attestation-paiement.json`),
      'le lien',
    );
    sheet = JSON.parse(await driver.evaluate(() => document.querySelector('pre')?.textContent ?? ''));
    expect(sheet).toMatchObject({ structure: 'LYON-03', demarche: GUIDE });
    const others = sheet.etapes.filter(({ verdict }) => verdict !== 'vue');
    expect(others.map(({ etape }) => etape)).toEqual(MOVED.map(([, , etape]) => etape));
    const seen = sheet.etapes.filter(({ verdict }) => verdict === 'vue').map(({ etape }) => etape);
    expect(seen).toEqual([
      'mon-compte',
      'connexion/ouvrir-formulaire',
      'connexion/se-connecter',
      'connexion/valider-code',
    ]);
    // A step whose page was never recognised has no page.
    for (const { verdict, page } of sheet.etapes) if (verdict === 'vue') expect(page).toMatch(/^caf:/);
  });

  test('three of them are merged, and the ledger says what was seen', () => {
    cpSync('guides', `${folder}/guides`, { recursive: true });
    for (const structure of ['LYON-03', 'BREST', 'PARIS-1'])
      writeFileSync(`${folder}/releve-${structure}.json`, JSON.stringify({ ...sheet, structure }));
    const done = spawnSync(process.execPath, [`${process.cwd()}/guides/apply.ts`, 'releve-*.json'], {
      cwd: folder,
      env: { ...process.env, GUIDES: `${folder}/guides` },
      encoding: 'utf8',
    });
    expect(done.stderr).toBe('');
    expect(done.stdout).toContain('étape « mon-compte » : vue (3 structures).');
    expect(done.stdout).toContain('étape « ouvrir-attestations » : vue par 0 structure');
    const linesOf = (id: string) =>
      ledgerLines(ledgerOf(JSON.parse(readFileSync(`${folder}/guides/${id}/guide.json`, 'utf8'))));
    const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric' }).format(new Date());
    expect(linesOf(GUIDE).at(-1)).toBe(`1 étape sur 9 vue sur le vrai site en ${month}.`);
    expect(linesOf('caf/connexion').at(-1)).toBe(`3 étapes sur 5 vues sur le vrai site en ${month}.`);
  });

  test('nothing of it was counted, and a person’s guide forbids another walk', async () => {
    await driver.ownPage('journal.html');
    expect(await text(driver)).not.toContain('Mon Compte');
    await driver.ownPage('practice.html#/caf/attestation-paiement');
    await driver.waitFor(() => driver.bubble(), 'le guide d’une personne');
    await driver.newTab();
    await driver.ownPage(`home.html#/${GUIDE}`);
    await driver.waitFor(
      async () => (await text(driver)).includes('Un guide est ouvert pour une personne. Arrêtez-le d’abord.'),
      'le refus',
    );
  });
});
