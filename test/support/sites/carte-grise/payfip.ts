import { type Answer, asked, page } from '../html.ts';
import { screen, screens } from '../inpage.ts';

/**
 * www.payfip.gouv.fr, where the extension may not go; facts in carte-grise.md, A-12. The fields have no `name`, so they
 * are never sent.
 */
const BACK = 'https://moncompte.ants.gouv.fr/demarche/changement-titulaire/confirmation';

const SUMMARY = `<h1>Paiement en ligne</h1><dl class="bloc"><dt>Référence</dt><dd>ex-0001</dd><dt>Montant</dt><dd>100,00&nbsp;€</dd></dl>
<button type="button" data-go="carte">Payer par carte bancaire</button>`;

const CARD = `<h1>Paiement par carte bancaire</h1><form class="bloc" autocomplete="off" data-go="${BACK}">
<p><label for="numero">Numéro de carte</label><br><input id="numero" inputmode="numeric" maxlength="19"></p>
<fieldset><legend>Date d’expiration</legend>
<select aria-label="Mois"><option>01</option><option>12</option></select> <select aria-label="Année"><option>2030</option><option>2031</option></select></fieldset>
<p><label for="crypto">Cryptogramme visuel</label><br><input id="crypto" inputmode="numeric" maxlength="3"></p>
<button type="submit">Valider le paiement</button></form>`;

export function payfip(path: string): Answer {
  if (asked(path).pathname !== '/tpa/paiementws.web') return null;
  return page({
    title: 'PayFiP',
    body: `<header><p>PayFiP</p></header><main id="contenu"></main><footer><p>Paiement sécurisé</p></footer>
${screen('choix', SUMMARY)}${screen('carte', CARD)}${screens({ outlet: '#contenu', first: 'choix' })}`,
  });
}
