/**
 * What a place hands over to be pooled. A **PC's file** is exact and stays in the place; the PCs of one place merge, and
 * the **place's file** is suppressed at k = 5: it alone goes through the door. One structure, one closed month each. Pure.
 */
import type { Counter, Setting } from './counter.ts';
import { settingWords } from './factNames.ts';
import { releaseWeeks, type WeekCell } from './grain.ts';
import { shuffled } from './shuffle.ts';
import { type CountRow, MIN_COUNT_STRUCTURE } from './suppress.ts';
import { monthOf, weekOf } from './week.ts';

export const PC_FORMAT = 'faire-avec/poste';
/** Version 1 is the journal's own JSON (export.ts): month by month, without a structure. */
export const PLACE_FORMAT = 'faire-avec/journal';
export const PLACE_VERSION = 2;

/** Letters, figures and dashes, chosen by hand: « LYON-03 », « BLEU-3 ». Too short for a name and an address, and shown before it leaves. */
export const CODE = /^[A-Z0-9](?:[A-Z0-9-]{0,18}[A-Z0-9])$/;
export const codeFrom = (typed: string): string =>
  typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** `semaine` is empty for the month in one piece. */
export interface Line {
  semaine: string;
  cadre: string;
  demarche: string;
  version: number;
  aide: string;
  etape: string;
  fait: CountRow['fact'];
  nombre: number;
}
export type Few = Omit<Line, 'semaine' | 'nombre'>;

export interface PcFile {
  format: typeof PC_FORMAT;
  version: 1;
  structure: string;
  poste: string;
  mois: string;
  lignes: Line[];
}

export interface StructureFile {
  format: typeof PLACE_FORMAT;
  version: typeof PLACE_VERSION;
  structure: string;
  mois: string;
  seuil: number;
  lignes: Line[];
  quelques: Few[];
}

const few = ({ setting, guide, version, level, step, fact }: Omit<CountRow, 'count'>): Few => ({
  cadre: settingWords[setting],
  demarche: guide,
  version,
  aide: level,
  etape: step,
  fait: fact,
});
export const lineOf = (cell: WeekCell): Line => ({ semaine: cell.week, ...few(cell), nombre: cell.count });

export const settingOf = (cadre: string): Setting => (cadre === settingWords.practice ? 'practice' : 'real');

export const fewOf = (row: Few, month: string): Omit<CountRow, 'count'> => ({
  month,
  setting: settingOf(row.cadre),
  guide: row.demarche,
  version: row.version,
  level: row.aide,
  step: row.etape,
  fact: row.fait,
});
export const cellOf = (line: Line, month: string): WeekCell => ({
  ...fewOf(line, month),
  week: line.semaine,
  count: line.nombre,
});

/** Months that are over and hold something, the latest first. */
export const closedMonths = (counters: readonly Counter[], now: Date): string[] => {
  const current = monthOf(weekOf(now));
  return [...new Set(counters.map(({ key: [week] }) => monthOf(week)).filter((month) => month < current))]
    .sort()
    .reverse();
};

/** Every number of one PC for one closed month, small ones too: for the other PCs of the same place, and nobody else. */
export function pcFile(counters: readonly Counter[], structure: string, poste: string, month: string): PcFile {
  const lignes = counters
    .filter(({ key, count }) => count > 0 && monthOf(key[0]) === month)
    .map(({ key: [week, setting, guide, version, level, step, fact], count }) =>
      lineOf({ month, week, setting, guide, version, level, step, fact, count }),
    );
  return { format: PC_FORMAT, version: 1, structure, poste, mois: month, lignes: shuffled(lignes) };
}

/** Merged before suppression: two PCs with three people each make six. */
export function structureFile(
  pcs: readonly Pick<PcFile, 'lignes'>[],
  structure: string,
  month: string,
  k = MIN_COUNT_STRUCTURE,
): StructureFile {
  const cells = pcs.flatMap(({ lignes }) => lignes.map((line) => cellOf(line, month)));
  const released = releaseWeeks(cells, k);
  return {
    ...({ format: PLACE_FORMAT, version: PLACE_VERSION, structure, mois: month, seuil: k } as const),
    lignes: released.cells.map(lineOf),
    quelques: released.few.map(few),
  };
}

/** One row a line: a person can read it before handing it over. */
export function textOf(file: PcFile | StructureFile): string {
  const lists = Object.entries(file).map(([name, value]) => {
    const list = Array.isArray(value)
      ? `[${value.length ? '\n' : ''}${value.map((row) => JSON.stringify(row)).join(',\n')}]`
      : JSON.stringify(value);
    return `"${name}": ${list}`;
  });
  return `{${lists.join(',\n')}}\n`;
}
