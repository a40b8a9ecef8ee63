/** Why a file is refused or replaced, in sentences: shown as they are, on the page and by `npm run pool`. */

export const collectWords = {
  tooManyPcs: (file: string) => `${file} : il y a trop de postes à la fois. Rassemblez un lieu après l’autre.`,
  month: (month: string, structure: string) => `Le mois ${month} de la structure ${structure}`,
  givenOtherwise: (month: string) =>
    `${month} a déjà été donné avec d’autres nombres. Il est redonné tel quel. Pour le changer, corrigez-le.`,
  givenAgain: (month: string) => `${month} a déjà été donné. Il est redonné tel quel.`,
  corrected: (month: string, correction: number) => `${month} est corrigé (correction ${correction}).`,
};

export const decodeWords = {
  tooLarge: (file: string) => `${file} : ce fichier est trop grand pour un export.`,
  otherEncoding: (file: string) =>
    `${file} : ce fichier a été enregistré dans un autre codage que l’original (UTF-8). Reprenez l’original, sans l’ouvrir dans un autre programme.`,
};

export const gatheringWords = {
  tooMany: (file: string) =>
    `${file} : il y a trop de nombres pour cet ordinateur. Rassemblez moins de mois à la fois.`,
};

export const plausibleWords = {
  unknownGuide: (where: string, guide: string) =>
    `${where} : la démarche « ${guide} » n’est pas connue de cette version de Faire avec.`,
  unknownStep: (where: string, step: string, guide: string) =>
    `${where} : l’étape « ${step} » n’est pas connue dans « ${guide} ».`,
  wholeGuide: 'guide entier',
  otherMonth: (where: string, week: string, month: string) =>
    `${where} : la semaine ${week} n’est pas du mois ${month}.`,
  twice: (where: string, name: string, fact: string) => `${where} : la même ligne y est deux fois (${name}, ${fact}).`,
  monthAndWeeks: (where: string, name: string) =>
    `${where} : une ligne compte le mois entier et ses semaines (${name}).`,
  noMultiple: (where: string, base: number, name: string, fact: string) =>
    `${where} : un nombre n’est pas un multiple de ${base} (${name}, ${fact}).`,
  impossible: (where: string, what: string, name: string, setting: string) =>
    `${where} : ${what} (${name}, ${setting}).`,
  doneMore: 'une étape est faite plus souvent que vue',
  helpMore: 'plus d’aide ou d’arrêts que de vues',
  notTotal: 'les guides terminés et arrêtés ne font pas le total',
};

export const readWords = {
  tooLarge: (file: string) => `${file} : ce fichier est trop grand pour un export.`,
  accents: (file: string) =>
    `${file} : les accents ne sont pas lisibles. Le fichier a été enregistré dans un autre codage. Reprenez l’original, sans l’ouvrir dans un autre programme.`,
  twice: (file: string) =>
    `${file} : un mot y est écrit deux fois sur une même ligne. Refaites l’export, ou copiez-le de nouveau.`,
  notOver: (where: string, month: string) =>
    `${where} : le mois ${month} n’est pas fini. Attendez qu’il le soit, puis refaites l’export.`,
  future: (file: string, month: string) => `${file} : le mois ${month} n’est pas encore venu.`,
  broken: (file: string) => `${file} : ce fichier est incomplet ou abîmé. Refaites l’export, ou copiez-le de nouveau.`,
  sheet: (file: string) =>
    `${file} : cette feuille est pour lire, pas pour rassembler. Dans le journal, prenez « Rassembler plusieurs postes, ou plusieurs lieux ».`,
  unknown: (file: string) => `${file} : ce n’est pas un export de Faire avec.`,
  newer: (file: string) =>
    `${file} : cet export vient d’une version plus récente de Faire avec. Mettez ce programme à jour.`,
  unexpected: 'cette information n’est pas attendue, ou elle manque',
  oldest: (file: string) =>
    `${file} : cet export est d’un ancien format, sans code de structure. Donnez-le : --structure=CODE, ou --structure=fichier.json=CODE quand il y en a plusieurs.`,
  badCode: (code: string) => `« ${code} » : un code s’écrit en majuscules, chiffres et tirets, de 2 à 20 signes.`,
};

export const registerWords = {
  pcHas: (pc: string, structure: string) => `le poste ${pc} de la structure ${structure} a`,
  structureHas: (structure: string) => `la structure ${structure} a`,
  contradicts: (file: string, who: string, month: string, other: string) =>
    `${file} : ${who} déjà donné le mois ${month} dans ${other}, avec d’autres nombres. Gardez un seul des deux fichiers.`,
  placeAndPcs: (file: string, structure: string, month: string, other: string) =>
    `${file} : la structure ${structure} a déjà donné le mois ${month} dans ${other}. Gardez le fichier du lieu, ou ceux de ses postes, pas les deux.`,
  month: (month: string, structure: string) => `le mois ${month} de la structure ${structure}`,
  older: (file: string, month: string, other: string) =>
    `${file} : ${month} a été corrigé depuis, dans ${other}. Ce fichier n’est pas compté.`,
  replaces: (file: string, month: string, other: string) => `${file} corrige ${month}. ${other} n’est plus compté.`,
};

export const schemaWords = {
  noMonth: 'il manque le mois',
  month: 'un mois s’écrit 2026-09',
  missing: 'il manque',
  code: 'un code s’écrit en majuscules, chiffres et tirets, de 2 à 20 signes',
  whole: (least: number, most: string) => `un nombre entier, de ${least} à ${most}`,
  setting: '« site réel » ou « entraînement »',
  guide: 'le nom d’une démarche',
  step: 'le nom d’une étape',
  version: 'un numéro de version',
  level: 'un niveau d’aide',
  fact: 'un fait connu de cette version',
  week: 'une semaine s’écrit 2026-W40',
  threshold: (least: number) => `un seuil de ${least} à 1 000`,
  base: (least: number) => `un arrondi de ${least} à 1 000`,
  correction: 'un numéro de correction',
  changed: 'ce nombre a été modifié',
};

export const networkWords = {
  departement: 'un département s’écrit 69, 2A ou 974',
  yesNo: '« oui » ou « non »',
  type: 'un type de lieu connu',
  missing: 'il manque',
  changed: 'ce nombre a été modifié',
  mediatheque: 'Médiathèque',
  franceServices: 'France services',
  mairie: 'Mairie ou CCAS',
  association: 'Association, centre social',
  other: 'Autre lieu',
};

export const deskWords = {
  unreadable: (file: string) => `${file} : ce fichier ne peut pas être lu.`,
  out: 'À donner au réseau.',
  stay: 'À garder dans le lieu, avec les fichiers des postes. Ne le donnez à personne. Il faudra le remettre le mois prochain.',
  network:
    'À garder avec vous : vos territoires, et ce qui rend les arrondis toujours pareils. Remettez-le la prochaine fois. Ne le donnez à personne.',
};
