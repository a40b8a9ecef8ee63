/** What is said of repairs. */
import type { Role } from '../guide/guide.ts';

export const refusalWords = {
  empty: 'Écrivez les mots que l’on voit sur le site.',
  tooLong: (most: number) => `C’est trop long. Gardez ${most} signes au plus ; une étoile remplace la fin.`,
  number: 'Un numéro ne se garde pas. Une étoile à la fin le remplace.',
  star: 'L’étoile va à la fin, et une seule fois.',
  name: (word: string) =>
    `« ${word} » ressemble au nom d’une personne. Un nom ne se garde pas : une étoile à la fin le remplace.`,
  secret: 'Un mot de passe, un code ou un numéro de carte ne se montre pas.',
  address: 'Une adresse ne se garde pas.',
  letters: 'Gardez seulement des lettres et la ponctuation ordinaire.',
};

export const patchWords = {
  noGuide: (guide: string) => `Le guide « ${guide} » n’existe pas ici.`,
  noStep: (guide: string, step: string, version: number) =>
    `${guide} : l’étape « ${step} » n’existe plus. Demandez une réparation faite sur la version ${version}.`,
  noTarget: (guide: string, step: string) =>
    `${guide} : l’étape « ${step} » ne montre aucun élément, il n’y a rien à réparer.`,
  newer: (guide: string, version: number, own: number) =>
    `${guide} : la réparation vient de la version ${version}, et ce guide est en version ${own}. Mettez vos guides à jour d’abord.`,
  tooLong: 'Ce fichier est bien trop long pour des réparations. Prenez celui que la page des réparations enregistre.',
  notJson: 'Ce fichier n’est pas du JSON. Prenez celui que la page des réparations enregistre.',
  badShape: 'Ce n’est pas la forme attendue.',
  notPatch: (place: string, why: string) => `Ce fichier n’est pas une liste de réparations : ${place}. ${why}`,
  wholeFile: 'tout le fichier',
  twice:
    'Ce fichier dit deux fois la même chose, peut-être autrement. Prenez celui que la page des réparations enregistre.',
  where: (guide: string, step: string) => `${guide}, étape « ${step} »`,
  nothing: (where: string, element: string) => `${where} : rien à changer, le guide connaît déjà ${element}.`,
  done: (where: string, element: string, others: string[]) =>
    `${where} : ${element} est maintenant en tête ; ${others.map((text) => `« ${text} »`).join(', ')} reste${others.length > 1 ? 'nt' : ''} ensuite.`,
  oldWords: '  La phrase de l’étape garde les anciens mots entre « » : relisez-la.',
  role: (before: string, after: string) =>
    `  Attention : « ${before} » devient « ${after} ». Relisez la phrase de l’étape.`,
  noHeading: (headings: string) => `  Attention : « ${headings} » ne précise plus l’endroit.`,
};

/** The kinds of elements, as an advisor calls them. */
export const nounOf: Record<Role, string> = {
  button: 'bouton',
  link: 'lien',
  textbox: 'champ',
  checkbox: 'case à cocher',
  radio: 'choix',
  combobox: 'liste',
  file: 'envoi de fichier',
  tab: 'onglet',
  heading: 'titre',
};

/** « bouton « Continuer », sous « Vos coordonnées » » */
export const elementWords = (noun: string, name: string, heading: string): string =>
  `${noun} ${name}${heading && `, sous ${heading}`}`;
