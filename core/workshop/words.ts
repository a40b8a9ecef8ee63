/** What is said of a workshop, its files and its codes. */

export const fileWords = {
  refused:
    'Ce fichier n’est pas un atelier de Faire avec, ou il est abîmé. Demandez-en un autre à la personne qui l’a préparé.',
  /** With the position of the fault, for the person who prepared the file. */
  refusedAt: (place: string): string => `${fileWords.refused}${place && ` À regarder : ${place}.`}`,
  otherVersion: 'Ce fichier vient d’une autre version de Faire avec. Mettez la même version sur tous les ordinateurs.',
  twice: 'un mot y est écrit deux fois',
  place: (line: number, what: string) => `« exercises », ligne ${line}, « ${what} »`,
  unknown: (guide: string) => `L’exercice « ${guide} » n’existe pas dans cette version de Faire avec.`,
};

export const boardCodeWords = {
  noExercise: 'Choisissez au moins un exercice.',
  tooMany: (most: number) => `Un atelier a ${most} exercices au plus. Retirez-en un.`,
  tooLong: 'Ce programme est trop long pour un code. Retirez un exercice, ou donnez le fichier.',
  empty: 'Écrivez le code du tableau.',
  length: 'Il manque une lettre ou un chiffre, ou il y en a un de trop. Comptez-les, quatre par quatre.',
  character: 'n’est pas un signe de ces codes. Regardez encore le tableau.',
  check: 'Une lettre ou un chiffre n’est pas le bon. Relisez le tableau, quatre par quatre.',
  version:
    'Ce code vient d’une autre version de Faire avec. Mettez la même version sur tous les ordinateurs, ou utilisez le fichier de l’atelier.',
  unknownExercise: (guide: string) => `L’exercice « ${guide} » n’existe pas.`,
};

export const seatWords = {
  name: (colour: string, number: number) => `Poste ${colour} ${number}`,
  goingOn: 'J’avance',
  looking: 'Je cherche',
  needsHelp: 'J’ai besoin d’aide',
};

export const stepWords = {
  numbered: (title: string, n: number) => `${title} (étape ${n})`,
  onePerson: '1 personne',
  people: (count: number) => `${count} personnes`,
};

export const summaryFileWords = {
  refused: 'Ce fichier n’est pas un résumé d’atelier de Faire avec, ou il est abîmé.',
  refusedAt: (refused: string, place: string) => `${refused} À regarder : ${place}.`,
  impossible: (refused: string) => `${refused} Un nombre n’est pas possible.`,
};

export const summaryWords = {
  fewer: (base: number) => `moins de ${base} personnes`,
  about: (count: number) => `environ ${count} personnes`,
};

export const resultCodeWords = {
  otherRoom:
    'Ce résultat vient d’une autre salle, ou d’un groupe d’avant. Il n’a pas été ajouté. Regardez le code du tableau sur ce poste.',
  empty: 'Écrivez le code du poste.',
  length: 'Il manque des lettres ou des chiffres, ou il y en a en trop. Comptez-les, quatre par quatre.',
  character: 'n’est pas un signe de ces codes. Regardez encore l’écran du poste.',
  check:
    'Ce code n’est pas de cet atelier, ou une lettre n’est pas la bonne, ou il y en a en trop. Relisez-le sur l’écran du poste.',
  spoiled: 'Ce résultat est abîmé. Demandez au poste de le montrer encore.',
  former:
    'Ce résultat vient d’une version plus ancienne de Faire avec. Mettez la même version sur tous les ordinateurs.',
  noResult: 'Ceci n’est pas un résultat de Faire avec.',
  otherWorkshop: 'Ce résultat vient d’un autre atelier. Il n’a pas été ajouté.',
};

/** From nobody to everybody: how much of a room. */
export const shares = ['personne', 'quelques-uns', 'la moitié', 'la plupart', 'tous'] as const;

export const shareWords = {
  cannotSay: 'on ne peut pas dire',
  atMost: (share: string) => `${share} au plus`,
  atLeast: (share: string) => `${share} au moins`,
  either: (one: string, other: string) => `${one} ou ${other}`,
};

/** « « Écrire le code » : 4 personnes sur 12 se sont arrêtées là. 2 ont demandé un indice. » */
export const progressWords = {
  stopped: (people: string, seen: number, isOne: boolean) =>
    `${people} sur ${seen} ${isOne ? 's’est arrêtée' : 'se sont arrêtées'} là.`,
  helped: (people: string, isOne: boolean) => `${people} ${isOne ? 'a' : 'ont'} eu besoin de quelqu’un.`,
  hinted: (people: string, isOne: boolean) => `${people} ${isOne ? 'a' : 'ont'} demandé un indice.`,
  step: (title: string, facts: string[]) => `« ${title} » : ${facts.join(' ')}`,
};
