import { type Answer, asked, file } from '../html.ts';
import { screen, screens } from '../inpage.ts';
import { ember } from './compte.ts';
import { field, nav, radio } from './form.ts';

/**
 * The declaration of a sale as the official video describes it (field-2026-11.md, V4 to V13; evidence.json, «
 * déclaration », « futur acquéreur »): its words and their order. The text does not give the DOM, so the structure is
 * that of the purchase, which is in the same folder.
 */
const ROOT = '/demarche/declaration-cession';
const ROUTES = { debut: ROOT, acquereur: `${ROOT}/acquereur`, recapitulatif: `${ROOT}/recapitulatif` };

const paper = (name: string) =>
  `<li><a download="${name}-EXERCICE.txt" href="${file('Papier sans valeur.')}">${name}</a></li>`;

const START = `<h1>Déclaration de cession</h1><section class="bloc"><h2>Documents à remettre</h2><ul>
${paper('Certificat de cession (cerfa 15776)')}${paper('Certificat de situation administrative')}</ul></section>
<form data-go="acquereur" autocomplete="off"><fieldset class="choix"><legend>Vous faites cette déclaration</legend>
${radio('ember201', 'personne', 'pour moi-même', 'required')} ${radio('ember202', 'personne', 'pour quelqu’un&nbsp;d’autre')}</fieldset>
${field('ember203', 'Plaque d’immatriculation du véhicule', 'placeholder="AB-123-CD" required')}
${field('ember204', 'Numéro de téléphone&nbsp;portable', 'type="tel" required')}${nav('debut', 'Étape suivante')}</form>`;

const BUYER = `<h1>Futur acquéreur</h1><form data-go="recapitulatif" autocomplete="off">
<fieldset class="choix"><legend>Le véhicule est cédé pour destruction</legend>${radio('ember211', 'destruction', 'oui')} ${radio('ember212', 'destruction', 'non')}</fieldset>
${field('ember213', 'Date et heure de cession', 'required')}${field('ember214', 'Kilométrage', 'required inputmode="numeric"')}
<fieldset class="choix"><legend>C’est une personne</legend>${radio('ember215', 'type', 'physique', 'checked')} ${radio('ember216', 'type', 'morale')}</fieldset>
${field('ember217', 'Nom de naissance', 'required')}${field('ember218', 'Nom d’usage')}${field('ember219', 'Prénom', 'required')}
<fieldset class="choix"><legend>Sexe</legend>${radio('ember220', 'sexe', 'masculin')} ${radio('ember221', 'sexe', 'féminin')}</fieldset>
${field('ember222', 'Adresse mail', 'type="email" placeholder=" "')}${field('ember223', 'Date de naissance', 'required')}
${field('ember224', 'Ville de naissance', 'required')}
<fieldset class="choix"><legend>Lieu de naissance</legend>${radio('ember225', 'lieu', 'France', 'checked')} ${radio('ember226', 'lieu', 'Autre&nbsp;pays')}</fieldset>
<p><label for="ember227">Département de naissance</label><br><select id="ember227"><option></option><option>00 - Entraînement</option><option>01 - Ain</option></select></p>
<fieldset><legend>Saisir l’adresse de la personne à qui vous avez vendu / donné votre véhicule (voiture, moto…)</legend>
${field('ember231', 'Étage / Escalier / Appartement / Hébergement (chez)', 'placeholder=" "')}${field('ember232', 'Immeuble / Résidence / Bâtiment', 'placeholder=" "')}
<div class="rangee">${field('ember233', 'Numéro', 'placeholder=" " size="4"')}
<p><label for="ember234">Type de voie</label><br><select id="ember234"><option></option><option>rue</option><option>avenue</option></select></p>
${field('ember235', 'Libellé', 'required')}</div>${field('ember236', 'Lieu-dit / BP / Localité (si différente de la ville)', 'placeholder=" "')}
${field('ember237', 'Code postal / ville', 'required')}</fieldset>${nav('debut', 'Étape suivante')}</form>`;

const box = (id: string, text: string) =>
  `<p><input type="checkbox" id="${id}" data-strict> <label for="${id}">${text}</label></p>`;

const SUMMARY = `<h1>Récapitulatif</h1><dl class="bloc"><dt>Véhicule</dt><dd>AB-000-CD</dd><dt>Acquéreur</dt><dd>Dominique MODÈLE</dd></dl>
<form data-go="${ROOT}/confirmation"><fieldset><legend>Conditions</legend>
${box('ember241', 'Je certifie que les informations sont exactes.')}${box('ember242', 'J’ai pris connaissance des conditions.')}</fieldset>
${nav('acquereur', 'Valider')}</form>`;

const DONE = `<main id="ember245" class="ember-view"><h1>Prochaines étapes</h1><section class="bloc"><h2>Numéro de dossier</h2><p>EX-000000</p></section>
<section class="bloc"><h2>Code de cession</h2><p>AB12C</p><p>À donner à l’acquéreur quand la vente est faite.</p></section>
<ul>${paper('Accusé d’enregistrement')}</ul><p><a href="/mon_espace">Retour à mon compte</a></p></main>`;

export function cession(path: string): Answer {
  const { pathname } = asked(path);
  if (pathname === `${ROOT}/confirmation`) return ember('Déclaration enregistrée', DONE, '', true);
  if (!Object.values(ROUTES).includes(pathname)) return null;
  const all = { debut: START, acquereur: BUYER, recapitulatif: SUMMARY };
  const templates = Object.entries(all).map(([name, html]) => screen(name, html));
  const run = screens({ outlet: '#ember200', first: 'debut', routes: ROUTES, delays: [400, 250] });
  return ember(
    'Déclaration de cession',
    '<main class="ember-view"><div id="ember200" class="ember-view"></div></main>',
    templates.join('\n') + run,
    true,
  );
}
