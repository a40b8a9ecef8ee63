/** Labels that many controls of a page have: alone, they do not say which one is meant. */
import { normalise } from '../../../core/locate/normalise.ts';

const GENERIC = new Set(
  `accéder|accueil|aide|ajouter|annuler|chercher|commencer|compte|confirmer|connexion|consulter|continuer|créer|enregistrer|envoyer|étape suivante
fermer|imprimer|je valide|lancer la recherche|me connecter|menu|modifier|mon compte|non|ok|oui|plus|précédent|recherche|rechercher|retour|s'identifier|sauvegarder
se connecter|suivant|suivante|suivre|supprimer|télécharger|terminer|valider|voir`
    .split(/[|\n]/)
    .map(normalise),
);

export const isGeneric = (words: string): boolean => GENERIC.has(normalise(words.replace(/\s*\*$/, '')));
