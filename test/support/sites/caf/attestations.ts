import { type Answer, asked, file, page } from '../html.ts';
import { toggles } from '../inpage.ts';
import { portal, ROOM } from './portail.ts';

/**
 * « Mes attestations »; facts in caf-parcoursup.md, 1.5. There are three « Télécharger », which only the text above
 * them distinguishes.
 */
export const PORTLET = '/wps/PA_attestations/portlet.html';
const MONTHS = ['août', 'septembre', 'octobre', 'novembre'].map((month) => `<option>${month} 2026</option>`).join('');

const period = (id: string) => `<div class="periode">
  <input type="radio" class="custom-control-input sr-only" name="periode-${id}" id="derniere-${id}" checked>
  <label class="custom-control-label pastille" for="derniere-${id}">Dernière attestation</label>
  <input type="radio" class="custom-control-input sr-only" name="periode-${id}" id="autre-${id}" data-dates="dates-${id}">
  <label class="custom-control-label pastille" for="autre-${id}"><span>Pour une</span> <span>autre&nbsp;période</span></label>
  <div id="dates-${id}" hidden><p><span aria-hidden="true">du</span> <select class="form-control" aria-label="Mois de début">${MONTHS}</select>
    <span aria-hidden="true">au</span> <select class="form-control" aria-label="Mois de fin">${MONTHS}</select></p></div></div>`;

const card = (id: string, title: string, text: string, inside: string) => `<div class="card bloc">
  <h2 class="card-header label-form-cnaf" id="titre-${id}">
<button type="button" class="btn btn-link" data-toggle="collapse" aria-expanded="false" aria-controls="bloc-${id}">${title}</button></h2>
  <div id="bloc-${id}" class="collapse" role="region" aria-labelledby="titre-${id}" hidden><p>${text}</p>${inside}
  <button type="button" class="btn btn-form-cnaf btn-majeur-cnaf" data-file="${id}">Télécharger</button><div class="retour" role="status"></div></div></div>`;

const INSIDE = `<p>Choisissez l’attestation qu’on vous demande.</p>
${card('paiement', 'Attestation de paiement', 'Elle montre ce que la Caf vous a versé. Souvent demandée pour un logement.', period('paiement'))}
${card('qf', 'Attestation de quotient&nbsp;familial', 'Souvent demandée par la cantine ou le centre de loisirs.', period('qf'))}
${card('mns', 'Montant net social', 'Attestation des prestations au titre du montant net&nbsp;social.', '')}
<script>
document.addEventListener('change', function (event) {
  var group = event.target.closest('.periode');
  if (group && event.target.type === 'radio') group.lastElementChild.hidden = !event.target.hasAttribute('data-dates');
});
document.addEventListener('click', function (event) {
  var button = event.target.closest('[data-file]');
  if (!button) return;
  button.disabled = true;
  setTimeout(function () {
    button.disabled = false;
    var name = button.getAttribute('data-file');
    button.nextElementSibling.innerHTML = '<p class="alert alert-success">Votre attestation est prête&nbsp;: <a download="' + name + '-EXERCICE.txt" href="${file('Attestation sans valeur.')}">ouvrir le fichier</a></p>';
  }, 500);
});
</script>`;
const STYLE =
  '.pastille{border:1px solid #667;border-radius:20px;padding:6px 14px;cursor:pointer;position:relative}input:checked+.pastille{background:#234;color:#fff}input:focus-visible+.pastille{outline:3px solid #06c}';

/** With `?frame=1` the portlet lives in an iframe of the same origin. */
export function attestations(path: string): Answer {
  const { pathname, query } = asked(path);
  if (pathname === PORTLET)
    return page({
      title: 'Portlet attestations',
      style: STYLE,
      body: `<div class="portlet-cnaf">${INSIDE}</div>${toggles}`,
    });
  if (pathname !== `${ROOM}/mesattestations`) return null;
  const framed = query.get('frame') === '1';
  const main = framed
    ? `<iframe title="Mes attestations" src="${PORTLET}" style="width:100%;height:520px;border:0"></iframe>`
    : `<style>${STYLE}</style>${INSIDE}`;
  return portal(
    'Mes attestations',
    `<h1 class="titre-page-cnaf">Mes attestations</h1>${main}`,
    framed ? '?frame=1' : '',
  );
}
