/**
 * The bubble follows the order of the fields in the page rather than the order in the plan. The step of a button that
 * leads on comes when the page requires nothing more.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casePage } from '../../support/browser/casePages.ts';
import { browsers } from '../../support/browser/driver.ts';
import { Guest } from '../../support/browser/guest.ts';
import { click } from '../../support/browser/steps.ts';
import type { Site } from '../../support/sites/html.ts';

const field = (label: string, id: string, more = '') =>
  `<p><label for="${id}">${label}</label> <input id="${id}" ${more}></p>`;
const kind =
  '<p><label for="type">Type de voie</label> <select id="type"><option></option><option>rue</option></select></p>';
const next = '<p><button id="suite">Étape suivante</button></p>';
const form = (fields: string, more = '') => `<h2>Votre adresse</h2><form ${more}>${fields}${next}</form>`;
const filled = 'value="1"';

/** The stylesheet of a set by other hands. */
const sheet = (file: string): string => readFileSync(`node_modules/${file}`, 'utf8').replaceAll('</style', '');

/** The page reports an error: with a mark on the field, with a message alone, or with text in a class of its own. */
const answers = (what: string) => `onsubmit="event.preventDefault(); ${what}" novalidate`;

const pages: Record<string, (again: boolean) => string> = {
  // The order in the plan is: number, kind of street, name, town.
  'autre-ordre': () => form(field('Code postal / ville', 'cp') + field('Libellé', 'voie') + kind),
  'sans-numero': () => form(kind + field('Libellé', 'voie') + field('Code postal / ville', 'cp')),
  inconnue: () =>
    `<h2>Encore un point</h2>${form(field('Code postal / ville', 'cp')).replace('Votre adresse', 'Complément')}`,
  'case-en-plus': () =>
    form(
      field('Numéro', 'no', filled) + kind + field('Libellé', 'voie', filled) + field('Bâtiment', 'bat', 'required'),
    ),
  'choix-en-plus': () =>
    form(`${field('Libellé', 'voie', filled)}${kind}<fieldset><legend>Étage</legend>
      <label><input type="radio" name="e" id="bat" required> Rez-de-chaussée</label> <label><input type="radio" name="e"> Autre</label></fieldset>`),
  'case-ailleurs': () =>
    `<form role="search"><input type="search" required aria-label="Rechercher"></form>${form(field('Libellé', 'voie', filled) + kind)}`,
  marque: () =>
    form(
      field('Libellé', 'voie', filled) + kind + field('Code postal / ville', 'cp', filled),
      answers("cp.setAttribute('aria-invalid', 'true')"),
    ),
  message: () =>
    `<div id="dit" role="alert"></div>${form(field('Libellé', 'voie', filled) + kind, answers("dit.textContent = 'Corrigez votre saisie.'"))}`,
  classe: () =>
    form(
      `${field('Libellé', 'voie', filled)}${kind}<p id="dit"></p>`,
      answers("dit.className = 'msg-erreur'; dit.textContent = 'Corrigez votre saisie.'"),
    ),
  // What is written in a part of the page is the person's, whatever its class.
  ecrit: () =>
    form(
      `${field('Libellé', 'voie', filled)}${kind}<div id="dit"></div>`,
      answers("dit.innerHTML = '<div contenteditable class=note-error>Mon mot de passe est faux</div>'"),
    ),
  // As the documentation of each set writes a field that is refused, with its own stylesheet.
  dsfr: () =>
    `<style>${sheet('@codegouvfr/react-dsfr/dsfr/dsfr.min.css')}</style>${form(
      `<div class="fr-input-group" id="groupe"><label class="fr-label" for="voie">Libellé</label>
      <input class="fr-input" id="voie" value="1" aria-describedby="dit"><div class="fr-messages-group" id="dit" aria-live="polite"></div></div>${kind}`,
      answers(
        "groupe.classList.add('fr-input-group--error'); dit.innerHTML = '<p class=\\'fr-message fr-message--error\\'>Le nom de la voie n’est pas connu.</p>'",
      ),
    )}`,
  bootstrap: () =>
    `<style>${sheet('bootstrap/dist/css/bootstrap.min.css')}</style>${form(
      `<div class="mb-3"><label for="voie" class="form-label">Libellé</label><input class="form-control" id="voie" value="1">
      <div class="invalid-feedback">Le nom de la voie n’est pas connu.</div></div>${kind}`,
      answers("voie.classList.add('is-invalid')"),
    )}`,
  // The entry of a list is the heading of the page it opens.
  liste: () =>
    `<h2>Vos demandes</h2><p><a role="button" href="?cas=entree">Modifier l’adresse sur votre certificat d’immatriculation</a></p>
    <p><button>Vendre ou donner votre véhicule</button></p><p><button>Refaire votre certificat d’immatriculation</button></p>`,
  entree: () => COMMENCE,
  sur_place: () =>
    `<div id="ici"><h2>Vos demandes</h2><p><button id="aller">Modifier l’adresse sur votre certificat d’immatriculation</button></p>
    <p><button>Vendre ou donner votre véhicule</button></p></div>
    <script>aller.onclick = () => { ici.innerHTML = ${JSON.stringify('COMMENCE')}; };</script>`.replace(
      JSON.stringify('COMMENCE'),
      () => JSON.stringify(COMMENCE),
    ),
  serveur: (again) =>
    form(
      `<input type="hidden" name="cas" value="serveur">${field('Libellé', 'voie', filled)}${kind}${again ? '<p class="fr-error-text">Ce champ est à corriger.</p>' : ''}`,
      'method="get"',
    ),
};
const COMMENCE =
  '<h1>Modifier l’adresse sur votre certificat d’immatriculation</h1><p>Comptez 15 minutes.</p><a class="btn" href="#suite">Je commence la&nbsp;demande</a>';
const visits: Record<string, number> = {};
const site: Site = {
  'moncompte.ants.gouv.fr': (path) => {
    const cas = new URL(path, 'https://ants.gouv.fr').searchParams.get('cas') ?? '';
    visits[cas] = (visits[cas] ?? 0) + 1;
    const body = pages[cas]?.(visits[cas] % 2 === 0);
    return body ? { html: casePage(`${body}<div style="height:1200px"></div>`) } : null;
  },
};
const spaced = (text = ''): string => text.replaceAll('\u00A0', ' ');

describe.each(browsers)('%s : la page mène', (browser) => {
  let guest: Guest;
  beforeAll(async () => {
    guest = await Guest.open(browser, undefined, { site });
  });
  afterAll(() => guest?.close());

  const begin = (cas: string, step: string, verdict = '') =>
    guest.begin(
      '',
      { guide: 'carte-grise/changer-adresse', step, url: `https://moncompte.ants.gouv.fr/demande?cas=${cas}` },
      verdict,
    );
  const text = async (): Promise<string> => spaced((await guest.driver.bubble())?.text);
  const says = (words: string) =>
    guest.driver.waitFor(async () => {
      const said = await text();
      if (!said.includes(words)) throw new Error(said);
      return true;
    }, `« ${words} »`);

  test('la case prévue n’est pas là : la première de celles qui y sont, dans l’ordre de la page', async () => {
    await begin('autre-ordre', 'numero-voie');
    await says('Écrivez le code et la ville dans « Code postal / ville ».');
    expect(await guest.at()).toBe('code-postal');
    await begin('sans-numero', 'numero-voie');
    await says('« Type de voie »');
  });

  test('sur une page inconnue, une étape d’après qui s’y trouve est proposée, jamais imposée', async () => {
    await begin('inconnue', 'numero-voie');
    await guest.driver.waitFor(
      async () => (await guest.driver.bubble())?.buttons.some(({ name }) => name === 'Continuer ici'),
      '« Continuer ici »',
    );
    expect(await guest.at()).toBe('numero-voie');
    expect(await guest.driver.ring()).toBeNull();
  });

  test.each(['liste', 'sur_place'])(
    'l’entrée d’une liste est le titre de la page d’après (%s) : c’est la page d’après',
    async (cas) => {
      await begin(cas, 'adresse-carte', 'found');
      await guest.rest();
      if (cas === 'liste') await click(guest.driver, 'Modifier l’adresse sur votre certificat d’immatriculation');
      else await guest.clickOn('aller');
      await says('Cliquez sur « Je commence la demande ».');
      expect(await guest.at()).toBe('commencer');
    },
  );

  test.each([
    ['case-en-plus', 'écrite'],
    ['choix-en-plus', 'cochée'],
  ])('une case obligatoire que le guide ne connaît pas (%s) : dite d’abord, montrée, puis %s', async (cas) => {
    await begin(cas, 'suivant-adresse', 'found');
    await says('Il reste des cases à remplir au-dessus.');
    expect(await text()).toContain('Cliquez sur « Étape suivante ».');
    await guest.press('Me montrer la case');
    await guest.clickOn('bat');
    if (cas === 'case-en-plus') await guest.driver.type('A');
    await guest.clickOn('voie');
    await guest.driver.waitFor(async () => !(await text()).includes('Il reste'), 'la phrase partie');
    await says('Cliquez sur « Étape suivante ».');
  });

  test('ce que demande une recherche n’est pas de la démarche', async () => {
    await begin('case-ailleurs', 'suivant-adresse', 'found');
    expect(await text()).not.toContain('Il reste');
  });

  test.each(['marque', 'message', 'classe', 'serveur', 'dsfr', 'bootstrap'])(
    'le site refuse (%s) : elle le dit, et montre encore le bouton',
    async (cas) => {
      await begin(cas, 'suivant-adresse', 'found');
      expect(await text()).not.toContain('Le site a répondu');
      await guest.rest();
      await guest.clickOn('suite');
      await says('Le site a répondu. Lisez le message.');
      expect((await guest.driver.bubble())?.say).toContain('Étape suivante');
      const shows = /marque|bootstrap/.test(cas) ? 'Me montrer la case' : 'Me montrer le message';
      await guest.driver.waitFor(
        async () => (await guest.driver.bubble())?.buttons.some(({ name }) => name === shows),
        `« ${shows} »`,
      );
      await guest.driver.waitFor(() => guest.driver.ring(), 'l’anneau');
      expect(await guest.at()).toBe('suivant-adresse');
    },
  );

  test('ce que la personne écrit n’est pas un message du site', async () => {
    await begin('ecrit', 'suivant-adresse', 'found');
    await guest.rest();
    await guest.clickOn('suite');
    await guest.driver.waitFor(
      () => guest.driver.evaluate(() => document.querySelector('[contenteditable]') !== null),
      'la page redessinée',
    );
    await guest.rest();
    expect(await text()).not.toContain('Le site a répondu');
  });
});
