import { type Answer, asked, escaped, links, page } from '../html.ts';
import { screen, screens } from '../inpage.ts';

/** connect.caf.fr: the sign-in application (Angular, hash routes); facts in caf-parcoursup.md, 1.4, screens 2 to 4. */
const NG = '_ngcontent-ng-c2871';
export const DASHBOARD = '/wps/myportal/caffr/moncompte/tableaudebord';

function franceConnect(next: string): string {
  const query = new URLSearchParams({
    client_id: 'caf',
    service: 'Caf',
    redirect_uri: `https://wwwd.caf.fr${next}`,
    state: 'caf-0001',
  });
  const to = (host: string) => escaped(`https://${host}/api/v2/authorize?${query}`);
  return `<div class="fr-connect-group"><a class="fr-connect login-fc-link btn" href="${to('oidc.franceconnect.gouv.fr')}">
    <span class="fr-connect__login">S’identifier avec</span> <span class="fr-connect__brand">FranceConnect</span></a></div>
  <div class="fr-connect-group"><a class="fr-connect fr-connect--plus login-fc-link btn" href="${to('auth.franceconnect.gouv.fr')}">
    <span class="fr-connect__login">S’identifier avec</span> <span class="fr-connect__brand">FranceConnect+</span></a></div>`;
}

const choice = (next: string) => `<app-choix-connexion ${NG} class="ng-star-inserted">
  <h1 class="titre-page-cnaf" tabindex="-1">Accéder à Mon&nbsp;Compte</h1>
  <div ${NG} class="row">
    <div ${NG} class="col-md-6 conteneur-connexion-cnaf bloc"><h2>CONNEXION ALLOCATAIRE</h2>
      <p>Avec votre numéro de sécurité sociale et votre mot de&nbsp;passe.</p>
      <button ${NG} type="button" class="btn btn-form-cnaf btn-majeur-cnaf" data-go="formulaire"><span ${NG}>Se&nbsp;connecter</span></button></div>
    <div ${NG} class="col-md-6 conteneur-connexion-fc bloc"><h2>FRANCECONNECT</h2>${franceConnect(next)}</div>
  </div>
  <p ${NG} class="lien-cnaf">Vous n’avez pas encore de compte&nbsp;? Commencez par <a href="https://www.caf.fr/allocataires/aides-et-demarches/mes-demarches">choisir une prestation</a>.</p>
</app-choix-connexion>`;

const FORM = `<app-login ${NG} class="ng-star-inserted">
  <h1 class="titre-page-cnaf" tabindex="-1">Connexion à Mon&nbsp;Compte</h1>
  <form ${NG} class="ng-untouched ng-pristine ng-invalid bloc" data-go="mfa" autocomplete="off">
    <div class="form-group"><label ${NG} for="nir" class="label-form-cnaf">Numéro de sécurité sociale <abbr title="obligatoire">*</abbr></label>
      <small id="nir-aide" class="form-text">Les 13 premiers chiffres de votre carte Vitale.</small><br>
      <input ${NG} id="nir" class="form-control ng-untouched" inputmode="numeric" maxlength="13" aria-describedby="nir-aide" required></div>
    <div class="form-group"><label ${NG} for="inputMotDePasse" class="label-form-cnaf">Mot de&nbsp;passe <abbr title="obligatoire">*</abbr></label><br>
      <input ${NG} id="inputMotDePasse" type="password" class="form-control" required>
      <button type="button" class="btn-oeil-cnaf" aria-label="Afficher le mot de passe" aria-pressed="false"><i class="fa fa-eye" aria-hidden="true"></i>voir</button></div>
    <div class="custom-control custom-checkbox"><input ${NG} type="checkbox" id="souvenir" class="custom-control-input">
      <label class="custom-control-label" for="souvenir">Se souvenir de mon identifiant</label></div>
    <button ${NG} type="submit" class="btn btn-form-cnaf btn-majeur-cnaf">Se&nbsp;connecter</button>
    <button ${NG} type="button" class="btn btn-form-cnaf btn-mineur-cnaf" data-go="choix">Retour</button>
  </form>
  <a ${NG} class="lien-cnaf" href="#/aideConnexion?isFromLoginPage=true&amp;origine_demande=web">Mot de passe oublié&nbsp;?</a>
</app-login>`;

const MFA_SEND = `<app-mfa ${NG} class="ng-star-inserted"><h1 class="titre-page-cnaf">Vérification de votre identité</h1>
  <div class="bloc"><p>Pour protéger votre compte, nous envoyons un code à l’adresse <strong>c•••••@exemple.invalid</strong>.</p>
  <p>Ce code est valable 15&nbsp;minutes. Ne fermez pas cette page.</p>
  <button ${NG} type="button" class="btn btn-form-cnaf btn-mineur-cnaf" data-go="choix">Annuler</button>
  <button ${NG} type="button" class="btn btn-form-cnaf btn-majeur-cnaf" data-go="code">Envoyer le&nbsp;code</button></div></app-mfa>`;

const mfaCode = (
  next: string,
) => `<app-mfa ${NG} class="ng-star-inserted"><h1 class="titre-page-cnaf">Vérification de votre identité</h1>
  <form ${NG} class="bloc" data-go="https://wwwd.caf.fr${escaped(next)}"><p role="status">Le code a été envoyé par e-mail.</p>
  <input ${NG} class="form-control" aria-label="Code à 6 chiffres" inputmode="numeric" autocomplete="one-time-code" maxlength="6" size="8" required>
  <button ${NG} type="submit" class="btn btn-form-cnaf btn-majeur-cnaf">Valider</button>
  <p>Vous n’avez rien reçu&nbsp;? <button ${NG} type="button" class="btn btn-link" data-go="mfa">Renvoyer un nouveau code</button></p></form></app-mfa>`;

const HELP = `<app-aide-connexion ${NG}><h1 class="titre-page-cnaf">Aide à la connexion</h1><div class="bloc">
  <h2>Vous avez oublié votre mot de passe&nbsp;?</h2><p>Un code vous sera envoyé par SMS ou par e-mail.</p>
  <button ${NG} type="button" class="btn btn-form-cnaf btn-majeur-cnaf" disabled>Continuer</button>
  <a class="lien-cnaf" href="#/login">Revenir à la connexion</a></div></app-aide-connexion>`;

/**
 * By default the three screens share `#/login`, as the notes say about the real ones: only headings distinguish them.
 * With `?routes=1` each has its own hash under `#/login`.
 */
export function connexion(path: string): Answer {
  const { pathname, query } = asked(path);
  if (pathname !== '/connexionappli/dist/') return null;
  const wanted = query.get('urlredirect') ?? DASHBOARD;
  const next = wanted.startsWith('/wps/') ? wanted : DASHBOARD;
  const apart: Record<string, string> = query.has('routes')
    ? { formulaire: '#/login/formulaire', mfa: '#/login/code', code: '#/login/code/saisie' }
    : {};
  return page({
    title: 'Connexion - Caf',
    style:
      '.row{display:flex;gap:20px;flex-wrap:wrap}.titre-page-cnaf{font-size:24px}.btn-majeur-cnaf{background:#234;color:#fff}.chargement{padding:60px}',
    body: `<app-root ng-version="15.2.10" _nghost-ng-c2870>
  <app-header ${NG}><header role="banner"><a href="https://www.caf.fr/" aria-label="caf.fr, retour à l’accueil">caf.fr</a>
    <nav aria-label="Liens utiles"><ul>${links([
      ['https://www.caf.fr/professionnels/mon-compte-partenaire', 'Se connecter en tant que partenaire'],
      ['https://www.caf.fr/allocataires/mes-services-en-ligne/l-application-caf-mon-compte', 'L’application'],
    ])}</ul></nav></header></app-header>
  <main ${NG} id="contenu"><router-outlet></router-outlet><div id="vue" aria-live="off"><p class="chargement">Chargement…</p></div></main>
  <app-footer ${NG}><footer><ul>${links([['https://www.caf.fr/mentions-legales', 'Mentions légales']])}</ul></footer></app-footer>
</app-root>
${screen('choix', choice(next))}${screen('formulaire', FORM)}${screen('mfa', MFA_SEND)}${screen('code', mfaCode(next))}${screen('aide', HELP)}
${screens({ outlet: '#vue', first: 'choix', routes: { choix: '#/login', aide: '#/aideConnexion', ...apart }, delays: [300, 600, 200, 450], again: { choix: 800 } })}`,
  });
}
