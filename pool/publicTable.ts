/** The table as Parquet, for SQL: the same rows as table.csv. */
import { rm, writeFile } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { columns, type TableRow } from '../core/network/table.ts';

const numbers: readonly string[] = ['nombre', 'marge', 'structures'];

/** DuckDB reads its own rows back from JSON, with the type of each column: Parquet keeps it. */
export async function writeParquet(
  connection: DuckDBConnection,
  rows: readonly TableRow[],
  path: string,
): Promise<void> {
  const temporary = `${path}.ndjson`;
  await writeFile(temporary, rows.map((row) => JSON.stringify(row)).join('\n'));
  const types = columns.map((name) => `${name}: '${numbers.includes(name) ? 'BIGINT' : 'VARCHAR'}'`).join(', ');
  try {
    await connection.run(
      `COPY (FROM read_json(${quoted(temporary)}, format = 'newline_delimited', columns = {${types}})) TO ${quoted(path)} (FORMAT parquet)`,
    );
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Quotes a text for SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
