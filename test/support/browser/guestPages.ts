import type { Site } from '../sites/html.ts';

/**
 * What the page itself has recorded since it was loaded: the events that it received, and what changed in it. It is in
 * `globalThis.seen`.
 */
export interface Seen {
  clicks: string[];
  prevented: string[];
  focus: string[];
  /** Every change of the document, except when our one element is added or removed. */
  changes: string[];
  sent: number;
}

const SPY = `<script>
  seen = { clicks: [], prevented: [], focus: [], changes: [], sent: 0 };
  const name = (node) => node.id || node.localName || node.nodeName;
  for (const type of ['pointerdown', 'click']) document.addEventListener(type, (event) => seen.clicks.push(type + ' ' + name(event.target)), true);
  for (const type of ['pointerdown', 'mousedown', 'click', 'keydown', 'keyup', 'beforeinput', 'wheel', 'submit'])
    addEventListener(type, (event) => event.defaultPrevented && seen.prevented.push(type + ' ' + name(event.target)), { passive: true });
  for (const type of ['focusin', 'focusout']) document.addEventListener(type, (event) => seen.focus.push(type + ' ' + name(event.target)), true);
  addEventListener('load', () => new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      const touched = [...addedNodes, ...removedNodes];
      if (type === 'childList' && touched.length && touched.every((node) => node.localName === 'faire-avec')) continue;
      seen.changes.push([type, name(target), attributeName, ...touched.map(name)].join(' '));
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true }));
  onsubmit = (event) => { event.preventDefault(); seen.sent++; };
</script>`;

const STYLE = `body{margin:0;font:16px/1.4 sans-serif} main{padding:16px} label{display:block;margin:6px 0} input,select,textarea,button{font:inherit}
  .haut{height:1600px} .cadre{height:200px;width:500px;overflow:auto;border:1px solid} .long{height:700px}`;

/**
 * The target of « telecharger », with the markup of the State's design system. Only the page may change its attributes.
 */
const TARGET =
  '<button type="button" id="cible" class="fr-btn fr-btn--icon" style="padding:8px 14px" aria-expanded="false" aria-controls="pli" aria-describedby="note">Télécharger</button>';

const FIELDS = `<form id="formulaire" novalidate>
  <label>Nom <input type="text" id="texte"></label>
  <label>Courriel <input type="email" id="courriel"></label>
  <label>Téléphone <input type="tel" id="telephone"></label>
  <label>Naissance <input type="date" id="jour"></label>
  <label>Référence <input id="sans-type"></label>
  <label>Message <textarea id="message" rows="2"></textarea></label>
  <label>Ville <select id="ville"><option>Lyon</option><option>Lille</option><option>Nantes</option></select></label>
  <fieldset><legend>Envoi</legend>
    <label><input type="radio" name="envoi" id="radio-a"> Par courrier</label>
    <label><input type="radio" name="envoi" id="radio-b"> Par mail</label></fieldset>
  <label><input type="checkbox" id="case"> J’accepte</label>
  <label>Pièce jointe <input type="file" id="fichier" onclick="event.preventDefault()"></label>
  <button type="button" id="bouton" aria-pressed="false">Vérifier</button>
  <button id="envoyer">Envoyer</button>
</form>
<details id="pli"><summary id="resume">En savoir plus</summary><p id="note">Le papier est un PDF.</p></details>
<p><a href="#ancre" id="lien">Aller plus loin</a></p>`;

const HOSTILE = `* { all: unset !important }
  html { font-size: 40px !important; letter-spacing: .5em !important; text-transform: uppercase !important; visibility: hidden !important; cursor: none !important }
  head, head * { display: none !important }
  main { visibility: visible !important }
  faire-avec, faire-avec * { display: none !important; position: static !important; opacity: 0 !important; pointer-events: none !important; zoom: 3 !important }`;

interface Fixture {
  body: string;
  style?: string;
  root?: string;
  head?: string;
}

const plain = (body: string): Fixture => ({ body });
const scene = `<div style="height:80px" id="avant"></div><div class="cadre" id="dehors"><div class="long"><div class="cadre" id="dedans" style="width:400px">
  <div class="long" style="padding-top:60px">${TARGET}</div></div></div></div><div class="haut"></div>`;

export const pages: Record<string, Fixture> = {
  champs: plain(`${FIELDS}<p>${TARGET}</p>`),
  // The target comes first, with fields all around it: any place beside it makes the bubble cover something.
  serre: {
    body: `<div style="display:grid;grid-template-columns:repeat(5,1fr);gap:8px">${Array.from({ length: 60 }, (_, i) =>
      i === 22 ? TARGET : `<label>Champ ${i}<br><input id="c${i}" style="width:90%"></label>`,
    ).join('')}</div>`,
  },
  voisins:
    plain(`<p><input id="avant" aria-label="Avant"></p><p style="margin-top:60px"><button type="button" id="annuler">Annuler</button>
    ${TARGET} <button type="button" id="aide">Aide</button></p><p style="margin-top:500px">Fin</p>`),
  loin: plain(
    `<p><input id="champ" aria-label="Champ"></p><div class="haut"></div><p>${TARGET}</p><div class="haut"></div>`,
  ),
  cadres: plain(scene),
  fenetre:
    plain(`<button type="button" id="ouvrir" onclick="boite.showModal()">Choisir le papier</button><p><input id="dehors" aria-label="Dehors"></p>
    <dialog id="boite"><p><input id="dans" aria-label="Dans la fenêtre"></p>${TARGET.replace('Télécharger', 'Télécharger l’attestation')}
    <p style="margin:260px 0 0"><button type="button" id="fermer" onclick="boite.close()">Fermer la fenêtre</button></p></dialog>`),
  menu: plain(`<p><button type="button" id="ouvrir" popovertarget="liste">Menu</button></p>
    <div id="liste" popover style="inset:auto;left:20px;top:60px;margin:0"><button type="button" id="choix">Imprimer</button></div><p style="margin-top:300px">${TARGET}</p>`),
  choix: plain(`<p><button type="button" id="ouvrir" popovertarget="liste">Menu</button></p>
    <div id="liste" popover style="inset:auto;left:20px;top:90px;margin:0;padding:20px">${TARGET}</div>`),
  mois: plain(`<p>Une période</p><label><input type="radio" name="p" id="dernier"> Pour le dernier mois</label>
    <label><input type="radio" name="p" id="autre"> Pour une autre période</label><p><input id="champ" aria-label="Champ"></p>`),
  // The target is low in the window: a bubble that grows has no room below it, and little above.
  bas: plain(`<p style="margin-top:45vh">${TARGET}</p>`),
  modele: plain(`<p>${TARGET}</p>`),
  politique: {
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`,
    body: `<p>${TARGET.replace(/ style="[^"]*"/, '')}</p>`,
  },
  variables: {
    style: '* { --ink: red; --paper: lime; --line: red; --main: red; --scale: 3 }',
    body: `<p>${TARGET}</p>`,
  },
  hostile: { style: HOSTILE, body: `<p>${TARGET}</p>` },
  transforme: plain(
    `<div style="position:fixed;left:50%;top:40%;transform:translate(-50%,-50%);width:300px">${TARGET}</div>`,
  ),
  envers: { root: 'dir="rtl"', body: `<p>${TARGET}</p>` },
  zoome: { style: 'html{zoom:1.5}', body: `<p>${TARGET}</p>` },
  iframe: plain(
    `<p>Avant</p><iframe id="interne" style="width:600px;height:300px;border:3px solid" srcdoc="<div style='height:90px'></div>${TARGET.replaceAll('"', "'")}<div style='height:900px'>"></iframe>`,
  ),
  // Areas that the extension cannot read, each under its own heading. They contain the target, which may be drawn or
  // not.
  'autre-site': plain(
    `<h2>Vos papiers</h2><p>Rien ici.</p><h2>Payer en ligne</h2><iframe src="https://paiement.example/" style="width:500px;height:200px"></iframe>`,
  ),
  ferme:
    plain(`<h2>Vos papiers</h2><x-papiers style="display:block;width:300px;height:60px"></x-papiers><h2>Autre chose</h2>
    <script>document.querySelector('x-papiers').attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(TARGET)};</script>`),
  dessin: plain(`<h2>Votre carte</h2><canvas id="dessin" width="400" height="200"></canvas>
    <script>dessin.getContext('2d').fillText('Télécharger', 40, 40);</script>`),
  // A fixed bar: what scrolls up passes under it.
  barre: plain(
    `<div style="position:sticky;top:0;height:90px;background:#ddd"><p><a href="#">Accueil</a></p></div><div style="height:700px"></div><p>${TARGET}</p><div class="haut"></div>`,
  ),
  banniere:
    plain(`<p>${TARGET}</p><div id="avis" style="position:fixed;inset:0 0 30% 0;background:#eee">Nos cookies. <button type="button" id="non">Refuser</button></div>
    <div class="haut"></div><script>non.onclick = () => avis.remove();</script>`),
  ombre: plain(
    `<p>Avant</p><div id="hote"></div><script>hote.attachShadow({ mode: 'open' }).innerHTML = '<div style="height:40px"></div>' + ${JSON.stringify(TARGET)};</script>`,
  ),
};

function html({ body, style = '', root = '', head }: Fixture): string {
  const strict = head !== undefined;
  return `<!doctype html><html lang="fr" ${root}><head><meta charset="utf-8">${head ?? ''}<meta name="viewport" content="width=device-width">
<title>Mes attestations</title>${strict ? '' : `<link rel="icon" href="data:,"><style>${style.includes('unset') ? '' : STYLE}${style}</style>${SPY}`}</head>
<body><main><h1>Mes attestations</h1>${body}</main></body></html>`;
}

export const CAF = 'https://wwwd.caf.fr/wps/myportal/caffr/moncompte/mesattestations';
export const SEARCH = 'https://dossier.parcoursup.fr/Candidat/carte';

const search = html(
  plain(
    '<label>Rechercher une formation <input id="mot" placeholder="Un mot"></label><button type="button" id="lancer">Rechercher</button>',
  ),
);

/** The host names are real, and the pages are ours. */
export const guestSite: Site = {
  'wwwd.caf.fr': (path) => {
    const found = pages[new URL(path, CAF).searchParams.get('page') ?? ''];
    return found ? { html: html(found) } : null;
  },
  'dossier.parcoursup.fr': () => ({ html: search }),
  'paiement.example': () => ({ html: html(plain(TARGET)) }),
};
