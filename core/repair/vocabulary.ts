/** Where the public words come from: the texts of the guides, the sites, the glossary and the practice sites. */
import type { Library } from '../guide/library.ts';
import { type Lexicon, lexiconOf } from './publicWords.ts';

/**
 * The fields of a guide, a site or a practice screen that people read. Addresses, ids and values are not among them.
 */
const SAID = new Set(
  'title official summary say why ask label what way sees hints names under group words stuck help who note about name cookies text legend items options links after outside error'.split(
    ' ',
  ),
);

function* stringsOf(value: unknown, said = false): Generator<string> {
  if (typeof value === 'string') {
    // « | » and « * » are marks of the guide format, not words.
    if (said) yield* value.split(/[|*]/);
  } else if (Array.isArray(value)) for (const one of value) yield* stringsOf(one, said);
  else if (value && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) yield* stringsOf(one, SAID.has(key));
}

/** Words of buttons and headings that any French site may use, whatever our guides contain. */
const COMMON = `Accéder Accepter Accueil Actualiser Adresse Afficher Aide Ajouter Annuler Appliquer Attestation Bienvenue Choisir Commencer Compte Confirmer
Connexion Consulter Continuer Coordonnées Copier Créer Date Déclarer Déconnexion Demande Démarche Démarrer Détail Documents Dossier Donner Effacer Enregistrer
Ensuite Envoyer Espace Étape Étapes Fermer Fin Finaliser Identifiant Imprimer Informations Joindre Justificatif Liste Menu Messages Mettre Modifier Mot Naissance
Nom Nouveau Nouvelle Numéro Ouvrir Papiers Paramètres Parcourir Passe Payer Pièces Plus Précédent Précédente Prénom Profil Quitter Rechercher Récapitulatif
Recommencer Refuser Reprendre Résumé Retour Sélectionner Service Situation Souhaitez Suivant Suivante Suivre Supprimer Télécharger Terminer Tout Transmettre
Usager Valider Vérifier Voir avec aux cette dans des du elle en entre est et êtes ici je la le les leur mes moi mon nos notre nous ou par pas pour que qui
sa ses son sous sur un une vers vos votre vous à au ce ces de ma ne sans si`;

/** @param practices practice.json by guide: their screens are included, their fictitious people and papers are not */
export function vocabularyOf(library: Library, practices: Record<string, unknown> = {}): Lexicon {
  const screens = Object.values(practices).flatMap((practice) => [
    ...stringsOf((practice as { screens?: unknown }).screens),
  ]);
  const persons = Object.values(practices).flatMap((practice) => {
    const { screens: _, ...rest } = practice as { screens?: unknown };
    return [...everyString(rest)];
  });
  const texts = [
    ...stringsOf(library.guides),
    ...stringsOf(library.sites),
    ...stringsOf(Object.values(library.words), true),
    ...Object.keys(library.words),
  ];
  return lexiconOf([...texts, ...COMMON.split(/\s+/)], screens, persons);
}

function* everyString(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object') for (const one of Object.values(value)) yield* everyString(one);
}
