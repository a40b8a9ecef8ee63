import { type Answer, asked, file } from '../html.ts';
import { screen, screens } from '../inpage.ts';
import { ember } from './compte.ts';

/**
 * The request itself, with one address per step; facts in carte-grise.md, A-04 to A-13. Its real host is not known, so
 * it is under moncompte here.
 */
const ROOT = '/demarche/changement-titulaire';
const ROUTES = {
  personne: ROOT,
  vehicule: `${ROOT}/vehicule`,
  titulaire: `${ROOT}/titulaire`,
  adresse: `${ROOT}/adresse`,
  recapitulatif: `${ROOT}/recapitulatif`,
};
const PAYMENT = 'https://www.payfip.gouv.fr/tpa/paiementws.web?idop=ex-0001';

export const nav = (
  previous: string,
  next: string,
) => `<div class="actions"><button type="button" class="lien" data-go="${previous}">Étape précédente</button>
  <button type="submit" class="main-btn">${next}</button></div>`;
const steps = (rank: number, title: string) =>
  `<p class="etapes">Étape <b>${rank}</b> sur&nbsp;5</p><h1>Changement de titulaire</h1><h2>${title}</h2>`;
/** The radio button is visually hidden and only its label shows, as on many public sites. */
export const radio = (id: string, name: string, label: string, more = '') =>
  `<input type="radio" class="invisible-a11y" id="${id}" name="${name}" ${more}><label for="${id}">${label}</label>`;
export const field = (id: string, label: string, more = '') =>
  `<p><label for="${id}">${label}</label><br><input id="${id}" class="ember-text-field" ${more}></p>`;

const WHO = `${steps(1, 'Votre demande')}<form data-go="vehicule"><fieldset class="choix"><legend>Vous faites cette demande</legend>
${radio('ember41', 'personne', 'pour moi-même', 'required')} ${radio('ember42', 'personne', 'pour quelqu’un&nbsp;d’autre', 'data-shows="ecran-mandat"')}</fieldset>
<div data-slot></div>${nav('personne', 'Étape suivante')}</form>`;

const MANDATE = '<div class="bloc"><p>Il faut un mandat signé et la pièce d’identité de cette personne.</p></div>';

const VEHICLE = `${steps(2, 'Le véhicule')}<form data-go="titulaire" autocomplete="off">
${field('ember51', 'Numéro d’immatriculation <span aria-hidden="true">*</span>', 'placeholder="AB-123-CD" required maxlength="11"')}
${field('ember52', 'Numéro de téléphone&nbsp;portable', 'type="tel" placeholder=" " data-strict')}
<fieldset class="choix"><legend>Avez-vous un code de&nbsp;cession&nbsp;?</legend>
${radio('ember53', 'cession', 'Oui', 'required data-shows="ecran-code"')} ${radio('ember54', 'cession', 'Non', 'data-shows="ecran-formule"')}</fieldset>
<div data-slot aria-live="polite"></div>${nav('personne', 'Étape suivante')}</form>
<aside class="bloc"><h3>Où trouver le code&nbsp;?</h3><p>Le code de cession est donné par le vendeur. Il est valable 15&nbsp;jours.</p></aside>`;

const CODE = field('ember55', 'Code de cession', 'placeholder=" " required maxlength="8"');
const FORMULA = field('ember56', 'Numéro de formule', 'placeholder="2013BZ80335" required');

const OWNER = `${steps(3, 'Le futur titulaire')}<form data-go="adresse" autocomplete="off">
<fieldset class="choix"><legend>Type de personne</legend>${radio('ember61', 'type', 'Personne physique', 'checked')} ${radio('ember62', 'type', 'Personne morale')}</fieldset>
${field('ember63', 'Nom de naissance', 'value="EXEMPLE" required')}${field('ember64', 'Nom d’usage')}${field('ember65', 'Prénom', 'value="Camille" required')}
<fieldset class="choix"><legend>Sexe</legend>${radio('ember66', 'sexe', 'masculin')} ${radio('ember67', 'sexe', 'féminin', 'checked')}</fieldset>
${field('ember68', 'Adresse mail', 'type="email" value="camille@exemple.invalid"')}${field('ember69', 'Date de naissance', 'type="date" value="1990-01-01"')}
${field('ember70', 'Ville de naissance', 'value="Entraînement"')}
<fieldset class="choix"><legend>Lieu de naissance</legend>${radio('ember71', 'lieu', 'France', 'checked')} ${radio('ember72', 'lieu', 'Autre&nbsp;pays')}</fieldset>
<p><label for="ember73">Département de naissance</label><br><select id="ember73"><option>00 - Entraînement</option><option>01 - Ain</option></select></p>
${nav('vehicule', 'Étape suivante')}</form>`;

const ADDRESS = `${steps(4, 'Adresse d’envoi du certificat d’immatriculation')}<form data-go="recapitulatif" autocomplete="off">
${field('ember81', 'Étage / Escalier / Appartement / Hébergement (chez)', 'placeholder=" "')}${field('ember82', 'Immeuble / Résidence / Bâtiment', 'placeholder=" "')}
<div class="rangee">${field('ember83', 'Numéro', 'placeholder=" " size="4"')}<p><span class="faux-label">Complément</span><br>
<select aria-label="Complément"><option></option><option>bis</option><option>ter</option></select></p>
<p><label for="ember85">Type de voie</label><br>
<select id="ember85"><option></option><option>rue</option><option>avenue</option><option>place</option></select></p>
${field('ember86', 'Libellé', 'placeholder=" " data-strict')}</div>
${field('ember87', 'Lieu-dit / BP / Localité', 'placeholder=" "')}${field('ember88', 'Code postal / ville', 'placeholder=" " data-strict')}${nav('titulaire', 'Étape suivante')}</form>`;

const box = (id: string, text: string) =>
  `<p><input type="checkbox" id="${id}" data-strict> <label for="${id}">${text}</label></p>`;

const SUMMARY = `${steps(5, 'Récapitulatif')}<dl class="bloc"><dt>Immatriculation</dt>
<dd>AB-000-CD <button type="button" class="lien" data-go="vehicule">Modifier</button></dd>
<dt>Titulaire</dt><dd>Camille EXEMPLE <button type="button" class="lien" data-go="titulaire">Modifier</button></dd>
<dt>Adresse</dt><dd>1 rue de l’Exercice, 00000 Entraînement <button type="button" class="lien" data-go="adresse">Modifier</button></dd></dl>
<section class="bloc"><h3>Montant de la taxe</h3><p>Total à payer&nbsp;: <strong>100,00&nbsp;€</strong></p></section>
<form data-go="${PAYMENT}"><fieldset><legend>Engagements</legend>
${box('ember91', 'J’atteste sur l’honneur que les informations sont exactes.')}
${box('ember92', 'J’atteste sur l’honneur que le véhicule est assuré et que j’ai le permis de conduire correspondant.')}
${box('ember93', 'J’ai pris connaissance des conditions d’utilisation du téléservice.')}</fieldset>
${nav('adresse', 'Valider')}</form>`;

const DONE = `<main id="ember95" class="ember-view"><h1>Votre demande est enregistrée</h1><div class="bloc" role="status">
<p>Numéro de dossier&nbsp;: <b>EX-000000</b></p></div>
<section class="bloc"><h2>Récapitulatif</h2><p>AB-000-CD, Camille EXEMPLE</p><ul>
<li><a download="cpi-EXERCICE.txt" href="${file('Certificat provisoire sans valeur.')}">Télécharger le certificat provisoire d’immatriculation (CPI)</a></li>
<li><a download="accuse-EXERCICE.txt" href="${file('Accusé sans valeur.')}">Télécharger l’accusé d’enregistrement</a></li>
<li><a download="recapitulatif-EXERCICE.txt" href="${file('Récapitulatif sans valeur.')}">Télécharger le récapitulatif de la demande</a></li></ul>
<p>Le certificat provisoire est valable 1&nbsp;mois, en France seulement. Imprimez-le.</p></section><p>
<a href="/mon_espace">Retour à mon compte</a></p></main>`;

/**
 * Any step can be reloaded. With `?strict=1` the phone, the street, the town and the three legal boxes are required
 * too.
 */
export function form(path: string): Answer {
  const { pathname } = asked(path);
  if (pathname === `${ROOT}/confirmation`) return ember('Demande enregistrée', DONE, '', true);
  if (!Object.values(ROUTES).includes(pathname)) return null;
  const all = {
    personne: WHO,
    mandat: MANDATE,
    vehicule: VEHICLE,
    code: CODE,
    formule: FORMULA,
    titulaire: OWNER,
    adresse: ADDRESS,
    recapitulatif: SUMMARY,
  };
  const templates = Object.entries(all).map(([name, html]) => screen(name, html));
  const run = screens({ outlet: '#ember40', first: 'personne', routes: ROUTES, delays: [450, 250, 600] });
  return ember(
    'Changement de titulaire',
    '<main id="ember39" class="ember-view"><div id="ember40" class="ember-view"></div></main>',
    templates.join('\n') + run,
    true,
  );
}
