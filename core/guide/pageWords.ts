/**
 * Decides which words of the page may be quoted in our sentences. People trust our voice, so a page must not speak
 * through it: only text with the shape of a label is quoted, and otherwise the guide's own words are used. It runs in
 * the page, without a list of names, which would be large.
 */
import { hasAddress, hasNumber } from './labelShape.ts';

/** A longer text is a sentence or a notice, not a label. */
const LONGEST = 60;
const MOST_WORDS = 9;

/**
 * Letters of French, digits, and the few signs of a label. Full stops, colons, invisible characters and the marks that
 * we write ourselves (« » ¤ { } *) are refused.
 */
const SHAPE = /^[a-zà-öø-ÿœ0-9](?:[a-zà-öø-ÿœ0-9 '’,()&+°–$€%-]*[a-zà-öø-ÿœ0-9)])?(?: \?)?$/i;

/** What a fraud asks for: people would obey it if we said it. */
const ASKS =
  /appel|composez|t[ée]l[ée]phon|\bcodes?\b|mots? de passe|\bpass|virement|\biban\b|\brib\b|cart[e] (banc|bleue|de (cr|pa))|\bpa(yez|iement imm)|urgen|\bsms\b|identifiants?\b/i;

/** A name often follows these words. */
const CIVIL = /^(m|mr|mm|mme|mmes|mlle|monsieur|madame|mademoiselle|ma[iî]tre|docteur|dr)$/i;

/** Words that titles and menus may write with a capital letter, or as a single word. */
const ORDINARY = new Set(
  'accès accueil actions actualités adresse afficher aide aides attestations autres caractéristiques catégories certificat choix compte connexion contact coordonnées courriers demande demandes démarches détail détails documents dossier droits en enfants espace étape étapes factures famille filtres formation formulaire formulaires historique identité informations justificatifs langue logement menu messages mes mon ma navigation notifications nos notre options outils ouvrir paiement paiements paramètres parcours payer pièces plan plus préférences profil projet questions recherche renseignements rubriques santé services simulateurs situation suite suivi titulaire tous tout toutes véhicule véhicules voir vos votre vœux'.split(
    ' ',
  ),
);

/** The word without « l’ » and « d’ ». */
const bare = (word: string): string => word.replace(/^.*['’]/, '');

/**
 * A capital letter reveals a name. A French title also has one at its beginning, and so has a single word: there the
 * word must be known.
 * @param known tells whether the guide itself uses this word, in lower case
 */
function mayBeName(words: string[], known: (word: string) => boolean): boolean {
  const isKnown = (word: string): boolean => ORDINARY.has(word.toLowerCase()) || known(word.toLowerCase());
  return words.map(bare).some((word, index) => {
    if (CIVIL.test(word)) return true;
    const capital = index > 0 || words.length === 1 ? /^\p{Lu}|-\p{Lu}/u : /-\p{Lu}|^\p{Lu}{2}/u;
    return capital.test(word) && !isKnown(word);
  });
}

/** @returns the words, tidied, when they may be quoted; undefined when only the guide's own words may be used */
export function sayable(words: string, known: (word: string) => boolean = () => false): string | undefined {
  // Cut before searching: a page may give a text of any length.
  if (words.length > 4 * LONGEST) return undefined;
  // Spaces are listed one by one, because « \s » also matches U+FEFF, which is invisible.
  const text = words
    .normalize('NFC')
    .replace(/[ \t\r\n\u00a0\u202f]+/g, ' ')
    .trim();
  if (text.length > LONGEST || !SHAPE.test(text) || !/\p{L}{2}/u.test(text)) return undefined;
  if (hasAddress(text) || hasNumber(text) || ASKS.test(text)) return undefined;
  const each = text.split(' ').map((word) => word.replace(/^\(|[),?]+$/g, ''));
  return each.length > MOST_WORDS || mayBeName(each, known) ? undefined : text;
}
