/** The words of the trainer's pages. Names that a trainer reads aloud are in this one place. */
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
  warmUp: 'Commencer par un échauffement : la souris et le clavier',
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
  codeWhy:
    'Il porte les exercices, les personnes, les niveaux, les imprévus et la marque de cette salle. Il ne porte pas le titre.',
  newRoom: 'Nouvelle salle',
  newRoomWhy:
    'Un autre groupe, ou une autre salle en même temps ? Prenez un nouveau code : les résultats ne se mélangent jamais.',
  newRoomAsk: 'Le code change. Les fiches déjà imprimées portent l’ancien.',
  newRoomYes: 'Oui, un nouveau code',
  newRoomNo: 'Non, garder ce code',
  kept: 'Cette préparation est gardée sur cet ordinateur jusqu’à « Fin d’atelier ».',
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
  reopenRoom: 'Est-ce pour la même salle ?',
  reopenRoomWhy:
    'Pour un autre groupe, prenez un nouveau code. Gardez l’ancien seulement si c’est votre salle, avec ses fiches déjà imprimées.',
  reopenNew: 'Reprendre avec un nouveau code',
  reopenSame: 'Garder ce code',
  seats: 'Nombre de postes',

  backToPrepare: 'Retour à la préparation',
  backToRoom: 'Retour à la salle',
  results: 'Ce que l’atelier a appris',
  seeResults: 'Voir les résultats',
  noRoom: 'Aucun atelier n’est ouvert. Préparez-en un.',
  noQr: 'Aucun QR lisible sur cette image. Rapprochez-vous, ou tapez le code.',
  places: 'Les postes',

  roomTitle: 'La salle',
  roomLead: 'Ces nombres sont exacts. Ils sont gardés sur cet ordinateur, et effacés avec « Fin d’atelier ».',
  gather: 'Recevoir un résultat',
  typed: 'Code du poste',
  typedWhy: 'Un seul code par poste, pour tous ses exercices. Les postes viennent dans l’ordre que vous voulez.',
  receive: 'Ajouter',
  fromFile: 'Fichier ou photo du QR',
  fromFileWhy: 'Plusieurs à la fois si vous voulez. Vous pouvez aussi les glisser ici.',
  project: 'Vue pour le projecteur',
  projectWhy: 'La touche P y mène, et en revient. Elle ne montre ni poste, ni nombre de personnes.',
  projectOut: 'Revenir à la salle',
  cut: 'Interrompues ici',
  elsewhere: 'Par un autre chemin',
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
  endWhy:
    'Les postes et les nombres exacts sont effacés. Il reste les étapes à retravailler, et des nombres arrondis. Un poste qui n’a rien donné ne pourra plus le faire.',
  endYes: 'Oui, finir l’atelier',
  endNo: 'Non, rester',
  ended: 'L’atelier est fini. Le groupe suivant peut commencer.',
  endedHistory:
    'Le navigateur, lui, garde l’adresse des sites vus, et quand Faire avec était ouvert. Pour l’effacer : touches Ctrl, Maj et Suppr ensemble.',
  csv: 'Enregistrer en tableau (CSV)',
  forget: 'Effacer ce résumé',
  forgetAsk: 'Ce résumé sera effacé de cet ordinateur. Les fichiers déjà enregistrés restent.',
  forgetYes: 'Oui, effacer ce résumé',
  forgetNo: 'Non, garder',
  untitled: 'Atelier',
  nothingSaved: 'Aucun atelier passé sur cet ordinateur.',
  change: 'D’un atelier à l’autre',
  stepByStep: 'Étape par étape',
  aloneShare: 'Faite sans aide par',
  shareWhy:
    'Cinq mots seulement : personne, quelques-uns, la moitié, la plupart, tous. Dans un petit groupe, deux mots se joignent, pour ne désigner personne.',
  poolFile: 'Enregistrer pour le réseau',
  poolWhy: 'Ce fichier ne porte ni titre, ni jour, ni salle. Un réseau peut le réunir avec d’autres.',
  sheet: 'Feuille de séance',
  page: 'Page à imprimer',
  themes: 'Thèmes',
  skills: 'Compétences travaillées',
  duration: 'Durée',
  present: 'Personnes présentes',
  place: 'Lieu',
  exact: 'Nombre exact, d’après votre feuille de présence :',
  date: 'Date',
  exercisesDone: 'Exercices',
  notKnown: 'Toutes les aides n’étaient pas connues : un code trop court, ou une coupure.',
  backToPast: 'Retour aux ateliers passés',
  where: 'Jusqu’où',
  timeWhy: 'En gros, et seulement pour les postes qui ont donné leur carré ou leur fichier.',
  printSummary: 'Imprimer le résumé',
  printWhy: 'Le résumé arrondit les nombres. Cet écran-ci ne s’imprime pas, et ne se projette pas.',
};

const date = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' });
/** `2026-11-22` → « 22 novembre 2026 » */
export const dayWords = (iso: string): string => date.format(new Date(`${iso}T00:00:00Z`));

export const bandWords = ['moins d’1 min', '1 à 3 min', '3 à 10 min', 'plus de 10 min'];
/** Bands with nobody are left out: « 1 à 3 min : 8 ». */
export const times = (bands: readonly number[]): string =>
  bands.flatMap((count, band) => (count ? [`${bandWords[band]} : ${count}`] : [])).join(', ') || '—';
/** @param least numbers are multiples of it (core/background/policy.ts) */
export const pastWhy = (least: number): string =>
  `Ce qui reste après « Fin d’atelier » : les étapes à retravailler, dans l’ordre, et des nombres de personnes arrondis au hasard à un multiple de ${least}. Rien ne désigne une personne.`;
/** « 2 h », « 1 h 45 », « 45 min » */
export const durationWords = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours && `${hours} h`, (rest || !hours) && (hours ? String(rest) : `${rest} min`)].filter(Boolean).join(' ');
};
export const interrupted = (count: number): string =>
  count === 1
    ? '1 personne a été interrompue. Ce n’est pas un abandon.'
    : `${count} personnes ont été interrompues. Ce ne sont pas des abandons.`;
export const cameLate = (count: number): string =>
  count === 1 ? '1 personne est arrivée après cet exercice.' : `${count} personnes sont arrivées après cet exercice.`;
export const notYet = (count: number): string =>
  count === 1
    ? '1 personne n’a rien donné de cet exercice pour l’instant.'
    : `${count} personnes n’ont rien donné de cet exercice pour l’instant.`;
export const onOneSeat = (count: number): string => `${count} personnes`;
export const filesRead = (read: number, all: number): string => `${read} sur ${all} fichiers lus.`;
export const mySeatWhy = (seat: string): string => `${seat} : l’exercice et les résultats sont encore là.`;
/** All of them, three at most. */
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
    ? 'Pour un résultat, toutes les aides ne sont pas connues : le code tapé était trop court, ou le courant a été coupé.'
    : `Pour ${count} résultats, toutes les aides ne sont pas connues : le code tapé était trop court, ou le courant a été coupé.`;
export const projectorWords = {
  title: 'Pour rejoindre l’atelier',
  how: 'Cliquez sur le bouton « Faire avec » du navigateur, puis « Rejoindre un atelier ». Tapez ce code :',
  file: 'Choisissez le fichier de l’atelier',
  address: 'Ou cette adresse :',
  help: 'Besoin d’aide ? Cliquez sur « J’ai besoin d’aide » : votre bandeau change, on le voit de loin.',
  noNetwork: 'Rien ne circule entre les ordinateurs. L’avancée suit les résultats donnés au formateur.',
  key: 'touche P',
};
/** « Résultats donnés par : la plupart » */
export const given = (share: string): string =>
  share ? `Résultats donnés par : ${share}` : 'Résultats : on ne peut pas dire encore';
/** « environ 10 personnes, au bout : environ 10 personnes » */
export const endingWords = (came: string, finished: string): string => `${came}, au bout : ${finished}`;
