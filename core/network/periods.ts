/** A month, its quarter, its year, or everything. */
import { periodWordsFor } from './reportWords.ts';

export const grains = ['mois', 'trimestre', 'annee', 'ensemble'] as const;
export type Grain = (typeof grains)[number];

export const grainWords: Record<Grain, string> = {
  mois: periodWordsFor.month,
  trimestre: periodWordsFor.quarter,
  annee: periodWordsFor.year,
  ensemble: periodWordsFor.all,
};

export const periodOf = (mois: string, grain: Grain): string => {
  const [year = '', month = ''] = mois.split('-');
  if (grain === 'mois') return mois;
  if (grain === 'trimestre') return `${year}-T${Math.ceil(Number(month) / 3)}`;
  return grain === 'annee' ? year : 'ensemble';
};

const monthName = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** « mars 2026 », « 1er trimestre 2026 », « 2026 » */
export function periodWords(period: string): string {
  const quarter = /^(\d{4})-T(\d)$/.exec(period);
  if (quarter) return `${quarter[2] === '1' ? '1er' : `${quarter[2]}e`} trimestre ${quarter[1]}`;
  return /^\d{4}-\d\d$/.test(period) ? monthName.format(new Date(`${period}-15T00:00:00Z`)) : period;
}

/** Every month from the first to the last. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last && months.length < 240; ) {
    months.push(month);
    const [year = 0, number = 0] = month.split('-').map(Number);
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  }
  return months;
}
