/** Figures in sentences, the same in the report and on the page. */
import type { Titles } from '../journal/export.ts';
import { settingWords } from '../journal/factNames.ts';
import type { Share } from './compare.ts';
import type { Moved } from './moved.ts';
import type { GuideSummary } from './summary.ts';
import type { Figure, Rounding } from './table.ts';

export const CANNOT_SAY = 'On ne peut pas dire';

export const figureWords = (figure: Figure | undefined): string => {
  if (!figure) return '–';
  const number = figure.nombre.toLocaleString('fr-FR');
  if (figure.marge === null) return `au moins ${number}`;
  return figure.marge ? `${number} ± ${figure.marge.toLocaleString('fr-FR')}` : number;
};

export const shareWords = (share: Share | null): string =>
  share
    ? `Guides terminés : ${share.percent} % (± ${share.margin}).`
    : `${CANNOT_SAY} quelle part des guides est terminée : les nombres sont trop petits.`;

export function worstWords({ guide, worst: { groups }, steps }: GuideSummary, titles: Titles): string {
  if (steps.length < 2) return '';
  if (!groups.length) return `${CANNOT_SAY} quelle étape demande le plus d’aide.`;
  const named = groups.map((group) => {
    const names = group.map(({ key }) => `« ${titles.step(guide, key.step)} »`);
    return names.length > 1 ? `${names.join(' et ')} (on ne peut pas dire laquelle en premier)` : (names[0] ?? '');
  });
  return `Là où l’on demande le plus d’aide : ${named.join(', puis ')}.`;
}

export const movedWords = ({ key, fact, now, before }: Moved, titles: Titles): string =>
  `${titles.guide(key.guide)}, « ${titles.step(key.guide, key.step)} » : élément ${fact === 'absent' ? 'absent' : 'douteux'} ${now} fois sur 100 le dernier mois, ${before} fois sur 100 avant.`;

/** What protects people, in the reader's words. */
export function protection({ secret, base, least }: Rounding): string[] {
  const rounding = `Chaque nombre est arrondi au hasard à un multiple de ${base} : personne ne peut être compté, et les totaux restent justes en moyenne.`;
  const margin =
    '« ± » est la marge : 95 fois sur 100, le vrai nombre est dedans. « – » veut dire : rien, ou trop peu pour être donné.';
  return secret
    ? [`${rounding} Aucun nombre sous ${least} n’est donné. Ce rapport peut être publié.`, margin]
    : [`${rounding} Cette feuille est pour la structure. Ne la publiez pas.`, margin];
}

export const settingOfGuide = ({ setting }: Pick<GuideSummary, 'setting'>): string => settingWords[setting];
