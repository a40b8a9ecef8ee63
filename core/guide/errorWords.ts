/** What is wrong in a content file, in sentences. */

export const errorWords = {
  unknownKey: 'cette clé n’existe pas dans le format : retirez-la, ou corrigez son nom',
  missing: (expected: string) => `il manque : ajoutez ${expected}`,
  aValue: 'une valeur',
  empty: (least: string) => `c’est vide : écrivez au moins ${least} élément ou caractère`,
  exactly: (expected: string, got: string) => `il en faut exactement ${expected}, il y en a ${got}`,
  notAllowed: (expected: string, got: string) => `attendu : ${expected} ; lu : ${got}`,
  expected: (expected: string, got: string) => `attendu : ${expected} ; lu : ${got}`,
  wholeFile: '(le fichier)',
};

export const libraryWords = {
  noGuide: (guide: string) => `Le guide « ${guide} » n’existe pas.`,
};
