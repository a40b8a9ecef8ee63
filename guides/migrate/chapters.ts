/** Where the chapters of a guide begin, from the pages of its steps. The titles are a first draft for the authors. */

/** Page of site.json → chapter. A page that is not listed continues the chapter before it. */
const ofPage: Record<string, string> = {
  accueil: 'Ouvrir le site',
  presentation: 'Ouvrir le site',
  'choix-connexion': 'Se connecter',
  connexion: 'Se connecter',
  'code-demande': 'Se connecter',
  'code-recu': 'Se connecter',
  'aide-connexion': 'Changer de mot de passe',
  'tableau-de-bord': 'Mon Compte',
  attestations: 'Mes attestations',
  creation: 'Créer le compte',
  profil: 'Mon profil',
  declaration: 'La déclaration',
  'demande-logement': 'La demande',
  espace: 'Choisir la démarche',
  demarches: 'Choisir la démarche',
  'pour-qui': 'Le véhicule',
  plaque: 'Le véhicule',
  vehicule: 'Le véhicule',
  'cession-debut': 'Le véhicule',
  titulaire: 'Le titulaire',
  adresse: 'L’adresse',
  acheteur: 'L’acheteur',
  documents: 'Les papiers',
  'papiers-vente': 'Les papiers',
  recapitulatif: 'Vérifier et valider',
  'fin-cession': 'Vérifier et valider',
  fin: 'Garder les preuves',
  'code-cession': 'Garder les preuves',
  demandes: 'Suivre la demande',
  messages: 'Suivre la demande',
  suivi: 'Suivre la demande',
  histovec: 'Chercher la voiture',
  'histovec-proprietaire': 'Chercher la voiture',
  'histovec-rapport': 'Lire le rapport',
  'choix-compte': 'Choisir un compte',
  confirmation: 'Revenir sur le site',
  recherche: 'Chercher une formation',
  fiche: 'Lire la fiche',
  'mes-voeux': 'Mes vœux',
  dossier: 'Mon dossier',
};

/** Where one page holds many steps: the step that begins a chapter. */
const ofStep: Record<string, Record<string, string>> = {
  'caf/demander-aide-logement': {
    'code-postal': 'Savoir si j’ai droit',
    conditions: 'Ma situation',
    adresse: 'Mon logement',
    ressources: 'Mes ressources',
    iban: 'Mon compte en banque',
    relire: 'Vérifier et valider',
  },
  'caf/declaration-trimestrielle': {
    situation: 'Ma situation',
    comparer: 'Mes ressources',
    relire: 'Vérifier et valider',
  },
  'caf/declarer-changement': { valider: 'Vérifier et valider' },
  'caf/creer-compte': { mail: 'Le code et le mot de passe' },
};

const BEFORE = 'Avant de commencer';

/** @returns the title of the chapter that the step belongs to */
export function chapterOf(guide: string, step: { id: string; page?: string }, before: string | undefined): string {
  const own = ofStep[guide]?.[step.id];
  if (own) return own;
  if (step.page === 'elsewhere' && step.id.startsWith('payer')) return 'Payer';
  const page = ofPage[step.page ?? ''];
  // A chapter that a step has begun goes on as long as the page does.
  const begun = before !== undefined && Object.values(ofStep[guide] ?? {}).includes(before);
  if (
    begun &&
    (page === 'La demande' || page === 'La déclaration' || page === 'Mon profil' || page === 'Créer le compte')
  )
    return before;
  return page ?? before ?? BEFORE;
}
