import { type Answer, links, page } from '../html.ts';
import { toggles } from '../inpage.ts';

/** The style of the three hosts: DSFR class names and `psup-*`; facts in caf-parcoursup.md, 2.9. */
export const PUBLIC = 'https://www.parcoursup.gouv.fr';
export const SIGN_IN = 'https://authentification.parcoursup.fr/Authentification/connexion';
export const FILE = 'https://dossier.parcoursup.fr/Candidat';

export const cookies = `<div id="tarteaucitronRoot" hidden>
<div id="tarteaucitronAlertBig" class="tarteaucitronAlertBigBottom bandeau-fixe" role="region" aria-label="Cookies">
<span id="tarteaucitronDisclaimerAlert">Ce site utilise des cookies et vous donne le contrôle sur ceux que vous souhaitez&nbsp;activer</span>
<button type="button" id="tarteaucitronPersonalize2" data-hides="#tarteaucitronRoot">✓ Tout accepter</button>
<button type="button" id="tarteaucitronAllDenied2" data-hides="#tarteaucitronRoot">✗ Tout refuser</button>
<button type="button" id="tarteaucitronCloseAlert">Personnaliser</button></div></div>
<script>(function () {
  var root = document.getElementById('tarteaucitronRoot');
  setTimeout(function () { if (!/tarteaucitron=/.test(document.cookie)) root.hidden = false; }, 450);
  root.addEventListener('click', function (event) {
    if (event.target.closest('[data-hides]')) document.cookie = 'tarteaucitron=vu; path=/; domain=' + location.hostname.replace(/^[^.]+\\./, '');
  });
})();</script>`;

const userMenu = `<div class="psup-user-menu">
<button type="button" class="fr-btn psup-user-menu-btn psup-user-menu-btn--logged" aria-expanded="false" aria-controls="menu-compte">Camille&nbsp;E.</button>
<div id="menu-compte" class="fr-menu" hidden><ul class="fr-menu__list">${links([
  [`${FILE}/profil`, 'Mes coordonnées'],
  [`${FILE}/contact`, 'Contact'],
  [`${PUBLIC}/`, 'Se déconnecter'],
])}</ul></div></div>`;

const toolLinks = `<ul class="fr-btns-group">${links([
  [SIGN_IN, 'M’inscrire ou accéder à mon&nbsp;dossier'],
  [`${FILE}/carte`, 'Rechercher une formation'],
])}</ul>`;

/** The file scrolls inside `#defile` and not in the window, because nested scrolling is part of the test. */
const STYLE = `.fr-header__body{display:flex;justify-content:space-between;gap:20px;flex-wrap:wrap}.fr-tabs__list{display:flex;gap:4px;list-style:none;padding:0}
.fr-tabs__tab[aria-selected=true]{border-bottom:4px solid #036}.psup-search-results-card,.psup-wish-card{border:1px solid #ccd;padding:14px;margin:12px 0}
.psup-search-results-card__school-name,.psup-wish-card__school{font-weight:700;margin:0}.fr-badge{background:#eef;padding:2px 8px;font-size:13px}
body.psup-defile{height:100vh;display:flex;flex-direction:column}body.psup-defile #defile{overflow:auto;flex:1;min-height:0}dialog{max-width:34rem}`;

export function shell(
  title: string,
  main: string,
  nav: readonly (readonly [string, string])[],
  signedIn: boolean,
): Answer {
  return page({
    title: `${title} - Parcoursup`,
    root: 'data-fr-scheme="light"',
    attributes: signedIn ? 'class="psup-defile"' : '',
    style: STYLE,
    body: `<div class="fr-skiplinks"><a class="fr-link fr-sr-only" href="#content">Contenu</a></div>
<header role="banner" class="fr-header"><div class="fr-header__body"><p class="fr-header__service-title">
<a href="${PUBLIC}/" title="Accueil - Parcoursup">Parcoursup</a></p>
<div class="fr-header__tools">${signedIn ? userMenu : toolLinks}</div></div>
<nav class="fr-nav" role="navigation" aria-label="Menu principal">
<ul class="fr-nav__list">${links(nav, { item: 'fr-nav__item', link: 'fr-nav__link' })}</ul></nav></header>
<div id="defile"><main id="content" role="main" class="fr-container">${main}</main>
<footer class="fr-footer" role="contentinfo"><ul class="fr-footer__bottom-list">${links([
      [`${PUBLIC}/calendrier`, 'Calendrier'],
      [`${PUBLIC}/mentions-legales`, 'Mentions légales'],
      [`${PUBLIC}/accessibilite`, 'Accessibilité&nbsp;: partiellement conforme'],
    ])}</ul><p>Numéro vert&nbsp;: 0&nbsp;800&nbsp;400&nbsp;070</p></footer></div>${cookies}${toggles}`,
  });
}
