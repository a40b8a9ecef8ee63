/**
 * `npm run pool:clickhouse` loads a network's rows in two ClickHouse servers, with a Distributed table over
 * ReplacingMergeTree. One server is stopped in the middle of the load and started again, and everything is loaded
 * twice. The answers are compared with those of DuckDB.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { pool } from '../../../pool/run.ts';
import { ClickHouse, installed, installLine } from './clickhouse.ts';
import { monthsOf, writeExports } from './exports.ts';

if (!installed()) {
  console.error(`No ClickHouse here. Install it as root, then try again: ${installLine}`);
  process.exit(1);
}
const structures = Number(process.argv[2] ?? 50);
const folder = mkdtempSync(join(tmpdir(), 'faire-avec-clickhouse-'));
const parquet = join(folder, 'out/reseau.parquet');

/** docs/network.md contains the same statements, so that what it says is what ran. */
export const statements = {
  csv: (from: string, to: string, mois: string) =>
    `COPY (SELECT * REPLACE (ancien::INTEGER AS ancien) FROM '${from}' WHERE mois = '${mois}') TO '${to}' (FORMAT csv, HEADER)`,
  local: `CREATE TABLE lignes (structure String, mois String, cadre String, demarche String, etape String, fait String, arrondi UInt16, nombre UInt32, ancien UInt8) ENGINE = ReplacingMergeTree() PARTITION BY substring(mois, 1, 4) ORDER BY (structure, mois, cadre, demarche, etape, fait, ancien)`,
  all: 'CREATE TABLE reseau AS lignes ENGINE = Distributed(reseau, default, lignes, cityHash64(structure))',
  load: 'INSERT INTO reseau FORMAT CSVWithNames',
};

const questions = {
  'rows, structures': 'SELECT count(*), count(DISTINCT structure) FROM reseau',
  'first hints by step':
    "SELECT demarche, etape, sum(nombre) FROM reseau WHERE fait = 'hint1' GROUP BY demarche, etape ORDER BY demarche, etape",
  'by month and setting': 'SELECT mois, cadre, sum(nombre) FROM reseau GROUP BY mois, cadre ORDER BY mois, cadre',
};

let servers: ClickHouse[] = [];
try {
  writeExports(join(folder, 'exports'), structures, 12);
  const files = [join(folder, 'exports/*/*.json')];
  const done = await pool({ files, folder: join(folder, 'out'), now: new Date(2026, 10, 22), network: true });
  const duck = await (await DuckDBInstance.create()).connect();
  await duck.run(`CREATE VIEW reseau AS SELECT * FROM '${parquet}'`);

  servers = await ClickHouse.cluster(folder, 2);
  const [one, two] = servers as [ClickHouse, ClickHouse];
  for (const server of servers) await server.ask(statements.local);
  await one.ask(statements.all);
  const started = performance.now();
  // The rows are loaded month by month, as they arrive. One server stops after half of them, and the other continues.
  const months = monthsOf(12);
  const fileOf = (mois: string) => join(folder, `${mois}.csv`);
  let begun = 0;
  for (const [at, mois] of months.entries()) {
    await duck.run(statements.csv(parquet, fileOf(mois), mois));
    if (at === months.length / 2) {
      while (!begun) begun = Number(await two.ask('SELECT count() FROM lignes'));
      await two.stop();
    }
    await one.ask(statements.load, fileOf(mois));
  }
  const held = Number(await one.ask('SELECT count() FROM lignes'));
  await two.start();
  // The rows for the stopped server wait on the other's disk, and are sent when it is back.
  const total = async () => Number(await one.ask('SELECT count() FROM reseau'));
  while ((await total()) < done.rows) await one.ask('SELECT sleep(0.5)');
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${done.rows.toLocaleString('en')} rows loaded while one server was stopped (it had ${begun.toLocaleString('en')}) and started again: ${held.toLocaleString('en')} on the other at once, all there after ${seconds.toFixed(1)} s`,
  );

  for (const mois of months) await one.ask(statements.load, fileOf(mois), '--insert_distributed_sync=1');
  for (const server of servers) await server.ask('OPTIMIZE TABLE lignes FINAL');
  console.log(`loaded a second time, then merged: ${(await total()).toLocaleString('en')} rows`);

  let different = 0;
  for (const [name, query] of Object.entries(questions)) {
    const before = performance.now();
    const there = (await one.ask(query)).trim();
    const between = performance.now();
    const here = (await duck.runAndReadAll(query))
      .getRows()
      .map((row) => row.map(String).join('\t'))
      .join('\n');
    const after = performance.now();
    if (there !== here) different += 1;
    console.log(
      `${name}: ${there === here ? 'the same' : 'NOT THE SAME'}, ClickHouse ${Math.round(between - before)} ms (client started each time), DuckDB ${Math.round(after - between)} ms`,
    );
  }
  process.exitCode = different ? 1 : 0;
} finally {
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
