/** What `npm run guides:apply` says of the sheets: each thing that does not fit is one sentence. */
const SAVED = 'Prenez celui que la page du relevé enregistre.';

export const fileWords = {
  tooLong: `Ce fichier est bien trop long pour un relevé. ${SAVED}`,
  notJson: `Ce fichier n’est pas du JSON. ${SAVED}`,
  whole: 'tout le fichier',
  notSheet: (place: string) => `Ce fichier n’est pas un relevé : ${place} n’a pas la forme attendue. ${SAVED}`,
  twice: `Ce fichier dit deux fois la même chose, peut-être autrement. ${SAVED}`,
  noGuide: (guide: string) => `Le guide « ${guide} » n’existe pas ici.`,
};

/** After « la démarche, étape « x » : elle ». */
export const stepWords = {
  at: (guide: string, step: string) => `${guide}, étape « ${step} »`,
  refused: (guide: string, step: string, why: string) => `${guide}, étape « ${step} » : elle ${why}`,
  personal: 'dit quelque chose d’une personne : elle n’a rien à faire dans un relevé.',
  nothing: 'ne montre rien : il n’y a rien à voir.',
  changed: 'a changé depuis ce relevé. Il faut la revoir sur le site.',
  tooSoon: (month: string) => `porte un mois qui n’est pas encore venu (${month}).`,
  noVariant: (number: number) => `n’a pas de mots numéro ${number}.`,
  notOnPage: (page: string) => `n’est pas sur la page « ${page} ».`,
  twice: 'est là deux fois.',
  gone: 'n’existe pas, ou plus.',
};

export const mergeWords = {
  missed: (structures: number) =>
    ` Doute, ou pas trouvée : ${structures} structure${structures > 1 ? 's' : ''}. À revoir.`,
  seen: (where: string, structures: number) => `${where} : vue (${structures} structures).`,
  seenByFew: (where: string, structures: number, needed: number) =>
    `${where} : vue par ${structures} structure${structures > 1 ? 's' : ''}, il en faut ${needed}.`,
};
