/**
 * One measured task in its own process. It prints its rows, its time (wall-clock and processor) and its peak of memory.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { pool } from '../../../pool/run.ts';

const [task = '', folder = ''] = process.argv.slice(2);
/** A statement takes 1 kB, so 50 structures are enough to measure their rate. */
const files = join(folder, task === 'network' ? 'LIEU-00[0-4]*/*.json' : '*/*.json');
const out = join(folder, 'out');

/**
 * Loads the same rows from the same files with the database engine alone. This is the cost of the merge if nothing were
 * checked.
 */
async function load(): Promise<{ rows: number; note: string }> {
  const path = join(folder, 'load.duckdb');
  const instance = await DuckDBInstance.create(path, {
    memory_limit: '512MB',
    temp_directory: folder,
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  const line = 'STRUCT(cadre VARCHAR, demarche VARCHAR, etape VARCHAR, fait VARCHAR, nombre INTEGER)[]';
  await connection.run(`CREATE TABLE lignes AS SELECT structure, mois, unnest(lignes, recursive := true)
    FROM read_json('${files}', columns = {structure: 'VARCHAR', mois: 'VARCHAR', lignes: '${line}'})`);
  const found = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM lignes');
  connection.closeSync();
  instance.closeSync();
  rmSync(path);
  return { rows: Number(found.getRows()[0]?.[0]), note: '' };
}

async function pooled(network: boolean): Promise<{ rows: number; note: string }> {
  const done = await pool({ files: [files], folder: out, now: new Date(2026, 10, 22), network });
  rmSync(out, { recursive: true });
  return {
    rows: done.rows,
    note: `${done.cells.toLocaleString('en')} published numbers${network ? `, ${done.statements.toLocaleString('en')} statements` : ''}`,
  };
}

const started = performance.now();
const done = await (task === 'load' ? load() : pooled(task === 'network'));
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage();
// Node gives kilobytes. This is the peak of memory of this process, including the database engine.
process.stdout.write(
  JSON.stringify({
    ...done,
    seconds,
    processor: (user + system) / 1e6,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
