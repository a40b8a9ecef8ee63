/**
 * The tidy table: one number per row, with its margin. What is published is rounded once more, with the network's draw.
 */
import Papa from 'papaparse';
import type { Titles } from '../journal/export.ts';
import { settingWords } from '../journal/factNames.ts';
import { BASE_PUBLIC, BASE_STRUCTURE, baseFor, drawsOf, LEAST_PUBLIC, rounded } from '../journal/rounding.ts';
import { sheetWords } from '../journal/sheet.ts';
import type { Gathering, Source } from './gathering.ts';
import { marginOf } from './noise.ts';
import { type Grain, periodOf } from './periods.ts';
import { tableWords } from './reportWords.ts';
import { monthsByBase, type Stat, statsOf } from './stats.ts';

export interface Rounding {
  /** The secret for the network's draw; none for a single structure, whose own sheet is not published. */
  secret: string | null;
  base: number;
  /** Nothing under it is given. */
  least: number;
}

/**
 * One structure reads its own numbers; several structures are for the public. The coarsest base of the exports is kept,
 * because a policy travels with the numbers.
 */
export function roundingFor(sources: readonly Source[], structures: number, secret: string): Rounding {
  const coarsest = sources.reduce((most, { base }) => Math.max(most, base), BASE_STRUCTURE);
  if (structures < 2) return { secret: null, base: coarsest, least: 1 };
  const base = coarsest > BASE_STRUCTURE ? 2 * coarsest : BASE_PUBLIC;
  return { secret, base: baseFor(base), least: Math.max(LEAST_PUBLIC, coarsest + 1) };
}

export interface Figure {
  nombre: number;
  /** Null for old exports, which only say « at least ». */
  marge: number | null;
}

export interface Row extends Figure {
  stat: Stat;
  periode: string;
  old: boolean;
}

/** The numbers of one period and territory, as they may be published. What is too small is left out. */
export async function rowsOfPeriod(
  gathering: Gathering,
  sources: readonly Source[],
  periode: string,
  scope: string,
  { secret, base, least }: Rounding,
): Promise<Row[]> {
  const draw = secret ? drawsOf(secret) : null;
  const months = [...monthsByBase(sources)].reduce((sum, [of, n]) => sum + n * (of - 1), 0);
  const rows: Row[] = [];
  for (const stat of statsOf(gathering, sources)) {
    const { setting, guide } = stat.key;
    const u = draw ? await draw(periode, scope, setting, guide) : 0;
    const given = (count: number) => (draw ? rounded(count, u, base) : count);
    // The number is rounded twice: the second rounding adds the difference between the two bases.
    const twice = draw ? (base * base - BASE_STRUCTURE * BASE_STRUCTURE) / 6 : 0;
    const nombre = given(stat.sum);
    if (nombre >= least)
      rows.push({
        ...{ stat, periode, nombre, old: false },
        marge: marginOf(stat.variance + twice, months + (draw ? base - BASE_STRUCTURE : 0)),
      });
    const old = given(stat.old);
    if (old >= least && stat.old) rows.push({ stat, periode, nombre: old, marge: null, old: true });
  }
  return rows;
}

const order = (row: Row): string =>
  [row.periode, row.stat.key.setting, row.stat.key.guide, row.stat.key.step, row.stat.key.fact, row.old].join('|');

export async function rowsOf(
  gathering: Gathering,
  sources: readonly Source[],
  grain: Grain,
  rounding: Rounding,
  scope = '',
): Promise<Row[]> {
  const periods = Map.groupBy(sources, ({ mois }) => periodOf(mois, grain));
  const rows: Row[] = [];
  for (const [period, list] of periods) rows.push(...(await rowsOfPeriod(gathering, list, period, scope, rounding)));
  const keyed = rows.map((row) => [order(row), row] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

export const columns = [
  'periode',
  'territoire',
  'cadre',
  'demarche',
  'titre',
  'etape',
  'titre_etape',
  'fait',
  'fait_en_mots',
  'nombre',
  'marge',
  'structures',
  'remarque',
] as const;
export type TableRow = Record<(typeof columns)[number], string | number | null>;

export const AT_LEAST = tableWords.atLeast;

export const tableRows = (rows: readonly Row[], titles: Titles, territoire = ''): TableRow[] =>
  rows.map(({ stat: { key, structures }, periode, nombre, marge, old }) => ({
    ...{ periode, territoire, cadre: settingWords[key.setting], demarche: key.guide, titre: titles.guide(key.guide) },
    ...{ etape: key.step, titre_etape: key.step ? titles.step(key.guide, key.step) : '' },
    ...{ fait: key.fact, fait_en_mots: sheetWords[key.fact], nombre, marge, structures },
    remarque: old ? AT_LEAST : '',
  }));

/** « ; » and a byte order mark, so that a double click opens it correctly in France. A cell never starts a formula. */
export const csvOf = (rows: readonly TableRow[]): string =>
  `\uFEFF${Papa.unparse({ fields: [...columns], data: [...rows] }, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
