/** The rows of every structure (k = 5), for the network's own engines and never published: Parquet for SQL, statements for an LRS. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { quoted } from './publicTable.ts';
import { type Placed, statementOf } from './xapi.ts';

const rows = `
  SELECT s.structure, s.mois, w.semaine, c.cadre, c.demarche, c.version, c.aide, c.etape, c.fait, l.nombre
  FROM lignes l JOIN sources s ON s.id = l.export JOIN semaines w ON w.id = l.semaine JOIN cles c ON c.id = l.cle`;

export async function writeNetworkTable(connection: DuckDBConnection, path: string): Promise<void> {
  await connection.run(`COPY (${rows}) TO ${quoted(path)} (FORMAT parquet)`);
}

/** One statement a line, as they go: nothing is held in memory. */
export async function writeStatements(connection: DuckDBConnection, path: string): Promise<number> {
  const out = createWriteStream(path);
  let written = 0;
  const found = await connection.stream(rows);
  const names = found.columnNames();
  for (;;) {
    const chunk = await found.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    const statements = (chunk.getRowObjects(names) as unknown as Placed[]).map((row) =>
      JSON.stringify(statementOf(row)),
    );
    written += statements.length;
    if (!out.write(`${statements.join('\n')}\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
  return written;
}
