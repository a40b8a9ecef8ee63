/**
 * A page of the official site with a person's data: every kind of field, and what the site itself writes about the
 * person.
 */
import type { Site } from '../support/sites/html.ts';
import { canaries } from './privacy-canaries.ts';

/** What the page itself contains, which nobody typed: its title, its address, what it shows and what it stores. */
export const ofThePage = {
  title: 'Mme Wzqtitre – Mes attestations',
  query: 'wzqadresse-4471',
  heading: 'Bonjour Mme Wzqbandeau',
  link: 'Dossier wzqlien-8830',
  choice: 'Enfant Wzqoption-3391',
  hidden: 'wzqcache-6620',
  radio: 'wzqvaleur-7154',
  prefilled: 'Wzqprerempli-9026',
  cookie: 'wzqbiscuit-2208',
  placeholder: 'wzqexemple-1187',
  frame: 'Wzqcadre-5583',
};

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const texts = ['text', 'email', 'tel', 'url', 'search', 'password'].map(
  (type) => `<label>Un champ ${type} <input type="${type}" id="${type}"></label>`,
);
const FIELDS = `<form id="formulaire" novalidate onsubmit="return false" autocomplete="on">${texts.join('\n')}
<label>Avec un exemple <input id="exemple" placeholder="${ofThePage.placeholder}"></label>
<label>Sans type <input id="sans-type" required></label>
<label>Encore un <input id="encore"></label> <label>Et un autre <input id="autre"></label>
<label>Une liste ouverte <input id="ouverte" list="choix"></label><datalist id="choix"><option value="${ofThePage.choice}"></datalist>
<label>Un long texte <textarea id="long" rows="2"></textarea></label>
<div id="riche" contenteditable="true" aria-label="Un texte riche" style="min-height:1.5em;border:1px solid"></div>
<div id="dessine" role="textbox" contenteditable="plaintext-only" aria-label="Un champ dessiné" style="min-height:1.5em;border:1px solid"></div>
<label>Une date <input type="date" id="date"></label>
<label>Un nombre <input type="number" id="nombre"></label>
<label>Un choix <select id="choisi"><option></option><option>${ofThePage.choice}</option></select></label>
<label><input type="radio" name="r" id="radio" value="${ofThePage.radio}"> Pour ${ofThePage.choice}</label>
<label><input type="checkbox" id="coche" value="${ofThePage.radio}"> J’accepte</label>
<label>Un papier <input type="file" id="papier"></label>
<label>Déjà rempli <input id="rempli" value="${ofThePage.prefilled}"></label>
<input type="hidden" name="h" value="${ofThePage.hidden}"></form>
<div id="hote"></div><iframe id="cadre" title="Un cadre" style="height:60px" srcdoc="<label>Un champ du cadre <input id='interne'></label><p>${ofThePage.frame}</p>"></iframe>
<script>hote.attachShadow({ mode: 'open' }).innerHTML = '<label>Un champ du composant <input id="ombre"></label>'; document.cookie = 'dossier=${ofThePage.cookie}; Secure';</script>`;

/**
 * The fields that accept keys directly, by id. In the others, something is chosen, ticked or given
 * (privacy-journey.ts).
 */
export const typable = [
  'text',
  'email',
  'tel',
  'url',
  'search',
  'password',
  'exemple',
  'sans-type',
  'encore',
  'autre',
  'ouverte',
  'long',
  'riche',
  'dessine',
] as const;

const html = (
  body: string,
): string => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${ofThePage.title}</title>
<link rel="icon" href="data:,"><style>label,input,select{display:inline-block;margin:2px 6px}</style></head><body><main>
<h1>Mes attestations</h1><p>${ofThePage.heading}</p><p><a href="#${attribute(ofThePage.link)}">${ofThePage.link}</a></p>${body}</main></body></html>`;

const TARGET = '<p><button type="button" id="cible">Télécharger</button></p>';
/** The target of « chercher », whose end is « filled »: what is typed in it completes the step. */
const search = `<label>Rechercher une formation <input id="mot" placeholder="Un mot"></label><button type="button" id="lancer">Rechercher</button>`;

export const CAF = `https://wwwd.caf.fr/wps/myportal/caffr/moncompte/mesattestations?nom=${ofThePage.query}`;
export const SEARCH = `https://dossier.parcoursup.fr/Candidat/carte?nom=${ofThePage.query}`;

export const site: Site = {
  'wwwd.caf.fr': (path) => (path.startsWith('/wps/') ? { html: html(TARGET + FIELDS) } : null),
  'dossier.parcoursup.fr': (path) =>
    path.startsWith('/Candidat/')
      ? { html: html(search).replace('Mes attestations</h1>', 'Rechercher une formation</h1>') }
      : null,
};

/** Everything that must be absent from what is ours. */
export const everything: Record<string, string> = {
  ...canaries,
  ...Object.fromEntries(Object.entries(ofThePage).map(([place, text]) => [`the page’s ${place}`, text])),
};
