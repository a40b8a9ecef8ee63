/**
 * `npm run pool:lrs` sends the statements of a small network to a real learning record store, twice, and reads them
 * back. At the end it compares what DuckDB counts in the store's own answer with what it counts in the table.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { pool } from '../../../pool/run.ts';
import { readStatements, sendStatements } from '../../../pool/send.ts';
import { BASE } from '../../../pool/xapi.ts';
import { writeExports } from './exports.ts';
import { ensureInstalled, installLine, startLrs } from './lrs.ts';

if (!ensureInstalled()) {
  console.error(`No learning record store here. Install one, then try again: ${installLine}`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'faire-avec-lrs-'));
const lrs = await startLrs();
try {
  writeExports(join(folder, 'exports'), 6, 5);
  const done = await pool({
    files: [join(folder, 'exports/*/*.json')],
    folder,
    now: new Date(2026, 10, 22),
    network: true,
  });
  const file = join(folder, 'xapi.ndjson');
  for (const time of ['first', 'second']) {
    const started = performance.now();
    const sent = await sendStatements(lrs, file);
    console.log(`${time} time: ${sent} statements accepted in ${Math.round(performance.now() - started)} ms`);
  }
  const back = [];
  for await (const statement of readStatements(lrs)) back.push(JSON.stringify(statement));
  console.log(`read back: ${back.length} statements, of ${done.statements} written`);
  writeFileSync(join(folder, 'back.ndjson'), back.join('\n'));

  const connection = await (await DuckDBInstance.create()).connect();
  const value = (path: string) => `json_extract_string(json, '$.${path}')`;
  const extension = (place: string, name: string) => value(`${place}.extensions."${BASE}/${name}"`);
  const sums = await connection.runAndReadAll(`
    WITH store AS (
      SELECT ${extension('context', 'structure')} AS structure, ${extension('context', 'fait')} AS fait, sum(${extension('result', 'nombre')}::INTEGER) AS nombre
      FROM read_json_objects('${join(folder, 'back.ndjson')}', format = 'newline_delimited') GROUP BY ALL),
    reference AS (SELECT structure, fait, sum(nombre) AS nombre FROM read_parquet('${join(folder, 'reseau.parquet')}') GROUP BY ALL)
    SELECT count(*)::INTEGER, count(*) FILTER (store.nombre IS DISTINCT FROM reference.nombre)::INTEGER FROM store FULL JOIN reference USING (structure, fait)`);
  const [compared, different] = sums.getRows()[0] ?? [];
  console.log(`sums by structure and fact, store beside table: ${compared} compared, ${different} different`);

  const [first = ''] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(join(folder, 'changed.ndjson'), first.replace(/(nombre":)\d+/, '$199999'));
  const answer = await sendStatements(lrs, join(folder, 'changed.ndjson')).then(
    () => 'accepted',
    (error: Error) => error.message,
  );
  console.log(`another number for a row already sent: ${answer}`);
  process.exitCode = back.length === done.statements && different === 0 && answer !== 'accepted' ? 0 : 1;
} finally {
  await lrs.stop();
  rmSync(folder, { recursive: true, force: true });
}
