import { type Answer, asked, links, page } from '../html.ts';
import { screen, screens, shadow, toggles } from '../inpage.ts';

/** immatriculation.ants.gouv.fr: a React-like app in `div#root`; facts in carte-grise.md, S-02, S-03 and section 12. */
const BASE = '/demarches-en-ligne';
const LANDINGS: Record<string, string> = {
  'acheter-ou-recevoir-un-vehicule-doccasion': 'Acheter ou recevoir un véhicule d’occasion',
  'vendre-ou-donner-votre-vehicule': 'Vendre ou donner votre véhicule',
  'modifier-l-adresse-sur-votre-certificat-d-immatriculation':
    'Modifier l’adresse sur votre certificat d’immatriculation',
  'refaire-votre-certificat-dimmatriculation': 'Refaire votre certificat d’immatriculation',
  'signaler-un-changement-sur-votre-situation-personnelle': 'Signaler un changement sur votre situation personnelle',
  'immatriculer-pour-la-premiere-fois-un-vehicule-en-france':
    'Immatriculer pour la première fois un véhicule en France',
};
const OTHERS: Record<string, string> = {
  '/': 'Immatriculation',
  [BASE]: 'Toutes les démarches en ligne',
  '/aide-et-contact': 'Aide et contact',
  '/aide-et-contact/demarches-en-ligne': 'Aide sur les démarches en ligne',
  '/services-et-formulaires/carte-des-points-numeriques': 'Carte des points numériques',
  '/mentions-legales': 'Mentions légales',
};
const SIGN_IN = 'https://moncompte.ants.gouv.fr/connexion';

/** The answer is stored for both hosts of ants.gouv.fr, as on the real site. */
export const antsCookies = `<div class="css-1x7ab0 bandeau-fixe"><h2>Votre vie privée</h2><p>Ce site mesure sa fréquentation avec des cookies.</p>
<ul class="css-ul9"><li><button type="button" class="css-b4" data-hides=".css-1x7ab0">Tout accepter</button></li>
<li><button type="button" class="css-b4" data-hides=".css-1x7ab0">Continuer sans&nbsp;accepter</button></li>
<li><button type="button" class="css-b4">Personnaliser</button></li></ul></div>
<script>(function () {
  var banner = document.querySelector('.css-1x7ab0');
  if (/cookies-ants=/.test(document.cookie)) banner.remove();
  banner.addEventListener('click', function (event) { if (event.target.closest('[data-hides]')) document.cookie = 'cookies-ants=vu; path=/; domain=ants.gouv.fr'; });
})();</script>`;

/** The header is a component in an open shadow root: the « Se connecter » to press is inside. */
const header = shadow(
  'ants-entete',
  `<style>nav,div{padding:10px 20px;background:#eef1f5;font:16px sans-serif}ul{list-style:none;display:flex;flex-wrap:wrap;gap:18px;padding:0;margin:0}
a.connexion{border:1px solid #345;padding:8px 14px;display:inline-block}</style>
<div part="haut"><a href="/">France Titres <span>(ANTS)</span></a> <a class="connexion" href="${SIGN_IN}">
<svg width="14" height="14" aria-hidden="true"></svg> <span>Se</span>&nbsp;<span>connecter</span></a></div>
<nav aria-label="Menu principal"><ul>${links([
    [BASE, 'Nos démarches'],
    ['/aide-et-contact', 'Aide et contact'],
    ['/services-et-formulaires/carte-des-points-numeriques', 'Points numériques'],
  ])}</ul></nav>`,
  300,
);

const step = (rank: number, text: string) =>
  `<li class="css-etape"><span class="css-rond" aria-hidden="true">${rank}</span> <p>${text}</p></li>`;

const landing = (title: string) => `<main class="css-9zq1"><nav aria-label="Vous êtes ici"><ol>${links([
  ['/', 'Accueil'],
  [BASE, 'Démarches en ligne'],
])}</ol></nav>
<h1>${title}</h1><p class="css-duree"><b>15&nbsp;minutes</b> pour faire votre démarche</p>
<div class="colonnes"><div>
<section class="bloc"><h2>À savoir</h2><p>Vous avez un mois pour faire la demande. Pour cette démarche, la connexion se fait avec FranceConnect.</p></section>
<section class="bloc"><h2><button type="button" aria-expanded="false" aria-controls="documents">Préparer les documents à fournir</button></h2>
<div id="documents" hidden><ul><li>Le code de cession donné par le vendeur</li><li>La carte grise barrée et signée</li>
<li>Un justificatif de domicile de moins de 6&nbsp;mois</li><li>Une carte bancaire</li></ul></div></section>
<section class="bloc"><h2>Les grandes étapes de la démarche</h2>
<ol>${step(1, 'Je me connecte avec FranceConnect')}${step(2, 'Je remplis le formulaire')}${step(3, 'Je vérifie et je paie')}${step(4, 'J’imprime le certificat provisoire')}</ol></section>
<p><a class="css-btn-plein btn" href="${SIGN_IN}?demarche=changement-titulaire">Je commence la&nbsp;demande</a></p>
</div><aside><div class="bloc"><h2>Autres démarches</h2><ul>${links(
  Object.entries(LANDINGS).map(([slug, name]) => [`${BASE}/${slug}`, name] as const),
)}</ul></div><div class="bloc"><h2>Besoin d’aide&nbsp;?</h2><p>Appelez le 34&nbsp;00.</p>
<a href="/aide-et-contact">Poser une question</a></div></aside></div></main>`;

function dressed(title: string, main: string): Answer {
  return page({
    title: `${title} - France Titres`,
    style: `.css-rond{border:2px solid #345;border-radius:50%;padding:2px 9px}.css-etape{list-style:none;display:flex;gap:10px}
.css-chat{position:fixed;right:16px;bottom:16px;border-radius:50%;z-index:40}#root{min-height:60vh}`,
    root: 'data-theme="light"',
    body: `${header}<div id="root"></div>
<footer><ul>${links([
      ['/mentions-legales', 'Mentions légales'],
      ['/aide-et-contact/demarches-en-ligne', 'Aide sur les démarches en ligne'],
    ])}</ul></footer>
<button type="button" class="css-chat" aria-label="Ouvrir l’assistant virtuel">?</button>${antsCookies}
${screen('page', main)}${screens({ outlet: '#root', first: 'page', delays: [350] })}${toggles}`,
  });
}

export function immatriculation(path: string): Answer {
  const { pathname } = asked(path);
  const title = LANDINGS[pathname.replace(`${BASE}/`, '')];
  if (title && pathname.startsWith(`${BASE}/`)) return dressed(title, landing(title));
  const other = OTHERS[pathname];
  if (!other) return null;
  const all = Object.entries(LANDINGS).map(([slug, name]) => [`${BASE}/${slug}`, name] as const);
  return dressed(other, `<main><h1>${other}</h1><ul>${links(all)}</ul></main>`);
}
