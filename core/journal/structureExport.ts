/**
 * What a place hands over to be pooled. A **PC's file** is exact and stays in the place; the PCs of one place merge, and
 * the **place's file** is rounded at random (rounding.ts): it alone goes through the door. One structure, one closed month each.
 */
import type { Fact } from '../session/state.ts';
import type { Counter, Setting } from './counter.ts';
import { settingWords } from './factNames.ts';
import { BASE_STRUCTURE } from './rounding.ts';
import type { SheetCell, SheetFact } from './sheet.ts';
import { shuffled } from './shuffle.ts';
import { monthOf, weekOf } from './week.ts';

export const PC_FORMAT = 'faire-avec/poste';
/** Version 1 was the journal's JSON, version 2 a place's file: both left small counts out, and are still read (core/network). */
export const PLACE_FORMAT = 'faire-avec/journal';
export const PLACE_VERSION = 3;

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
  /** What the computer's policy asks for, where it is more than our own base: it travels to the place's file. */
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
  /** How many times the month has been corrected: the highest replaces the others. */
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

/** A PC's line, without what is merged at the door. */
export const cellOfLine = ({ cadre, demarche, etape, fait, nombre }: Line): SheetCell & { fact: Fact } => ({
  setting: settingOf(cadre),
  guide: demarche,
  step: etape,
  fact: fait,
  count: nombre,
});

/** Months that are over and hold something, the latest first. */
export const closedMonths = (counters: readonly Counter[], now: Date): string[] => {
  const current = monthOf(weekOf(now));
  return [...new Set(counters.map(({ key: [week] }) => monthOf(week)).filter((month) => month < current))]
    .sort()
    .reverse();
};

/** Every number of one PC for one closed month, small ones too: for the other PCs of the same place, and nobody else. */
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

/** One row a line: a person can read it before handing it over. */
export function textOf(file: object): string {
  const lists = Object.entries(file).map(([name, value]) => {
    const list = Array.isArray(value)
      ? `[${value.length ? '\n' : ''}${value.map((row) => JSON.stringify(row)).join(',\n')}]`
      : JSON.stringify(value);
    return `"${name}": ${list}`;
  });
  return `{${lists.join(',\n')}}\n`;
}
