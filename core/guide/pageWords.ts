/**
 * Words of the page that may stand in a sentence of ours. People believe our voice, so a page must not speak through it: only a
 * label's own shape passes, and anything else leaves the guide's words alone. Runs in the page; no list of names, which is large.
 */
import { hasAddress, hasNumber } from './labelShape.ts';

/** Longer than that, it is a sentence or a notice, not what one looks for on a page. */
const LONGEST = 60;
const MOST_WORDS = 9;

/** Letters of French, figures, the few signs of a label. No full stop or colon, no mark that we write ourselves (« » ¤ { } *), nothing invisible. */
const SHAPE = /^[a-zà-öø-ÿœ0-9](?:[a-zà-öø-ÿœ0-9 '’,()&+°–$€%-]*[a-zà-öø-ÿœ0-9)])?(?: \?)?$/i;

/** What a fraud asks for: said by us, it would be obeyed. */
const ASKS =
  /appel|composez|t[ée]l[ée]phon|\bcodes?\b|mots? de passe|\bpass|virement|\biban\b|\brib\b|cart[e] (banc|bleue|de (cr|pa))|\bpa(yez|iement imm)|urgen|\bsms\b|identifiants?\b/i;

/** After these, a name comes. */
const CIVIL = /^(m|mr|mm|mme|mmes|mlle|monsieur|madame|mademoiselle|ma[iî]tre|docteur|dr)$/i;

/** Words that titles and menus may write with a capital, or alone. */
const ORDINARY = new Set(
  'accès accueil actions actualités adresse afficher aide aides attestations autres caractéristiques catégories certificat choix compte connexion contact coordonnées courriers demande demandes démarches détail détails documents dossier droits en enfants espace étape étapes factures famille filtres formation formulaire formulaires historique identité informations justificatifs langue logement menu messages mes mon ma navigation notifications nos notre options outils ouvrir paiement paiements paramètres parcours payer pièces plan plus préférences profil projet questions recherche renseignements rubriques santé services simulateurs situation suite suivi titulaire tous tout toutes véhicule véhicules voir vos votre vœux'.split(
    ' ',
  ),
);

/** Without « l’ » and « d’ ». */
const bare = (word: string): string => word.replace(/^.*['’]/, '');

/**
 * A name is told by its capital: French writes a title with one, at its beginning. A word alone has that one too, so it must be known.
 * @param known has the guide itself this word, in lower case?
 */
function mayBeName(words: string[], known: (word: string) => boolean): boolean {
  const isKnown = (word: string): boolean => ORDINARY.has(word.toLowerCase()) || known(word.toLowerCase());
  return words.map(bare).some((word, index) => {
    if (CIVIL.test(word)) return true;
    const capital = index > 0 || words.length === 1 ? /^\p{Lu}|-\p{Lu}/u : /-\p{Lu}|^\p{Lu}{2}/u;
    return capital.test(word) && !isKnown(word);
  });
}

/** @returns the words, tidied, where they may be said; undefined where only the guide's own may */
export function sayable(words: string, known: (word: string) => boolean = () => false): string | undefined {
  // Cut before anything is looked for in it: a page may give any length.
  if (words.length > 4 * LONGEST) return undefined;
  // Spaces are named one by one: « \s » also holds a mark that is not seen, U+FEFF.
  const text = words
    .normalize('NFC')
    .replace(/[ \t\r\n\u00a0\u202f]+/g, ' ')
    .trim();
  if (text.length > LONGEST || !SHAPE.test(text) || !/\p{L}{2}/u.test(text)) return undefined;
  if (hasAddress(text) || hasNumber(text) || ASKS.test(text)) return undefined;
  const each = text.split(' ').map((word) => word.replace(/^\(|[),?]+$/g, ''));
  return each.length > MOST_WORDS || mayBeName(each, known) ? undefined : text;
}
