/** The words of the report and of the table. */
const many = (n: number, word: string): string => `${n.toLocaleString('fr-FR')} ${word}${n > 1 ? 's' : ''}`;

export const tableWords = {
  atLeast: 'au moins : exports d’avant l’arrondi',
};

export const periodWordsFor = {
  month: 'Par mois',
  quarter: 'Par trimestre',
  year: 'Par année',
  all: 'Tout ensemble',
};

export const words = {
  from: (structures: string, plural: string, share: string) => `D’après ${structures} structure${plural}. ${share}`,
  whole: 'Le guide entier',
  number: 'Nombre',
  step: 'Étape',
  fromTo: (first: string, last: string) => `de ${first} à ${last}`,
  oneStructure: '1 structure',
  title: '# Ce que les guides ont donné',
  period: (period: string, where: string, exports: string, unit: string) =>
    `Période : ${period}. Rassemblé : ${where}, ${exports} ${unit}.`,
  old: (count: number) =>
    `${count.toLocaleString('fr-FR')} ${count > 1 ? 'exports sont' : 'export est'} d’avant l’arrondi : des petits nombres y manquent. ${count > 1 ? 'Leurs' : 'Ses'} nombres sont à part dans le tableau, et pas dans ce rapport.`,
  total: (setting: string) => `## En tout (${setting})`,
  moved: '## Ce qui a bougé sur les sites',
  workshops: '## Ateliers',
  nothing: 'Aucun nombre n’est assez grand pour être donné.',
};

/** Workshops of several places. */
export const workshopSentences = {
  all: (workshops: number, hours: number, came: string) =>
    `${many(workshops, 'atelier')}, ${many(hours, 'heure')}, ${came} participations.`,
  guide: (title: string, came: string, finished: string) => `${title} : venus ${came}, terminé ${finished}.`,
  hard: (step: string, guide: string, times: number) =>
    `À retravailler : « ${step} » (${guide}), dans ${many(times, 'atelier')}.`,
};
