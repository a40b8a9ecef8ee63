/** The tidy table: one number a row, rows that add up. CSV for LibreOffice and Excel; Parquet for SQL. */
import { rm, writeFile } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import Papa from 'papaparse';
import { LEFT_OUT, type Titles } from '../core/journal/export.ts';
import { factWords, settingWords } from '../core/journal/factNames.ts';
import type { Pooled } from '../core/journal/grain.ts';

export const FEW = 'quelques personnes';

const columns = [
  'mois',
  'semaine',
  'cadre',
  'demarche',
  'titre',
  'version',
  'aide',
  'etape',
  'titre_etape',
  'fait',
  'fait_en_mots',
  'nombre',
  'remarque',
] as const;
export type Row = Record<(typeof columns)[number], string | number | null>;

export function rowsOf({ cells, few, hidden }: Pooled, titles: Titles): Row[] {
  const row = (cell: Omit<Pooled['cells'][number], 'week' | 'count'>) => ({
    mois: cell.month,
    cadre: settingWords[cell.setting],
    demarche: cell.guide,
    titre: titles.guide(cell.guide),
    version: cell.version,
    aide: cell.level,
    etape: cell.step,
    titre_etape: cell.step ? titles.step(cell.guide, cell.step) : '',
    fait: cell.fact,
    fait_en_mots: factWords[cell.fact],
  });
  const empty = { version: null, aide: '', etape: '', titre_etape: '', fait: '', fait_en_mots: '' };
  return [
    ...cells.map((cell) => ({
      ...row(cell),
      semaine: cell.week,
      nombre: cell.count,
      remarque: cell.week ? '' : 'mois entier',
    })),
    ...few.map((cell) => ({ ...row(cell), semaine: '', nombre: null, remarque: FEW })),
    ...hidden.map(({ month, setting, guide }) => ({
      ...{
        mois: month,
        semaine: '',
        cadre: settingWords[setting],
        demarche: guide,
        titre: titles.guide(guide),
        ...empty,
        nombre: null,
        remarque: LEFT_OUT,
      },
    })),
  ];
}

/** « ; » and a byte order mark: a double click opens it right in France. A cell never starts a formula. */
export const csvOf = (rows: readonly Row[]): string =>
  `\uFEFF${Papa.unparse({ fields: [...columns], data: [...rows] }, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;

/** DuckDB reads its own rows back from JSON, with each column's type said: Parquet keeps it. */
export async function writeParquet(connection: DuckDBConnection, rows: readonly Row[], path: string): Promise<void> {
  const temporary = `${path}.ndjson`;
  await writeFile(temporary, rows.map((row) => JSON.stringify(row)).join('\n'));
  const types = columns
    .map((name) => `${name}: '${name === 'nombre' ? 'BIGINT' : name === 'version' ? 'INTEGER' : 'VARCHAR'}'`)
    .join(', ');
  await connection.run(
    `COPY (FROM read_json(${quoted(temporary)}, format = 'newline_delimited', columns = {${types}})) TO ${quoted(path)} (FORMAT parquet)`,
  );
  await rm(temporary);
}

/** A text inside SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
