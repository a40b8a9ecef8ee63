import type { Answer } from '../html.ts';
import { COURSES, type Course } from './courses.ts';
import { NAV } from './file.ts';
import { shell } from './shell.ts';

/**
 * A course's page; facts in caf-parcoursup.md, 2.4 (screens 2 to 4). A simple course is added at once. With `modal=1`
 * it asks « sure? » in a native modal dialog, which no fact mentions. A « vœu multiple » shows its places in the page,
 * which are ticked one by one.
 */
const RUBRICS: [string, string][] = [
  ['Découvrir la formation', 'La formation dure trois ans.'],
  ['Comprendre les critères d’analyse des candidatures', 'Résultats scolaires, motivation, engagement.'],
  ['Connaître les débouchés', 'Poursuite d’études ou emploi.'],
  ['Accéder aux chiffres', 'Taux d’accès l’an dernier&nbsp;: 50&nbsp;%.'],
];

const dialog = ({ name }: Course) => `<dialog id="confirmer-ajout" aria-labelledby="titre-ajout" class="fr-modal">
<h2 id="titre-ajout" class="fr-modal__title">Ajouter un vœu</h2>
<p>Voulez-vous ajouter «&nbsp;${name}&nbsp;» à votre liste&nbsp;? Vous pourrez le supprimer plus tard.</p>
<button type="button" class="fr-btn fr-btn--secondary" data-closes>Annuler</button> <button type="button" class="fr-btn" id="ajouter">Oui, ajouter ce&nbsp;vœu</button></dialog>`;

const places = (
  parts: string[],
) => `<template id="sous-voeux"><section class="bloc"><h2 tabindex="-1">Choisissez vos sous-vœux</h2><fieldset class="fr-fieldset">
<legend>Établissements (10 au plus)</legend>
${parts
  .map(
    (part, rank) => `<div class="fr-checkbox-group"><input type="checkbox" id="sv${rank}">
<label class="fr-label" for="sv${rank}">${part}</label></div>`,
  )
  .join('\n')}</fieldset>
<button type="button" class="fr-btn" id="ajouter">Enregistrer mes sous-vœux</button></section></template>`;

/** The label contains a `<b>` and three spans: the words to press are one name in four text nodes. */
const BUTTON =
  '<span class="fr-icon" aria-hidden="true">+</span><span>Ajouter</span> <span>à la <b>liste</b></span> <span>de&nbsp;vœux</span>';

export function sheet(query: URLSearchParams): Answer {
  const course = COURSES.find(({ code }) => code === query.get('g_ta_cod'));
  if (!course) return null;
  const { code, name, school, parts } = course;
  const asks = query.has('modal');
  const more = RUBRICS.map(
    ([title, text], rank) => `<section class="fr-accordion"><h3 class="fr-accordion__title">
<button type="button" class="fr-accordion__btn" aria-expanded="false" aria-controls="r${rank}">${title}</button></h3>
<div class="fr-collapse bloc" id="r${rank}" hidden><p>${text}</p></div></section>`,
  ).join('\n');
  return shell(
    name,
    `<p><a class="fr-link" href="/Candidat/carte">Retour à la recherche</a></p>
<p class="psup-fiche__school">${school}</p><h1 class="fr-sr-only">Fiche de la formation</h1><h2 class="fr-h3 fr-my-1w">${name}</h2>
<div class="colonnes"><div>${more}</div>
<aside class="bloc"><button type="button" class="fr-btn" ${parts ? 'id="ouvrir"' : asks ? 'data-opens="confirmer-ajout"' : 'id="ajouter"'}>${BUTTON}</button>
<p><button type="button" class="fr-btn fr-btn--tertiary">Ajouter à mes favoris</button></p><p>
<button type="button" class="fr-btn fr-btn--tertiary">Ajouter au comparateur</button></p></aside></div>
<div id="suite"></div><div id="retour" role="status"></div>${parts ? places(parts) : asks ? dialog(course) : ''}
<script>(function () {
  var open = document.getElementById('ouvrir');
  if (open) open.addEventListener('click', function () {
    setTimeout(function () { document.getElementById('suite').replaceChildren(document.getElementById('sous-voeux').content.cloneNode(true)); }, 400);
  });
  document.addEventListener('click', function (event) {
    if (!event.target.closest('#ajouter')) return;
    var mine = JSON.parse(sessionStorage.voeux || '[]'), modal = document.querySelector('dialog');
    if (mine.indexOf('${code}') < 0) mine.push('${code}');
    sessionStorage.voeux = JSON.stringify(mine);
    setTimeout(function () {
      if (modal) modal.close();
      document.getElementById('retour').innerHTML = '<p class="fr-alert fr-alert--success bloc">Le vœu est ajouté à votre liste. Il n’est pas encore confirmé.</p>';
    }, 300);
  });
})();</script>`,
    NAV,
    true,
  );
}
