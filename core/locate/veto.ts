/** Vetoes override any similarity: a word against its opposite, another number, a « ne … pas ». */
import { normalise, stripAccents } from './normalise.ts';

const opposites: [string, string][] = [
  'oui/non',
  'ajouter/supprimer',
  'particulier/professionnel',
  'demandeur/conjoint',
  'vendre/acheter',
  'vendeur/acheteur',
  'accepter/refuser',
  'accepte/renonce',
  'accepte/refuse',
  'utilisation/vente',
  'naissance/usage',
  'suivant/precedent',
  'suivante/precedente',
  'physique/morale',
  'moi/autre',
  'moi/proche',
  'connecter/deconnecter',
  'inscrire/desinscrire',
  'ouvrir/fermer',
  'afficher/masquer',
  'mensuelle/annuelle',
  'debut/fin',
  'premier/dernier',
  'avant/apres',
  'avec/sans',
  'pere/mere',
  'monsieur/madame',
  'locataire/proprietaire',
  'neuf/occasion',
  'valider/annuler',
  'mon/son',
  'ma/sa',
  'mes/ses',
].map((pair) => pair.split('/') as [string, string]);

/** Nothing is refused here: a way of walking, a place, a number, what it does not cost. */
const NO_DENIAL =
  /\bpas a pas\b|\bpas[- ]de[- ](calais|porte)\b|\b(deux|faux|premiers?|quelques|petits?) pas\b|\bn ?°|\bsans (frais|engagement|rendez-vous|attendre|delais?|bouger|vous deplacer|papier)\b|\bnon (obligatoire|requise?)s?\b/g;
const tokens = (folded: string): Set<string> =>
  new Set(
    folded
      .replace(/\be-?mail/g, 'mail')
      .replace(NO_DENIAL, ' ')
      .match(/[a-z]+/g),
  );
const numbers = (folded: string): string => (folded.match(/\d+|\+/g) ?? []).join(' ');
/** « Permis B », « cas C »: single letters that are not an elision. */
const letters = (all: Set<string>): string => [...all].filter((word) => /^[befghikopqruvwxz]$/.test(word)).join(' ');
const isDenial = (all: Set<string>): boolean =>
  ['ne', 'n', 'pas', 'sans', 'aucun', 'aucune', 'jamais', 'ni'].some((word) => all.has(word));
/** Does a text refuse or postpone? The words have no accents. */
export const denies = (folded: string): boolean =>
  isDenial(tokens(folded)) || /\b(annuler|refuser|renoncer|plus tard|non)\b/.test(folded.replace(NO_DENIAL, ' '));

/** @param name normalised; @param wanted as the author wrote it */
export function vetoed(name: string, wanted: string): boolean {
  const [one, other] = [stripAccents(name), stripAccents(normalise(wanted))];
  if (numbers(one) !== numbers(other)) return true;
  const [a, b] = [tokens(one), tokens(other)];
  if (isDenial(a) !== isDenial(b) || letters(a) !== letters(b)) return true;
  const against = (x: Set<string>, y: Set<string>, [p, q]: [string, string]): boolean =>
    x.has(p) && !x.has(q) && y.has(q) && !y.has(p);
  return opposites.some((pair) => against(a, b, pair) || against(b, a, pair));
}
