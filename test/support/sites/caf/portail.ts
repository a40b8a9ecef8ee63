import { type Answer, asked, escaped, links, page } from '../html.ts';
import { shadow, toggles } from '../inpage.ts';

/**
 * wwwd.caf.fr, signed in: a WebSphere portal with Angular portlets; facts in caf-parcoursup.md, 1.1 and 1.4, screen 6.
 */
export const ROOM = '/wps/myportal/caffr/moncompte';
export const TITLES: Record<string, string> = {
  tableaudebord: 'Tableau de bord',
  mespaiementsmesdroits: 'Mes paiements et mes droits',
  mesattestations: 'Mes attestations',
  mesdemarches: 'Mes démarches',
  mescourrierscourriels: 'Mes courriers et courriels',
  mesressources: 'Mes ressources',
  monprofil: 'Mon profil',
  faireunedemandedeprestation: 'Faire une demande de prestation',
  monagenda: 'Mon agenda',
  contactermacaf: 'Contacter ma Caf',
};

const cookies = shadow(
  'cnaf-bandeau-cookies',
  `<style>div{position:fixed;right:0;bottom:0;max-width:24rem;background:#fff;border:2px solid #345;padding:12px;z-index:60;font:15px sans-serif}button{font:inherit;padding:8px}</style>
<div class="bandeau" role="region" aria-label="Cookies"><p>Nous mesurons la fréquentation de cet espace.</p>
<button type="button" class="agree-button-caf btn btn-primary-cnaf" data-hides=".bandeau">J’ai compris</button></div>`,
  350,
);

/** The frame of every page of the portal. `suffix` carries `?frame=1` from page to page. */
export function portal(title: string, main: string, suffix = ''): Answer {
  const to = (name: string) => `${ROOM}/${name}${name === 'mesattestations' ? suffix : ''}`;
  return page({
    title: `${title} - Mon Compte - caf.fr`,
    attributes: 'class="wpthemeBody lotusui30"',
    style: `.wpthemeBanner{position:sticky;top:0;z-index:20}.btn-block{display:block;margin:8px 0}.sous-menu{background:#fff;padding:8px}
.squelette{height:120px;background:#eee}`,
    body: `<div class="wpthemeFrame"><header role="banner" tabindex="-1" class="wpthemeBanner"><div class="wpthemeInner">
  <a href="https://www.caf.fr/" class="wpthemeLeft">caf.fr</a> <span class="nom-allocataire">Camille&nbsp;EXEMPLE</span>
  <a class="deconnexion" href="https://www.caf.fr/">Se&nbsp;déconnecter</a></div>
  <nav class="wpthemePrimaryNav" aria-label="Menu de Mon Compte"><ul class="wpthemeNavList">
    <li><a href="${to('tableaudebord')}" class="wpthemeSelected">Mon&nbsp;Compte</a></li>
    <li><button type="button" class="dropdown-toggle" aria-expanded="false" aria-controls="menu-situation">Ma situation</button>
      <ul id="menu-situation" class="sous-menu" hidden>${links([
        [to('monprofil'), 'Mon profil'],
        [to('mesressources'), 'Mes ressources'],
      ])}</ul></li>
    <li><button type="button" class="dropdown-toggle" aria-expanded="false" aria-controls="menu-droits">Droits et prestations</button>
      <ul id="menu-droits" class="sous-menu" hidden>${links([
        [to('mespaiementsmesdroits'), 'Mes paiements et mes droits'],
        [to('mesattestations'), 'Mes attestations'],
      ])}</ul></li>
    <li><a href="${to('mesdemarches')}">Mes démarches</a></li><li><a href="${to('contactermacaf')}">Nous contacter</a></li>
  </ul></nav></header>
<main class="wpthemeMain" role="main"><div class="component-container wpthemeFull id-Z7_EX0000000"><div class="component-control">
<section class="ibmPortalControl wpthemeControl">
<div class="wpthemeControlBody">${main}</div></section></div></div></main>
<footer role="contentinfo"><ul>${links([
      ['https://www.caf.fr/mentions-legales', 'Mentions légales'],
      ['https://www.caf.fr/actualites/l-attestation-de-paiement', 'Comprendre l’attestation de paiement'],
      [to('contactermacaf'), 'Contacter ma&nbsp;Caf'],
    ])}</ul></footer></div>${cookies}${toggles}`,
  });
}

const dashboard = (suffix: string) => `<div class="row colonnes"><div class="col-md-8">
  <cnaf-cds-paiements-droits><div class="card bloc"><h2 class="card-header">
<button type="button" class="btn btn-link" data-toggle="collapse" aria-expanded="true"
    aria-controls="paiements-droits-collapse">Mes paiements et mes droits</button></h2>
    <div id="paiements-droits-collapse" class="collapse show"><p>Dernier paiement&nbsp;: <b>100,00&nbsp;€</b> le <span>5</span> <span>du mois</span></p>
      <ul class="liste-liens-cnaf">${links([
        [`${ROOM}/mespaiementsmesdroits`, 'Mes paiements'],
        [
          `${ROOM}/mesattestations${suffix}`,
          '<span class="picto" aria-hidden="true">▸</span> <span>Mes</span> <span>attestations</span>',
        ],
      ])}</ul></div></div></cnaf-cds-paiements-droits>
  <div class="card bloc"><h2 class="card-header">
<button type="button" class="btn btn-link" aria-expanded="true" aria-controls="demarches-collapse">Mes démarches</button></h2>
    <div id="demarches-collapse" class="collapse show">
      <a class="btn btn-form-cnaf btn-block btn-secondaire-cnaf" href="${ROOM}/faireunedemandedeprestation">Demander une prestation</a>
      <a class="btn btn-form-cnaf btn-block btn-secondaire-cnaf" href="${ROOM}/monprofil">Déclarer un changement</a>
      <a class="btn btn-form-cnaf btn-block btn-secondaire-cnaf" href="https://www.caf.fr/allocataires/mes-services-en-ligne/estimer-vos-droits">Simuler mes droits</a></div></div>
</div><aside class="col-md-4">
  <div class="card bloc"><h2 class="card-header">Mon profil</h2><div id="profil-collapse"><p>Camille&nbsp;EXEMPLE<br>Dossier n°&nbsp;0000000</p>
<a href="${ROOM}/monprofil">Modifier</a></div></div>
  <div class="card bloc" id="accueil-moncompte-pave-2-cnaf"><cnaf-contacter-macaf-moncompte><h2>Contacter ma&nbsp;Caf</h2>
    <a class="btn" href="${ROOM}/contactermacaf">Prendre un rendez-vous</a></cnaf-contacter-macaf-moncompte></div>
</aside></div>`;

/** The portlets come late. They are then removed and drawn again 800 ms later, when « les droits » arrive. */
const late = (html: string) => `<h1 class="titre-page-cnaf">Bonjour Camille&nbsp;EXEMPLE</h1>
<app-root ng-version="14.3.0" id="portlet"><div class="squelette" aria-busy="true"></div></app-root><template id="portlet-plein">${html}</template>
<script>
function dessiner() { document.getElementById('portlet').replaceChildren(document.getElementById('portlet-plein').content.cloneNode(true)); }
setTimeout(dessiner, 400); setTimeout(dessiner, 1200);
</script>`;

const INSIDE: Record<string, string> = {
  mespaiementsmesdroits:
    '<div id="paiements-droits-complet-collapse" class="collapse show"><p>Il n’y a pas de paiement effectué sur votre compte.</p></div>',
  monprofil:
    '<cnaf-cds-profilcomplet-allocataire><h2>Coordonnées</h2><p>c•••••@exemple.invalid</p><button type="button" class="btn">Modifier</button></cnaf-cds-profilcomplet-allocataire>',
};

export function room(path: string): Answer {
  const { pathname, query } = asked(path);
  if (pathname === '/connexion-annulee')
    return portal('Connexion annulée', '<h1 class="titre-page-cnaf">La connexion a été annulée</h1>');
  const name = pathname.slice(ROOM.length + 1);
  const title = pathname.startsWith(`${ROOM}/`) ? TITLES[name] : undefined;
  if (!title) return null;
  const suffix = query.get('frame') === '1' ? '?frame=1' : '';
  if (name === 'tableaudebord') return portal(title, late(dashboard(escaped(suffix))), suffix);
  return portal(
    title,
    `<h1 class="titre-page-cnaf">${title}</h1>${INSIDE[name] ?? '<p>Rien à afficher pour le moment.</p>'}`,
    suffix,
  );
}
