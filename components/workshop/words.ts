/** What the trainer's pages say. Names that a trainer reads aloud stand here, in one place. */
import type { Audience } from '../../core/workshop/programme.ts';

export const audienceWords: Record<Audience, string> = {
  tous: 'Tout public',
  'grands-debutants': 'Personnes qui débutent',
  'demandeurs-emploi': 'Personnes qui cherchent un emploi',
  jeunes: 'Jeunes et lycéens',
};

export const words = {
  brand: 'Faire avec',
  home: 'Retour à l’accueil',
  back: 'Retour à l’atelier',
  title: 'Atelier',
  lead: 'Préparez en quelques minutes. Rien ne passe par Internet : un code au tableau suffit.',
  prepare: 'Nouvel atelier',
  prepareWhy: 'Vous choisissez les exercices. Vous obtenez un code et des fiches.',
  join: 'Rejoindre un atelier',
  joinWhy: 'Sur chaque ordinateur de la salle : le code, puis un poste.',
  seat: 'Mon poste',
  room: 'Revenir à l’atelier en cours',
  roomWhy: 'La salle, les résultats, la fin d’atelier.',
  mySeat: 'Revenir à mon poste',
  past: 'Ateliers passés',
  pastShort: 'Les résumés gardés sur cet ordinateur.',

  what: 'Titre de l’atelier',
  whatWhy: 'Il s’imprime sur les fiches. Il n’est pas dans le code. N’écrivez aucun nom de personne.',
  audience: 'Pour qui',
  warmUp: 'Commencer par un échauffement : souris, clavier, défilement',
  exercises: 'Exercices',
  add: 'Exercice à ajouter',
  addIt: 'Ajouter cet exercice',
  person: 'Personne inventée',
  level: 'Niveau d’aide',
  mishaps: 'Imprévus',
  noMishap: 'Aucun imprévu pour cet exercice.',
  up: 'Monter',
  down: 'Descendre',
  remove: 'Retirer',
  code: 'Code à écrire au tableau',
  codeWhy: 'Il porte les exercices, les personnes, les niveaux et les imprévus. Il ne porte pas le titre.',
  codeNone: 'Le code apparaît dès le premier exercice.',
  file: 'Enregistrer le fichier pour la clé USB',
  sheets: 'Imprimer',
  trainerSheet: 'Fiche du formateur',
  peopleSheet: 'Fiche des participants',
  papers: 'Papiers inventés',
  print: 'Imprimer cette fiche',
  start: 'Ouvrir la salle',
  enough: 'Six exercices : c’est le plus qu’un atelier puisse porter.',
  alreadyOpen:
    'Un atelier est ouvert et a reçu des résultats. Finissez-le d’abord : en ouvrir un autre les effacerait.',
  reopen: 'Reprendre un atelier déjà préparé',
  reopenCode: 'Code de cet atelier',
  reopenWhy: 'Le code rend les exercices. Le fichier rend aussi le titre.',
  reopenFile: 'Ou son fichier',
  reopenIt: 'Reprendre',
  seats: 'Nombre de postes',

  backToPrepare: 'Retour à la préparation',
  backToRoom: 'Retour à la salle',
  results: 'Ce que l’atelier a appris',
  seeResults: 'Voir les résultats',
  noRoom: 'Aucun atelier n’est ouvert. Préparez-en un.',
  noQr: 'Aucun QR lisible sur cette image. Rapprochez-vous, ou tapez le code.',
  places: 'Les postes',

  roomTitle: 'La salle',
  roomLead: 'Ces nombres sont exacts. Ils restent en mémoire et disparaissent avec « Fin d’atelier ».',
  gather: 'Recevoir un résultat',
  typed: 'Code du poste',
  typedWhy: '8 ou 12 lettres et chiffres. Les postes viennent dans l’ordre que vous voulez.',
  receive: 'Ajouter',
  fromFile: 'Fichier ou photo du QR',
  complete: 'complet',
  incomplete: 'poste incomplet',
  waiting: 'rien reçu',
  none: 'Aucun résultat pour l’instant.',
  allWell: 'Aucune étape n’a arrêté quelqu’un.',
  table: 'Le même dessin, en tableau',
  seen: 'Arrivées ici',
  stopped: 'Arrêtées ici',
  alone: 'Seules',
  hint: 'Avec un indice',
  help: 'Avec quelqu’un',
  time: 'Temps passé',
  step: 'Étape',
  end: 'Fin d’atelier',
  endWhy: 'Les postes et les nombres exacts sont effacés. Il reste un résumé sans petits nombres.',
  endYes: 'Oui, finir l’atelier',
  endNo: 'Non, rester',
  ended: 'L’atelier est fini. Le groupe suivant peut commencer.',
  endedHistory:
    'Le navigateur, lui, garde l’adresse des sites vus, et quand Faire avec était ouvert. Pour l’effacer : touches Ctrl, Maj et Suppr ensemble.',
  csv: 'Enregistrer en tableau (CSV)',
  forget: 'Effacer ce résumé',
  untitled: 'Atelier',
  nothingSaved: 'Aucun atelier passé sur cet ordinateur.',
  change: 'D’un atelier à l’autre',
  together: 'Tous ces ateliers ensemble',
  stepByStep: 'Étape par étape',
  finished: 'Au bout',
  notFinished: 'Pas au bout',
  seenOnly: 'Arrivées ici, sans le détail',
  where: 'Jusqu’où',
  timeWhy: 'En gros, et seulement pour les postes qui ont donné leur carré ou leur fichier.',
  printSummary: 'Imprimer le résumé',
  printWhy: 'Le résumé ne montre pas les petits nombres. Cet écran-ci ne s’imprime pas.',
};

const date = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' });
/** `2026-11-22` → « 22 novembre 2026 » */
export const dayWords = (iso: string): string => date.format(new Date(`${iso}T00:00:00Z`));

export const bandWords = ['moins d’1 min', '1 à 3 min', '3 à 10 min', 'plus de 10 min'];
/** Bands with nobody are left out: « 1 à 3 min : 8 ». */
export const times = (bands: readonly number[]): string =>
  bands.flatMap((count, band) => (count ? [`${bandWords[band]} : ${count}`] : [])).join(', ') || '—';
/** @param least the smallest number that may be kept or printed (core/background/policy.ts) */
export const pastWhy = (least: number): string =>
  `Ce qui reste après « Fin d’atelier » : des nombres, sans petit groupe. De 1 à ${least - 1}, on lit « quelques personnes ». Un nombre est caché quand il ferait deviner un petit nombre.`;
export const mySeatWhy = (seat: string): string => `${seat} : l’exercice et les résultats sont encore là.`;
/** As many as there are, three at most. */
export const workOn = (count: number): string =>
  count ? `${['L’étape', 'Les deux étapes'][count - 1] ?? 'Les trois étapes'} à retravailler` : words.allWell;
export const added = (count: number): string => (count === 1 ? '1 résultat ajouté.' : `${count} résultats ajoutés.`);
export const completed = (count: number): string =>
  count === 1 ? '1 résultat complété.' : `${count} résultats complétés.`;
export const known = (count: number): string =>
  count === 1 ? '1 était déjà compté.' : `${count} étaient déjà comptés.`;
export const exerciseName = (n: number): string => `Exercice ${n}`;
export const finishedOf = (finished: number, results: number): string =>
  `${finished} sur ${results} ${finished > 1 ? 'ont fini' : 'a fini'} l’exercice.`;
export const partial = (count: number): string =>
  count === 1
    ? 'Un code tapé était trop court pour dire toutes les aides. Le carré ou le fichier du poste les dit toutes.'
    : `${count} codes tapés étaient trop courts pour dire toutes les aides. Le carré ou le fichier du poste les dit toutes.`;
