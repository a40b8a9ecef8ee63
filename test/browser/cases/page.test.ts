/**
 * What a page can do to the target: translate it, keep it in a folded part, not render it, put it far to the side,
 * cover it with a window. Each case has its own sentence.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casePage, caseSite, PAPERS } from '../../support/browser/casePages.ts';
import { browsers } from '../../support/browser/driver.ts';
import { Guest } from '../../support/browser/guest.ts';
import type { Site } from '../../support/sites/html.ts';

/**
 * Changes the page as a browser's translator does: each text is in two `<font>` elements, in another language, and the
 * root has a class.
 */
const TRANSLATOR = `<script>translatePage = (lang, name) => {
  document.documentElement.lang = lang; document.documentElement.className = name;
  const walker = document.createTreeWalker(document.body, 4), texts = [];
  while (walker.nextNode()) if (walker.currentNode.nodeValue.trim() && !walker.currentNode.parentNode.closest('script,style')) texts.push(walker.currentNode);
  for (const [rank, text] of texts.entries()) {
    const outer = document.createElement('font'), inner = document.createElement('font');
    inner.textContent = 'translated words ' + rank; outer.append(inner); text.replaceWith(outer);
  }
};</script>`;
const BUTTON = '<button type="button" id="cible">Télécharger le PDF</button>';

const pages = {
  traduite: () => `<p>Voici vos papiers.</p>${BUTTON}<p>C’est tout.</p>${TRANSLATOR}`,
  'pli-haut': () =>
    `<p><button type="button" id="ouvrir" aria-expanded="false" aria-controls="pli">Voir les papiers reçus</button></p>
    <div id="pli" style="max-height:0;overflow:hidden">${BUTTON}</div><p>Besoin d’aide ?</p>
    <script>ouvrir.onclick = () => { ouvrir.setAttribute('aria-expanded', 'true'); pli.style.maxHeight = '300px'; };</script>`,
  saute: () =>
    `<div style="height:3000px"></div><section style="content-visibility:auto;contain-intrinsic-size:auto 500px"><h2>Vos papiers</h2>${BUTTON}</section>`,
  droite: () =>
    `<div style="width:2600px;position:relative;height:300px"><div style="position:absolute;left:2100px;top:40px">${BUTTON}</div></div>`,
  survol: () =>
    `<style>.m{position:relative;display:inline-block}.m>div{display:none;position:absolute;top:100%;left:0;padding:14px;width:240px;background:#eee}.m:hover>div{display:block}</style>
    <nav><div class="m"><button type="button" id="ouvrir" aria-haspopup="true">Documents</button><div>${BUTTON}</div></div></nav>`,
  session:
    () => `${BUTTON}<div role="alertdialog" aria-modal="true" style="position:fixed;inset:0;background:rgb(0 0 0/.5)">
    <div style="background:#fff;margin:60px auto;width:420px;padding:20px"><h2>Vous allez être déconnecté</h2><button type="button">Rester connecté</button></div></div>`,
  discussion: () =>
    `<p>Vos papiers ne sont pas encore là.</p><div role="dialog" aria-label="Assistant" style="position:fixed;right:0;bottom:0;width:200px;height:160px;background:#ddd">Une question ?<input aria-label="Message"></div>`,
  detail: () =>
    `<a id="cible" class="fr-link--download" href="#a">Télécharger l’attestation <span class="fr-link__detail">PDF – 48,2 ko</span></a>`,
  'detail-un-mot': () =>
    `<a id="cible" class="fr-link--download" href="#a">Télécharger <span class="fr-link__detail">PDF – 12 ko</span></a>`,
};
const WORDS = `<fieldset><legend>Pour qui ?</legend><label><input type="radio" name="q" id="cible"> Pour moi-même</label>
  <label><input type="radio" name="q"> Pour quelqu’un d’autre</label></fieldset><button>Étape suivante</button>${TRANSLATOR}`;
const site: Site = { ...caseSite(pages), 'moncompte.ants.gouv.fr': () => ({ html: casePage(WORDS) }) };

const spaced = (text = ''): string => text.replaceAll('\u00A0', ' ');

describe.each(browsers)('%s : ce que la page fait de ce que l’on cherche', (browser) => {
  let guest: Guest;
  let asked = 0;
  beforeAll(async () => {
    guest = await Guest.open(browser, undefined, { site });
  });
  afterAll(() => guest?.close());

  const begin = (name: string, verdict = 'found') =>
    guest.begin('', { url: `${PAPERS}?cas=${name}&fois=${++asked}` }, verdict);
  const text = async (): Promise<string> => spaced((await guest.driver.bubble())?.text);
  const says = (words: string) => guest.driver.waitFor(async () => (await text()).includes(words), `« ${words} »`);
  const ring = () => guest.driver.ring();
  const translate = (lang: string, name: string) =>
    guest.driver.evaluate(
      (to, as) =>
        (globalThis as unknown as { translatePage(lang: string, name: string): void }).translatePage(to, as) ?? true,
      lang,
      name,
    );

  test.each([
    ['ar', 'translated-rtl'],
    ['en', ''],
  ])('traduite (%s, « %s ») : elle le dit, et n’accuse pas le site', async (lang, name) => {
    await begin('traduite');
    await translate(lang, name);
    await says('La page est traduite.');
    expect(await ring()).toBeNull();
    expect(await text()).not.toMatch(/a peut-être changé|autre page/);
  });

  test('traduite, et connue par ses mots seulement : jamais « une autre page »', async () => {
    await guest.begin('', {
      guide: 'carte-grise/changer-adresse',
      step: 'pour-moi',
      url: `https://moncompte.ants.gouv.fr/demande?fois=${++asked}`,
    });
    await translate('en', 'translated-ltr');
    await says('La page est traduite.');
    expect(await text()).not.toContain('autre page');
  });

  test('dans une partie fermée par sa hauteur : ce qui l’ouvre est nommé', async () => {
    await begin('pli-haut', 'hidden');
    await says('Ouvrez d’abord « Voir les papiers reçus ».');
    expect(await text()).not.toMatch(/cookies|cache ce bouton/);
    await guest.clickOn('ouvrir');
    await guest.driver.waitFor(ring, 'l’anneau');
  });

  test('dans une partie que le navigateur saute, plus bas : on y va', async () => {
    await begin('saute');
    const lower = () =>
      guest.driver.bubble().then((said) => said?.buttons.find(({ name }) => name.includes('Plus bas'))?.name);
    await guest.driver.waitFor(lower, '« Plus bas »');
    await guest.press((await lower()) as string);
    await guest.driver.waitFor(() => guest.spot('cible'), 'la cible à l’écran');
  });

  test('loin à droite : de ce côté-là', async () => {
    await begin('droite');
    const aside = () =>
      guest.driver.bubble().then((said) => said?.buttons.find(({ name }) => /À droite|à droite/.test(name))?.name);
    await guest.driver.waitFor(aside, '« À droite »');
  });

  test('dans un menu qui s’ouvre au survol : vue dès qu’il est ouvert', async () => {
    await begin('survol', 'hidden');
    await says('Documents');
    const at = (await guest.spot('ouvrir')) as { x: number; y: number };
    await guest.driver.move(at.x, at.y);
    await guest.driver.waitFor(ring, 'l’anneau');
  });

  test('derrière une fenêtre du site : à lire d’abord, sans parler de cookies', async () => {
    await begin('session', '');
    await says('Le site a ouvert une fenêtre. Lisez-la, et répondez.');
    expect(await text()).not.toMatch(/cookies|refuser/);
    expect(await ring()).toBeNull();
  });

  test('une discussion ouverte dans un coin n’est pas une fenêtre à lire d’abord', async () => {
    await begin('discussion', 'absent');
    expect(await text()).not.toContain('une fenêtre');
  });

  test.each(['detail', 'detail-un-mot'])('un lien qui porte le poids du fichier (%s) est entouré', async (name) => {
    await begin(name);
    await guest.driver.waitFor(ring, 'l’anneau');
  });
});
