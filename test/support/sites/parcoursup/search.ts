import { type Answer, escaped } from '../html.ts';
import { type Course, found } from './courses.ts';
import { NAV } from './file.ts';
import { shell } from './shell.ts';

/** The map of courses; facts in caf-parcoursup.md, 2.4 (screen 1). */
export const SHEET = '/Candidats/public/fiches/afficherFicheFormation';

const card = ({
  code,
  name,
  school,
  places,
}: Course) => `<div class="fr-card psup-search-results-card"><div class="fr-card__body"><div class="fr-card__content">
<p class="psup-search-results-card__school-name">${school}</p>
<h3 class="fr-card__title"><a class="psup-search-results-card__course-name" href="${SHEET}?g_ta_cod=${code}&amp;typeBac=0&amp;originePc=0">${name}</a></h3>
<p class="fr-badge fr-badge--info">${places}</p> <button type="button" class="fr-btn fr-btn--tertiary" aria-label="Comparer ${name}, ${school}">Comparer</button></div></div></div>`;

const filter = (
  id: string,
  label: string,
) => `<div class="fr-checkbox-group"><input type="checkbox" id="${id}"><label class="fr-label psup-search-filter__label" for="${id}">
<span class="psup-search-filter__result-name">${label}</span></label></div>`;

export function search(query: URLSearchParams): Answer {
  const words = query.get('search') ?? '';
  const { courses, close } = found(words);
  const count = close
    ? 'Aucune formation exacte. Voici des résultats proches.'
    : `${courses.length} formations correspondent à votre recherche`;
  return shell(
    'Carte des formations',
    `<h1>Rechercher une formation</h1>
<form class="fr-search-bar" role="search" action="/Candidat/carte" method="get">
<label class="fr-label fr-sr-only" for="recherche-formation">Rechercher une formation, un établissement, une ville</label>
<input class="fr-input" type="search" id="recherche-formation" name="search" value="${escaped(words)}" placeholder="Une formation, une ville…">
<button type="submit" class="fr-btn" title="Lancer la recherche"><span>Rechercher</span></button></form>
<div class="colonnes"><div><h2 role="status">${count}</h2><div id="resultats" aria-busy="true"><p>Chargement…</p></div>
<nav class="fr-pagination" aria-label="Pagination"><button type="button" class="fr-pagination__link" aria-current="page">1</button>
<button type="button" class="fr-pagination__link fr-pagination__link--next" disabled>Page suivante</button></nav></div>
<aside><h2>Filtres</h2>${filter('filter-hasPlaces', 'Places disponibles')}${filter('filter-public', 'Établissements publics')}${filter('filter-apprentissage', 'Formations en apprentissage')}
<button type="button" class="fr-btn fr-btn--tertiary">Effacer la recherche</button></aside></div>
<template id="cartes">${courses.map(card).join('\n')}</template>
<script>
function dessiner() { var zone = document.getElementById('resultats'); zone.removeAttribute('aria-busy'); zone.replaceChildren(document.getElementById('cartes').content.cloneNode(true)); }
setTimeout(dessiner, 450); setTimeout(dessiner, 1250);
</script>`,
    NAV,
    true,
  );
}
