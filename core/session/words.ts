/** What is said of a session beside the messages of its steps (stepMessages.ts) and the causes (causes.ts). */
import type { Pictogram } from '../guide/pictograms.ts';

export const badgeWords = {
  elsewhere: 'Faire avec : je ne vois pas ce site. Lisez l’adresse.',
  panel: 'Faire avec : l’étape est dans le panneau.',
  step: (n: number, m: number) => `Faire avec : étape ${n} sur ${m}.`,
  none: 'Faire avec',
};

export const levelWords = {
  askGoal: 'Me dire le but',
  askSay: 'Me dire comment',
  askRing: 'Me montrer où',
  personFinished: 'La personne a fini.',
  personAt: (n: number, title: string) => `La personne en est à l’étape ${n} : « ${title} ».`,
  yourTurn: 'À vous.',
  otherTab: 'Regardez d’abord l’autre onglet.',
  otherWindow: 'Regardez d’abord l’autre fenêtre.',
  shown: (title: string) => `On vous montre : « ${title} ».`,
  dontWait: 'Continuer sans attendre',
  goal: (title: string) => `But : ${title}.`,
  followList: 'Suivez la liste, à votre rythme.',
};

export const resumeWords = {
  unkept: 'Je n’ai pas pu garder cette étape sur l’ordinateur. Notez son numéro avant d’arrêter le guide.',
};

export const viewWords = {
  noSite: (guide: string) => `Le site de « ${guide} » n’existe pas.`,
  resume: 'Revenir au guide',
  jump: 'Continuer ici',
};

/** The levels of help, as they are chosen. */
export const levelNamesAndWhy = {
  'pas-a-pas': { name: 'Pas à pas', about: 'Je montre et j’explique chaque étape.' },
  'coup-de-pouce': { name: 'Coup de pouce', about: 'Je dis le but. Le reste vient si vous le demandez.' },
  'en-autonomie': { name: 'En autonomie', about: 'Je ne montre rien. La liste des étapes est sur le côté.' },
} as const;

/** What a step makes the hand do. */
export const gestureNames = {
  click: 'Cliquer',
  write: 'Écrire',
  choose: 'Choisir',
  read: 'Lire',
  wait: 'Attendre',
  phone: 'Téléphoner',
  print: 'Imprimer',
} as const satisfies Partial<Record<Pictogram, string>>;
