/**
 * Words that many controls of a page bear: alone, they tell nothing of which one is meant, and an author must add a reason.
 * The only list of them: the finder (core/locate/reasons.ts) goes by a rule, one word, and by namesakes measured on pages
 * (generic.json). That each of these words is generic for it too is a test (test/unit/guide-rules.test.ts).
 */
import { normalise } from '../../../core/locate/normalise.ts';

export const GENERIC: ReadonlySet<string> = new Set(
  `accéder|accueil|aide|ajouter|annuler|chercher|commencer|compte|confirmer|connexion|consulter|continuer|créer|enregistrer|envoyer|étape suivante
fermer|imprimer|je valide|lancer la recherche|me connecter|menu|modifier|mon compte|non|ok|oui|plus|précédent|recherche|rechercher|retour|s'identifier|sauvegarder
se connecter|suivant|suivante|suivre|supprimer|télécharger|terminer|valider|voir`
    .split(/[|\n]/)
    .map(normalise),
);

export const isGeneric = (words: string): boolean => GENERIC.has(normalise(words.replace(/\s*\*$/, '')));
