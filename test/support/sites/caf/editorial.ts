import { type Answer, asked, links, page } from '../html.ts';
import { toggles } from '../inpage.ts';

/** www.caf.fr: a Drupal site; facts in research/caf-parcoursup.md, 1.1, 1.4 (screen 1) and 1.11. */
const PAGES: Record<string, string> = {
  '/allocataires/aides-et-demarches/mes-demarches': 'Mes démarches',
  '/allocataires/aides-et-demarches/ma-situation/logement/je-demenage': 'Je déménage',
  '/allocataires/aides-et-demarches/droits-et-prestations/logement/les-aides-personnelles-au-logement':
    'Les aides personnelles au logement',
  '/allocataires/aides-et-demarches/droits-et-prestations/vie-professionnelle/la-prime-d-activite':
    'La prime d’activité',
  '/allocataires/mes-services-en-ligne/estimer-vos-droits': 'Estimer vos droits',
  '/allocataires/mes-services-en-ligne/l-application-caf-mon-compte': 'L’application Caf - Mon Compte',
  '/professionnels': 'Partenaires et professionnels',
  '/professionnels/mon-compte-partenaire': 'Mon Compte partenaire',
  '/actualites/l-attestation-de-paiement': 'Tout savoir sur l’attestation de paiement',
  '/recherche': 'Rechercher sur le site',
  '/mentions-legales': 'Mentions légales',
  '/donnees-personnelles': 'Données personnelles',
};
const AIDES = '/allocataires/aides-et-demarches';

const COOKIES = `<div id="sliding-popup" class="sliding-popup-bottom bandeau-fixe" hidden>
  <div class="eu-cookie-compliance-banner" role="alertdialog" aria-labelledby="popup-text">
    <div id="popup-text"><h2>Respect de votre vie&nbsp;privée</h2><p>Ce site utilise des cookies pour mesurer sa fréquentation.</p></div>
    <div id="popup-buttons" class="eu-cookie-compliance-buttons">
      <button type="button" class="agree-button eu-cookie-compliance-default-button" data-hides="#sliding-popup">Tout accepter</button>
      <button type="button" class="decline-button" data-hides="#sliding-popup">Tout refuser</button>
      <a href="/donnees-personnelles" class="find-more-button">En savoir plus</a>
    </div>
  </div>
</div>
<script>
if (!/cookie-agreed=/.test(document.cookie)) setTimeout(function () { document.getElementById('sliding-popup').hidden = false; }, 500);
document.getElementById('popup-buttons').addEventListener('click', function (event) {
  if (event.target.closest('button')) document.cookie = 'cookie-agreed=' + (event.target.matches('.agree-button') ? 2 : 0) + '; path=/';
});
</script>`;

const header = (suffix: string) => `<header id="header" class="header" role="banner">
  <a class="visually-hidden focusable" href="#main-content">Aller au contenu principal</a>
  <div class="region region-header bande">
    <a class="site-logo" href="/" title="Accueil" rel="home"><span>caf<span>.fr</span></span></a>
    <form action="/recherche" method="get" class="views-exposed-form" role="search">
      <input type="search" name="search" class="form-text" aria-label="Rechercher sur le site" placeholder="Rechercher…">
<input type="submit" class="form-submit" value="Ok">
    </form>
    <div class="block block-caf-mon-compte">
      <div class="is-disconnected"><a href="/redirect/s/Redirect?page=monCompte${suffix}" class="btn btn-primary"><span class="icon icon-user" aria-hidden="true"></span>
        <span>Mon&nbsp;Compte</span></a></div>
      <div class="is-connected" hidden><a href="/redirect/s/Redirect?page=monCompte">Mon&nbsp;Compte</a> <a href="/">Me déconnecter</a></div>
    </div>
  </div>
  <nav class="navbar navbar-expand-lg" aria-label="Navigation principale"><ul class="nav navbar-nav">
    <li><button type="button" class="nav-link dropdown-toggle" aria-expanded="false" aria-controls="menu-aides">Aides et démarches</button>
      <ul id="menu-aides" class="dropdown-menu" hidden>${links([
        [`${AIDES}/mes-demarches`, 'Accéder à mes démarches'],
        [`${AIDES}/ma-situation/logement/je-demenage`, 'Je déménage'],
        [`${AIDES}/droits-et-prestations/vie-professionnelle/la-prime-d-activite`, 'La prime d’activité'],
      ])}</ul></li>
    ${links([
      ['/allocataires/mes-services-en-ligne/estimer-vos-droits', 'Estimer mes droits'],
      ['/professionnels', 'Partenaires'],
      ['/professionnels/mon-compte-partenaire', 'Mon Compte partenaire'],
    ])}</ul></nav>
</header>`;

const FOOTER = `<footer class="site-footer"><h2 class="visually-hidden">Pied de page</h2><ul>${links([
  ['/mentions-legales', 'Mentions légales'],
  ['/donnees-personnelles', 'Données personnelles'],
  [
    '/allocataires/mes-services-en-ligne/l-application-caf-mon-compte',
    'Télécharger l’application Caf - Mon&nbsp;Compte',
  ],
])}</ul><p>Un seul numéro&nbsp;: 3230 (service gratuit + prix de l’appel)</p></footer>`;

function dressed(title: string, main: string, suffix: string): Answer {
  return page({
    title: `${title} | caf.fr`,
    attributes: 'class="path-frontpage caf-bootstrap5"',
    style:
      '#header{position:sticky;top:0;z-index:10}.site-logo{font-size:26px;font-weight:700}.nav-link{border:0;background:none}',
    body: `${header(suffix)}
<div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><main id="main-content" role="main">
<div id="block-caf-bootstrap5-content" class="block block-system block-system-main-block">${main}</div></main></div>
${FOOTER}${COOKIES}${toggles}`,
  });
}

const HOME = `<h1>Bienvenue sur caf.fr</h1>
<p>Une naissance, un déménagement, un nouveau travail&nbsp;? La&nbsp;Caf vous accompagne.</p>
<div class="colonnes"><div>
  <section class="paragraph paragraph--type--acces-rapide bloc"><h2>Accès rapides</h2><ul>${links([
    [`${AIDES}/mes-demarches`, 'Faire une demande de prestation'],
    ['/actualites/l-attestation-de-paiement', 'Attestation de paiement&nbsp;: mode d’emploi'],
    ['/allocataires/mes-services-en-ligne/estimer-vos-droits', 'Estimer mes droits'],
  ])}</ul></section>
  <section class="bloc"><h2>Actualités</h2>
    <article class="node node--type-actualite node--view-mode-teaser"><h3>
<a href="/actualites/l-attestation-de-paiement">Tout savoir sur l’attestation de paiement</a></h3>
      <p>Elle se télécharge dans l’espace Mon&nbsp;Compte, à toute heure.</p></article>
    <article class="node node--type-actualite node--view-mode-teaser"><h3><a href="${AIDES}/ma-situation/logement/je-demenage">Vous déménagez&nbsp;?</a></h3>
      <p>Dites-le dès votre arrivée, puis faites une nouvelle demande d’aide au logement.</p></article></section>
</div>
<aside class="region region-sidebar"><div class="bloc"><h2>L’appli Caf - Mon&nbsp;Compte</h2><p>Votre compte dans la poche.</p>
  <a class="btn" href="/allocataires/mes-services-en-ligne/l-application-caf-mon-compte">Découvrir l’application</a></div>
  <div class="bloc"><h2>Attention aux faux messages</h2><p>La&nbsp;Caf ne demande jamais votre mot de passe par SMS.</p></div></aside></div>`;

export function editorial(path: string): Answer {
  const { pathname, query } = asked(path);
  if (pathname === '/redirect/s/Redirect') return { redirect: `https://wwwd.caf.fr${path}` };
  const suffix = query.get('frame') === '1' ? '&amp;frame=1' : '';
  if (pathname === '/') return dressed('Accueil', HOME, suffix);
  const title = PAGES[pathname];
  return title
    ? dressed(
        title,
        `<h1>${title}</h1><p>Page d’information. Vos démarches se font dans l’espace Mon&nbsp;Compte.</p>`,
        suffix,
      )
    : null;
}
