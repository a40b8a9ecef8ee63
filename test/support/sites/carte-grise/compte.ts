import { type Answer, asked, links, page } from '../html.ts';
import { screen, screens, toggles } from '../inpage.ts';
import { antsCookies } from './landing.ts';

/** moncompte.ants.gouv.fr, outside the form: an Ember-like app; facts in carte-grise.md, S-04, S-09 and A-03. */
const LAUNCHER = '/backend/api/procedure/start?procedureKey=';
const PROCEDURE_KEYS = ['changement-titulaire', 'declaration-cession'];
const FC = {
  client_id: 'ants',
  service: 'France Titres (ANTS)',
  redirect_uri: 'https://moncompte.ants.gouv.fr/mon_espace',
  state: 'ants-0001',
};

export function ember(title: string, main: string, scripts: string, signedIn: boolean): Answer {
  const menu = signedIn
    ? `<span class="ember-view nom">Camille&nbsp;EXEMPLE</span> <span>Compte n°&nbsp;00&nbsp;000&nbsp;000</span> <a id="ember14" class="ember-view" href="/mon_espace">Mon&nbsp;compte</a> <a href="/deconnexion">Déconnexion</a>`
    : '<a href="https://immatriculation.ants.gouv.fr/">Retour au site</a> <a href="/creer-un-compte">Créer un compte</a>';
  return page({
    title: `${title} - Mon compte ANTS`,
    // The site resets the root font size, so our styles must not depend on rem.
    root: 'style="font-size:62.5%"',
    attributes: 'class="ember-application"',
    style: `.tuiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:12px}.tuile{min-height:80px;text-align:left}
.choix label{border:2px solid #889;border-radius:6px;padding:10px 18px;margin:6px 10px 6px 0;cursor:pointer}.choix{position:relative}
.choix input:checked+label{border-color:#036;background:#e6eef8}.choix input:focus-visible+label{outline:3px solid #06c}`,
    body: `<div id="ember3" class="ember-view"><header id="ember8" class="ember-view"><p>France Titres (ANTS)</p><div class="compte">${menu}</div></header>
${main}
<footer id="ember60" class="ember-view"><h2>Besoin d’aide pour cette démarche en ligne&nbsp;?</h2><ul>${links([
      [
        'https://immatriculation.ants.gouv.fr/services-et-formulaires/carte-des-points-numeriques',
        'Carte des points numériques',
      ],
      ['https://immatriculation.ants.gouv.fr/aide-et-contact', 'Aide et contact'],
    ])}</ul></footer></div>${antsCookies}${scripts}${toggles}`,
  });
}

const hidden = Object.entries(FC).map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`);

const SIGN_IN = `<main id="ember9" class="ember-view"><h1>Connexion à votre compte</h1><div class="colonnes">
<section class="bloc"><h2>Avec FranceConnect</h2><p>FranceConnect est obligatoire pour demander une carte grise.</p>
  <form action="https://oidc.franceconnect.gouv.fr/api/v2/authorize" method="get">${hidden.join('')}
  <div class="fr-connect-group"><button class="fr-connect" id="ember21"><span class="fr-connect__login">S’identifier avec</span> <span class="fr-connect__brand">FranceConnect</span></button>
  <p><a href="https://franceconnect.gouv.fr/" target="_blank" rel="noopener" title="Qu’est-ce que FranceConnect ? - nouvelle fenêtre">Qu’est-ce que FranceConnect&nbsp;?</a></p></div></form></section>
<p class="separateur">ou</p>
<section class="bloc"><h2>Avec un compte ANTS</h2><form id="ember25" class="ember-view" autocomplete="off">
  <p><label for="ember26">Identifiant</label><br><input id="ember26" class="ember-text-field" required></p>
  <p><label for="ember27">Mot de passe</label><br><input id="ember27" class="ember-text-field" type="password" required></p>
  <button type="submit" class="main-btn">Se connecter</button> <a href="/mot-de-passe-oublie">Mot de passe oublié&nbsp;?</a>
<p class="erreur" role="alert"></p></form></section>
</div></main>
<script>document.getElementById('ember25').addEventListener('submit', function (event) {
  event.preventDefault();
  event.target.querySelector('[role=alert]').textContent = 'Cette démarche n’est pas ouverte avec un compte ANTS.';
});</script>`;

const tile = (title: string, go = '') =>
  `<button type="button" class="tuile ember-view" ${go ? `data-go="${go}"` : ''}><span class="title-wrapper"><span>${title}</span></span></button>`;

const HOME = `<h1>Mon&nbsp;compte</h1>
<p><button type="button" id="new-procedure" class="modal-trigger" data-go="familles">Nouvelle demande</button></p>
<section class="bloc"><h2>Mes demandes</h2><p>Vous n’avez pas de demande en cours.</p><ul>${links([
  ['/demandes_immatriculation', 'Afficher vos demandes d’immatriculation en cours'],
  ['/suivi_immatriculation', 'Savoir où en est mon certificat d’immatriculation'],
])}</ul></section><section class="bloc"><h2>Mes messages</h2><p>Aucun message.</p></section>`;

const FAMILIES = `<h1>Nouvelle demande</h1><h2>Quel titre demandez-vous&nbsp;?</h2><div class="tuiles">
${tile('La carte nationale d’identité')}${tile('Le passeport')}${tile('Le permis de conduire')}${tile('L’<b>immatriculation</b>', 'immatriculation')}</div>
<p><button type="button" class="lien" data-go="accueil">Retour</button></p>`;

const PROCEDURES = `<h1>Nouvelle demande</h1><h2>L’immatriculation</h2><ul class="tuiles">
<li>${tile('Vendre ou donner votre véhicule', 'vente')}</li><li>${tile('Acheter ou recevoir votre&nbsp;véhicule', 'achat')}</li>
<li>${tile('Modifier l’adresse sur votre certificat d’immatriculation')}</li><li>${tile('Refaire votre certificat d’immatriculation')}</li></ul>
<p><button type="button" class="lien" data-go="familles">Retour</button></p>`;

const PURCHASE = `<h1>Acheter ou recevoir votre véhicule</h1><div class="bloc">
<p>Ayez avec vous&nbsp;: le code de cession, la carte grise barrée, une carte bancaire.</p>
<p><a class="start-dem-btn main-btn btn" href="${LAUNCHER}changement-titulaire">Je commence la&nbsp;demande</a> <button type="button" class="lien" data-go="immatriculation">Retour</button></p></div>`;

/** « La demande »: the official text about the sale has these words (evidence.json, « page de la démarche »). */
const SALE = `<h1>Vendre ou donner votre véhicule</h1><div class="bloc"><p>Ayez avec vous&nbsp;: la carte grise et le nom de l’acheteur.</p>
<p><a class="start-dem-btn main-btn btn" href="${LAUNCHER}declaration-cession">La&nbsp;demande</a> <button type="button" class="lien" data-go="immatriculation">Retour</button></p></div>`;

const OTHERS: Record<string, string> = {
  '/demandes_immatriculation': 'Vos demandes d’immatriculation en cours',
  '/suivi_immatriculation': 'Savoir où en est mon certificat d’immatriculation',
  '/creer-un-compte': 'Créer un compte',
  '/mot-de-passe-oublie': 'Mot de passe oublié',
  '/deconnexion': 'Vous êtes déconnecté',
  '/connexion-annulee': 'La connexion a été annulée',
};

export function account(path: string): Answer {
  const { pathname, query } = asked(path);
  if (pathname === '/connexion') return ember('Connexion', SIGN_IN, '', false);
  if (pathname === '/mon_espace') {
    const all =
      screen('accueil', HOME) +
      screen('familles', FAMILIES) +
      screen('immatriculation', PROCEDURES) +
      screen('achat', PURCHASE) +
      screen('vente', SALE);
    const run = screens({
      outlet: '#ember30',
      first: 'accueil',
      delays: [500, 300, 200, 400],
      again: { accueil: 800, immatriculation: 800 },
    });
    return ember(
      'Mon espace',
      '<main id="ember29" class="ember-view"><div id="ember30" class="ember-view liquid-outlet"></div></main>',
      all + run,
      true,
    );
  }
  if (pathname === '/backend/api/procedure/start') {
    const key = query.get('procedureKey') ?? '';
    return PROCEDURE_KEYS.includes(key) ? { redirect: `/demarche/${key}` } : null;
  }
  const other = OTHERS[pathname];
  return other
    ? ember(other, `<main><h1>${other}</h1><p><a href="/connexion">Revenir à la connexion</a></p></main>`, '', false)
    : null;
}
