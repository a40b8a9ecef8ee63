import { type Answer, links } from '../html.ts';
import { COURSES } from './courses.ts';
import { shell } from './shell.ts';

/**
 * The candidate's file: the home page, the empty sections and « Mes vœux »; facts in caf-parcoursup.md, 2.3 and 2.4
 * (screen 5).
 */
export const NAV = [
  ['/Candidat/accueil', 'Mon dossier'],
  ['/Candidat/profil', 'Profil'],
  ['/Candidat/scolarite', 'Scolarité'],
  ['/Candidat/carte', 'Rechercher des&nbsp;formations'],
  ['/Candidat/voeux', 'Mes&nbsp;vœux'],
  ['/Candidat/admissions', 'Admission'],
] as const;

const HOME = `<h1>Mon dossier candidat</h1><p>Camille EXEMPLE, dossier n°&nbsp;0000000</p>
<div class="fr-tabs"><ul class="fr-tabs__list" role="tablist" aria-label="Mon dossier">
<li role="presentation"><button id="t-infos" class="fr-tabs__tab" role="tab" aria-selected="true" aria-controls="p-infos" tabindex="0">À faire</button></li>
<li role="presentation"><button id="t-messages" class="fr-tabs__tab" role="tab" aria-selected="false" aria-controls="p-messages" tabindex="-1">Messagerie</button></li></ul>
<div id="p-infos" class="fr-tabs__panel bloc" role="tabpanel" aria-labelledby="t-infos"><h2>Je formule mes vœux</h2>
<p>Vous pouvez ajouter 10&nbsp;vœux au plus.</p>
<ul>${links([
  ['/Candidat/preferences', 'Préférence et autres projets'],
  ['/Candidat/activites', 'Mes activités et centres d’intérêt'],
  ['/Candidat/bulletins', 'Bulletins et relevés de notes'],
])}</ul></div>
<div id="p-messages" class="fr-tabs__panel bloc" role="tabpanel" aria-labelledby="t-messages" hidden><p>Aucun message.</p></div></div>`;

const ROOMS: Record<string, string> = {
  profil: 'Profil',
  scolarite: 'Scolarité',
  bulletins: 'Bulletins et relevés de notes',
  activites: 'Mes activités et centres d’intérêt',
  preferences: 'Préférence et autres projets',
  admissions: 'Admission',
  contact: 'Contact',
};

/** The added wishes are in the page's own sessionStorage, because the server stores nothing. */
const WISHES = `<h1>Mes vœux</h1><div class="fr-tabs"><ul class="fr-tabs__list" role="tablist" aria-label="Mes vœux">
${['Synthèse', 'Vœux', 'Vœux en&nbsp;apprentissage']
  .map(
    (name, rank) =>
      `<li role="presentation"><button id="v${rank}" class="fr-tabs__tab" role="tab" aria-selected="${rank === 0}" aria-controls="pv${rank}" tabindex="${rank ? -1 : 0}">${name}</button></li>`,
  )
  .join('')}</ul>
<div id="pv0" class="fr-tabs__panel bloc" role="tabpanel" aria-labelledby="v0"><p><b id="combien">0</b> vœu(x) ajouté(s), 0&nbsp;confirmé.</p>
<p>Un vœu ajouté n’est pas encore confirmé.</p></div>
<div id="pv1" class="fr-tabs__panel" role="tabpanel" aria-labelledby="v1" hidden><h2>Vœux de la phase principale</h2>
<div id="liste-voeux" aria-busy="true"></div></div>
<div id="pv2" class="fr-tabs__panel bloc" role="tabpanel" aria-labelledby="v2" hidden><p>Vous n’avez pas de vœu en apprentissage.</p></div></div>
<script>(function () {
  var courses = ${JSON.stringify(Object.fromEntries(COURSES.map(({ code, name, school }) => [code, { name, school }])))};
  var mine = JSON.parse(sessionStorage.voeux || '[]'), list = document.getElementById('liste-voeux');
  document.getElementById('combien').textContent = mine.length;
  function draw() {
    list.removeAttribute('aria-busy');
    list.innerHTML = mine.length ? '' : '<p>Vous n’avez pas encore ajouté de vœu.</p>';
    mine.forEach(function (code) {
      var card = document.createElement('div');
      card.className = 'psup-wish-card psup-wish-card--info';
      card.innerHTML = '<p class="psup-wish-card__school"></p><p class="psup-wish-card__course"></p><p>Compte pour un vœu</p><p class="fr-badge">DOSSIER INCOMPLET OU NON CONFIRMÉ</p>' +
        '<button type="button" class="fr-btn">Voir le détail</button> <button type="button" class="fr-btn fr-btn--tertiary">Supprimer</button>';
      card.querySelector('.psup-wish-card__school').textContent = courses[code].school;
      card.querySelector('.psup-wish-card__course').textContent = courses[code].name;
      list.append(card);
    });
  }
  setTimeout(draw, 300); setTimeout(draw, 1100);
  list.addEventListener('click', function (event) {
    if (!event.target.matches('.fr-btn--tertiary')) return;
    mine.splice([].indexOf.call(list.children, event.target.closest('.psup-wish-card')), 1);
    sessionStorage.voeux = JSON.stringify(mine);
    draw();
  });
})();</script>`;

export function room(name: string): Answer {
  if (name === 'accueil') return shell('Mon dossier', HOME, NAV, true);
  if (name === 'voeux') return shell('Mes vœux', WISHES, NAV, true);
  const title = ROOMS[name];
  return title ? shell(title, `<h1>${title}</h1><p>Rubrique vide pour le test.</p>`, NAV, true) : null;
}
