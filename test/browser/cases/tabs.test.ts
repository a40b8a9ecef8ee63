/**
 * The guide follows the person into what the page opens, and after a tab was discarded. It never treats a PDF as a page
 * of the site.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseSite } from '../../support/browser/casePages.ts';
import { browsers } from '../../support/browser/driver.ts';
import { Guest } from '../../support/browser/guest.ts';
import type { Site } from '../../support/sites/html.ts';

const ACCOUNT = 'https://wwwd.caf.fr/wps/myportal/caffr/moncompte/tableaudebord';
const NEXT = 'https://wwwd.caf.fr/wps/myportal/caffr/moncompte/mesattestations?cas=papiers';
const HELP = 'https://wwwd.caf.fr/aide?cas=papiers';
const MOVED = 'La suite est dans l’autre onglet.';

const pages = {
  lien: () => `<p><a id="cible" target="_blank" rel="noopener noreferrer" href="${NEXT}">Mes attestations</a></p>`,
  code: () =>
    `<p><a id="cible" href="#">Mes attestations de paiement</a></p><script>cible.onclick = (event) => { event.preventDefault(); open('${NEXT}'); };</script>`,
  fenetre: () =>
    `<p><a id="cible" href="#">Mes attestations</a></p><script>cible.onclick = () => { open('${NEXT}', '', 'width=600,height=500'); };</script>`,
  aide: () => `<p><a id="cible" href="#">Mes attestations</a> <a id="aide" target="_blank" href="${HELP}">Aide</a></p>`,
  papiers: () => '<p>Bonjour</p><p><a href="#a">Attestation de paiement</a></p>',
  pdf: () => '<p><a id="cible" href="/pieces/2026/piece">Télécharger l’attestation</a></p>',
  'pdf-onglet': () => '<p><a id="cible" target="_blank" href="/pieces/2026/piece">Télécharger le PDF</a></p>',
  'pdf-garde': () => '<p><a id="cible" download="piece.pdf" href="/pieces/2026/piece">Télécharger</a></p>',
};

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/MediaBox[0 0 300 300]/Parent 2 0 R>>endobj
trailer<</Root 1 0 R>>`;

const usual = caseSite(pages);
const site: Site = {
  ...usual,
  'wwwd.caf.fr': (path, method) =>
    path.startsWith('/pieces/')
      ? { html: PDF, headers: { 'content-type': 'application/pdf' } }
      : (usual['wwwd.caf.fr']?.(path, method) ?? null),
};

describe.each(browsers)('%s : le guide suit la personne', (browser) => {
  let guest: Guest;
  let asked = 0;
  beforeAll(async () => {
    guest = await Guest.open(browser, undefined, { site });
  });
  afterAll(() => guest?.close());

  const begin = (name: string, step = 'ouvrir-attestations', url = ACCOUNT) =>
    guest.begin('', { step, url: `${url}?cas=${name}&fois=${++asked}` });
  const say = async () => (await guest.driver.bubble())?.say ?? '';
  const said = (words: string) => guest.driver.waitFor(async () => (await say()).includes(words), `« ${words} »`);
  const press = async () => {
    const before = new Set((await guest.driver.tabs()).map(({ id }) => id));
    const old = guest.driver.current();
    await guest.clickOn('cible');
    const tab = await guest.driver.waitFor(
      async () => (await guest.driver.tabs()).find(({ id, url }) => !before.has(id) && url.startsWith('https:')),
      'le nouvel onglet',
    );
    await guest.driver.use(tab);
    return { old: { id: old, url: '' }, tab };
  };

  // Firefox does not say which tab opened a new window (openerTabId), so the guide stays in the old tab.
  test.each(browser === 'firefox' ? ['lien', 'code'] : ['lien', 'code', 'fenetre'])(
    'dans l’onglet que la page vient d’ouvrir (%s), et retour',
    async (name) => {
      await begin(name);
      const { old, tab } = await press();
      await said('Quel papier');
      await guest.driver.use(old);
      await said(MOVED);
      expect(await guest.driver.ring()).toBeNull();
      await guest.driver.use(tab);
      await guest.driver.closeTab();
      await guest.driver.use(old);
      await guest.driver.waitFor(async () => !(await say()).includes(MOVED) && (await say()), 'le guide revenu');
    },
  );

  test('« Continuer ici », dans l’ancien onglet', async () => {
    await begin('lien');
    const { old, tab } = await press();
    await said('Quel papier');
    await guest.driver.use(old);
    await said(MOVED);
    await guest.press('Continuer ici');
    await guest.driver.waitFor(async () => !(await say()).includes(MOVED) && (await say()), 'le guide revenu');
    await guest.driver.use(tab);
    await guest.driver.waitFor(async () => !(await guest.driver.bubble()), 'plus de bulle dans l’autre');
    await guest.driver.closeTab();
    await guest.driver.use(old);
  });

  test('une page d’aide du même site, dans un autre onglet, n’emporte pas le guide', async () => {
    await begin('aide');
    const before = (await guest.driver.tabs()).length;
    const old = { id: guest.driver.current(), url: '' };
    await guest.clickOn('aide');
    await guest.driver.waitFor(
      async () =>
        (await guest.driver.tabs()).length > before && (await guest.driver.tabs()).some(({ url }) => url === HELP),
      'l’aide',
    );
    await guest.driver.use((await guest.driver.tabs()).find(({ url }) => url === HELP) ?? old);
    await guest.driver.waitFor(
      async () => !(await guest.driver.evaluate(() => !!document.querySelector('faire-avec'))),
      'rien de nous dans l’aide',
    );
    await guest.driver.closeTab();
    await guest.driver.use(old);
    expect(await guest.driver.ring()).not.toBeNull();
  });

  test.runIf(browser === 'chromium')(
    'un onglet mis en sommeil change de numéro : le guide y est au retour',
    async () => {
      await begin('lien');
      const replaced = await guest.own(async (tab: number) => {
        const own = api as unknown as {
          tabs: { discard(tab: number): Promise<{ id: number }>; update(tab: number, how: object): Promise<void> };
        };
        const { id } = await own.tabs.discard(tab);
        await own.tabs.update(id, { active: true });
        return id;
      }, guest.tab);
      expect(replaced).not.toBe(guest.tab);
      guest.tab = replaced;
      expect(await guest.at()).toBe('ouvrir-attestations');
      const back = await guest.driver.waitFor(
        async () => (await guest.driver.tabs()).findLast(({ url }) => url.includes('cas=lien')),
        'l’onglet revenu',
      );
      await guest.driver.use(back);
      await said('Mes attestations');
    },
  );

  const papers = 'https://wwwd.caf.fr/wps/myportal/caffr/moncompte/mesattestations';
  test.runIf(browser === 'chromium')(
    'un papier dans le même onglet, à une autre adresse : l’étape du papier',
    async () => {
      await begin('pdf', 'telecharger', papers);
      await guest.clickOn('cible');
      await guest.driver.waitFor(async () => (await guest.at()) === 'retrouver', 'l’étape du papier');
      await guest.driver.waitFor(async () => (await guest.driver.url()).includes('/pieces/'), 'le papier');
      await said('Ouvrez le papier');
      expect((await guest.driver.bubble())?.text).not.toContain('autre page');
    },
  );

  test('un papier dans un nouvel onglet, ou gardé sur l’ordinateur : l’étape du papier, dans l’ancien', async () => {
    for (const name of ['pdf-onglet', 'pdf-garde']) {
      await begin(name, 'telecharger', papers);
      const old = { id: guest.driver.current(), url: '' };
      await guest.clickOn('cible');
      await guest.driver.waitFor(async () => (await guest.at()) === 'retrouver', 'l’étape du papier');
      for (const tab of await guest.driver.tabs())
        if (tab.url.includes('/pieces/')) {
          await guest.driver.use(tab);
          await guest.driver.closeTab();
        }
      await guest.driver.use(old);
      await said('Ouvrez le papier');
    }
  });
});
