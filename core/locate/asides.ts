/** Texts that are never the name of a control, by their form alone: a count, a format and weight, a date, a state. */
const MONTH =
  '(janvier|fevrier|février|mars|avril|mai|juin|juillet|aout|août|septembre|octobre|novembre|decembre|décembre)';
const DAY = '(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
/** What was done to a document on that day. */
const MADE =
  '(mise?s? (a|à) jour|modifi(e|é)e?s?|publi(e|é)e?s?|d(e|é)pos(e|é)e?s?|envoy(e|é)e?s?|re(c|ç)ue?s?|valables?|cr(e|é)(e|é)e?s?|ajout(e|é)e?s?|sign(e|é)e?s?|t(e|é)l(e|é)charg(e|é)e?s?|date)';
const UNIT = '(octets?|ko|kb|kio|mo|mb|mio|go|gb|gio|pages?)';
const FORMAT = '(pdf|odt|ods|docx?|xlsx?|csv|zip|jpe?g|png|html|txt|epub)';
/**
 * Whole texts that are never the name of a control: a count, a file format and weight, a date, an amount, a mention, a
 * state.
 */
const ASIDE: RegExp[] = [
  /^[([] ?\d{1,4} ?\+? ?[)\]]$/,
  new RegExp(
    `^[([]? ?(format )?${FORMAT}( ?[-–,/.:;|] ?| )?([\\d .,]{1,8}${UNIT})?( ?[-–,/] ?[a-zç]{2,12})? ?[)\\]]?$`,
  ),
  new RegExp(`^[([]? ?[\\d .,]{1,8} ?${UNIT} ?[)\\]]?$`),
  /^[([]? ?\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})? ?[)\]]?$/,
  new RegExp(
    `^((${MADE}|${DAY}),? )?(le |du |au |depuis le |jusqu'au |avant le |en |d')?(${DAY} )?((\\d{1,2}(er)? )?${MONTH}( \\d{4})?|\\d{1,2}[/.-]\\d{1,2}([/.-]\\d{2,4})?)(,? (a|à)? ?\\d{1,2} ?[:h] ?(\\d{2})?)?$`,
  ),
  /^(depuis |en )\d{4}$/,
  /^[\d .,]{1,12} ?(€|euros?|eur)$/,
  /^[([]? ?(champ |saisie |reponse |réponse )?(obligatoire|requise?|facultati(f|ve)|optionnelle?|optionnel|à remplir|a remplir|à compléter|a completer)s? ?[)\]]?$/,
  /^(actuellement |temporairement |momentanement |momentanément |bientot |bientôt )?(indisponible|disponible|nouveau|nouveaute|nouveauté|fermee?|fermée?|ouverte?|en cours|termine|terminé|a jour|à jour|selectionne|sélectionné|actif|active|inactif|beta|bêta|gratuit|service gratuit|recommande|recommandé|conseille|conseillé|en maintenance)s?$/,
  /^(lien externe|site externe|(s'ouvre dans |ouvre )?(une? )?nouvel(le fenêtre| onglet)|ouvrir|deplier|déplier|replier|ouvert|ferme|fermé|afficher|masquer|menu|developper|développer|reduire|réduire)$/,
  /^(ou|où) (le|la|les) trouver ?\??$/,
  /^[^\p{L}\p{N}]+$/u,
];
/** Several of them in a row: « PDF – 2 pages – 18/03/2026 ». */
const ROW = / [-–—·|•] |, | ?[·|•] ?/;
export const isAside = (words: string): boolean =>
  words.length < 60 &&
  (ASIDE.some((form) => form.test(words)) ||
    (ROW.test(words) && words.split(ROW).every((part) => ASIDE.some((form) => form.test(part.trim())))));

/** Numbers in front: « 2. Pièces jointes », « 3) », « Étape 1 : ». */
const ORDER = /^(étape |etape )?\d{1,2} ?([.):-]|°) ?/;
/** Counts behind: « Mes factures (12) », « Carte grise [3] ». */
const COUNT = / ?[([] ?\d{1,4} ?[)\]]$/;
/** Without leading number, count, mention, final sign, or trailing format, date or amount. */
export function bareOf(name: string): string {
  let bare = name.replace(ORDER, '').replace(COUNT, '');
  bare = bare.replace(/[ .:;,!?·•>→›»\-–]+$/, '');
  // « Mes attestations (PDF – 61 ko) »: the last brackets first, then what stands after a dash.
  const opens = Math.max(bare.lastIndexOf(' ('), bare.lastIndexOf(' ['));
  if (opens > 0 && /[)\]]$/.test(bare) && isAside(bare.slice(opens + 1))) return bare.slice(0, opens).trim();
  for (const sign of [' - ', ' – ', ', ', ' : ', ' (', ' · ', ' | ', ' [']) {
    const at = bare.indexOf(sign);
    if (at > 0 && isAside(bare.slice(at + sign.length - (sign.endsWith('(') || sign.endsWith('[') ? 1 : 0)).trim()))
      return bare.slice(0, at).trim();
  }
  return bare.trim();
}
