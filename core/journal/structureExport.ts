/**
 * What a structure hands over to be pooled. A **PC's file** is exact and stays in the structure. The PCs of one
 * structure are merged, and the **structure's file** is rounded at random (rounding.ts): only this file leaves. One
 * structure, one closed month each.
 */
import type { Fact } from '../session/state.ts';
import type { Counter, Setting } from './counter.ts';
import { settingWords } from './factNames.ts';
import { BASE_STRUCTURE } from './rounding.ts';
import type { SheetCell, SheetFact } from './sheet.ts';
import { shuffled } from './shuffle.ts';
import { monthOf, weekOf } from './week.ts';

export const PC_FORMAT = 'faire-avec/poste';
/**
 * Version 1 was the journal's JSON, version 2 a structure's file. Both left small counts out, and can still be read
 * (core/network).
 */
export const PLACE_FORMAT = 'faire-avec/journal';
export const PLACE_VERSION = 3;

/**
 * Letters, digits and dashes, chosen by a person: « LYON-03 », « BLEU-3 ». It is too short for a name and an address,
 * and is shown before it leaves.
 */
export const CODE = /^[A-Z0-9](?:[A-Z0-9-]{0,18}[A-Z0-9])$/;
export const codeFrom = (typed: string): string =>
  typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** One number of one PC. */
export interface Line {
  semaine: string;
  cadre: string;
  demarche: string;
  version: number;
  aide: string;
  etape: string;
  fait: Fact;
  nombre: number;
}

export interface PcFile {
  format: typeof PC_FORMAT;
  version: 1;
  structure: string;
  poste: string;
  mois: string;
  /**
   * The base that the computer's policy asks for, when it is coarser than ours. It travels with the structure's file.
   */
  seuil?: number;
  lignes: Line[];
}

export interface PlaceLine {
  cadre: string;
  demarche: string;
  etape: string;
  fait: SheetFact;
  nombre: number;
}

export interface StructureFile {
  format: typeof PLACE_FORMAT;
  version: typeof PLACE_VERSION;
  structure: string;
  mois: string;
  /** Every number is a multiple of it. */
  base: number;
  /** How many times the month was corrected: the highest number replaces the others. */
  correction: number;
  lignes: PlaceLine[];
}

export const settingOf = (cadre: string): Setting => (cadre === settingWords.practice ? 'practice' : 'real');

export const lineOfCell = ({ setting, guide, step, fact, count }: SheetCell): PlaceLine => ({
  cadre: settingWords[setting],
  demarche: guide,
  etape: step,
  fait: fact,
  nombre: count,
});

/** A line of a PC's file, without what is merged at export. */
export const cellOfLine = ({ cadre, demarche, etape, fait, nombre }: Line): SheetCell & { fact: Fact } => ({
  setting: settingOf(cadre),
  guide: demarche,
  step: etape,
  fact: fait,
  count: nombre,
});

/** Closed months that hold something, the latest first. */
export const closedMonths = (counters: readonly Counter[], now: Date): string[] => {
  const current = monthOf(weekOf(now));
  return [...new Set(counters.map(({ key: [week] }) => monthOf(week)).filter((month) => month < current))]
    .sort()
    .reverse();
};

/** Every number of one PC for one closed month, small ones included: only for the other PCs of the same structure. */
export function pcFile(
  counters: readonly Counter[],
  structure: string,
  poste: string,
  month: string,
  k = BASE_STRUCTURE,
): PcFile {
  const lignes = counters
    .filter(({ key, count }) => count > 0 && monthOf(key[0]) === month)
    .map(
      ({ key: [semaine, setting, demarche, version, aide, etape, fait], count }): Line => ({
        ...{ semaine, cadre: settingWords[setting], demarche, version, aide, etape, fait },
        nombre: count,
      }),
    );
  return {
    ...({ format: PC_FORMAT, version: 1, structure, poste, mois: month } as const),
    ...(k > BASE_STRUCTURE ? { seuil: k } : {}),
    lignes: shuffled(lignes),
  };
}

/** One row per line, so that a person can read the file before handing it over. */
export function textOf(file: object): string {
  const lists = Object.entries(file).map(([name, value]) => {
    const list = Array.isArray(value)
      ? `[${value.length ? '\n' : ''}${value.map((row) => JSON.stringify(row)).join(',\n')}]`
      : JSON.stringify(value);
    return `"${name}": ${list}`;
  });
  return `{${lists.join(',\n')}}\n`;
}
