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

/** `verdict` is null when the page is not visible (the side panel). */
export const reportText = (
  view: Pick<View, 'guide' | 'version' | 'practice' | 'key' | 'where'>,
  verdict: VerdictKind | null,
  browserName: string,
): string =>
  [
    'Faire avec : une erreur à signaler',
    `Guide : ${view.guide}, version ${view.version}${view.practice ? ', entraînement' : ''}`,
    `Étape : ${view.key}`,
    `Endroit : ${places[view.where]}`,
    ...(verdict ? [`Élément : ${verdicts[verdict]}`] : []),
    `Navigateur : ${browserName}`,
  ].join('\n');

/** Most precise first: Edge and Opera also call themselves Chrome. */
const known = [
  ['Edge', /\bEdg\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Firefox', /\bFirefox\/(\d+)/],
  ['Chrome', /\bChrome\/(\d+)/],
] as const;

/** Name and major version only: the rest of a user agent reveals too much about a computer. */
export function browserName(userAgent: string = navigator.userAgent): string {
  for (const [name, version] of known) {
    const major = version.exec(userAgent)?.[1];
    if (major) return `${name} ${major}`;
  }
  return 'inconnu';
}
