/** The texts of « Signaler une erreur ». */
import type { VerdictKind } from '../../core/session/state.ts';
import type { View } from '../../core/session/viewModel.ts';

const places: Record<View['where'], string> = {
  here: 'la page de l’étape',
  lost: 'une autre page',
  elsewhere: 'un autre site',
};

const verdicts: Record<VerdictKind, string> = {
  looking: 'en recherche',
  found: 'trouvé',
  doubtful: 'douteux',
  hidden: 'caché',
  absent: 'introuvable',
  unreachable: 'hors d’atteinte',
};

export const reportWords = {
  title: 'Faire avec : une erreur à signaler',
  guide: (guide: string, version: number, isPractice: boolean) =>
    `Guide : ${guide}, version ${version}${isPractice ? ', entraînement' : ''}`,
  step: (key: string) => `Étape : ${key}`,
  place: (where: View['where']) => `Endroit : ${places[where]}`,
  element: (verdict: VerdictKind) => `Élément : ${verdicts[verdict]}`,
  browser: (name: string) => `Navigateur : ${name}`,
  unknownBrowser: 'inconnu',
};
