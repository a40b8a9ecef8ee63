/**
 * The rows of every structure, as they were exported: for the network's own databases, never published. SQL, or
 * statements for an LRS.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { settingWords } from '../core/journal/factNames.ts';
import type { Gathering } from '../core/network/gathering.ts';
import { quoted } from './publicTable.ts';
import { columns, RowAppender } from './rowAppender.ts';
import { statementOf } from './xapi.ts';

const rows = `
  SELECT s.structure, s.mois, c.cadre, c.demarche, c.etape, c.fait, s.arrondi, l.nombre, s.ancien
  FROM lignes l JOIN sources s ON s.id = l.export JOIN cles c ON c.id = l.cle`;

async function dictionary(
  connection: DuckDBConnection,
  name: string,
  types: string,
  list: readonly (string | number | boolean)[][],
): Promise<void> {
  await connection.run(`CREATE OR REPLACE TABLE ${name} (id INTEGER, ${types})`);
  const appender = await connection.createAppender(name);
  list.forEach((row, id) => {
    appender.appendInteger(id);
    for (const value of row) {
      if (typeof value === 'number') appender.appendInteger(value);
      else if (typeof value === 'boolean') appender.appendBoolean(value);
      else appender.appendVarchar(value);
    }
    appender.endRow();
  });
  appender.closeSync();
}

export async function writeNetworkTable(
  connection: DuckDBConnection,
  gathering: Gathering,
  path: string,
  format = 'parquet',
): Promise<void> {
  const sources = [...gathering.sources.values()];
  await dictionary(
    connection,
    'sources',
    'structure VARCHAR, mois VARCHAR, arrondi INTEGER, ancien BOOLEAN',
    sources.map(({ structure, mois, base, old }) => [structure, mois, base, old]),
  );
  await dictionary(
    connection,
    'cles',
    'cadre VARCHAR, demarche VARCHAR, etape VARCHAR, fait VARCHAR',
    gathering.keys.map(({ setting, guide, step, fact }) => [settingWords[setting], guide, step, fact]),
  );
  await connection.run(`CREATE OR REPLACE TABLE lignes (${columns.map((name) => `${name} INTEGER`).join(', ')})`);
  const lines = new RowAppender(await connection.createAppender('lignes'));
  sources.forEach((source, s) => {
    gathering.each(source, (key, count) => lines.push(s, key, count));
  });
  lines.close();
  await connection.run(`COPY (${rows}) TO ${quoted(path)} (FORMAT ${format})`);
}

/** One statement a line, streamed: they are not all held in memory. */
export async function writeStatements(gathering: Gathering, path: string): Promise<number> {
  const out = createWriteStream(path);
  // The error handler is attached first: a disk that fills up in the middle gives a sentence, not a crash.
  const done = finished(out);
  done.catch(() => {});
  let written = 0;
  for (const source of gathering.sources.values()) {
    const { structure, mois, old } = source;
    const statements: string[] = [];
    gathering.each(source, (id, count) => {
      const key = gathering.keys[id];
      if (key) statements.push(JSON.stringify(statementOf({ structure, mois, old, ...key, count })));
    });
    written += statements.length;
    if (statements.length && !out.write(`${statements.join('\n')}\n`)) await Promise.race([once(out, 'drain'), done]);
  }
  out.end();
  await done;
  return written;
}
