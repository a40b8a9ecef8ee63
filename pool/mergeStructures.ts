/**
 * Every row of every export, on disk: DuckDB in a folder of its own, in a bounded memory. Rows hold small numbers;
 * what they stand for (which export, which fact of which step, which week) is kept once, in dictionaries.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { WeekCell } from '../core/journal/grain.ts';
import { cellOf, type Few, type Line, structureFile } from '../core/journal/structureExport.ts';
import type { Export } from './read.ts';
import { columns, RowAppender } from './rowAppender.ts';

interface Key extends Few {
  /** Half of it for each of the two sums of a fingerprint. */
  hash: [number, number];
}

export interface Source {
  structure: string;
  mois: string;
}

export class MergeStore {
  readonly sources: Source[] = [];
  readonly keys: Key[] = [];
  readonly weeks: string[] = [];
  rows = 0;
  private readonly places = new Map<string, number>();
  private readonly ids = new Map<string, number>();
  private readonly weekIds = new Map<string, number>();

  readonly connection: DuckDBConnection;
  private readonly folder: string;
  private readonly instance: DuckDBInstance;
  private readonly lines: RowAppender;
  private readonly pcs: RowAppender;

  private constructor(
    folder: string,
    connection: DuckDBConnection,
    instance: DuckDBInstance,
    lines: RowAppender,
    pcs: RowAppender,
  ) {
    [this.folder, this.connection, this.instance, this.lines, this.pcs] = [folder, connection, instance, lines, pcs];
  }

  static async open(memory = '512MB'): Promise<MergeStore> {
    const folder = await mkdtemp(join(tmpdir(), 'faire-avec-pool-'));
    const options = { memory_limit: memory, temp_directory: folder, preserve_insertion_order: 'false' };
    const instance = await DuckDBInstance.create(join(folder, 'pool.duckdb'), options);
    const connection = await instance.connect();
    const table = columns.map((name) => `${name} INTEGER`).join(', ');
    await connection.run(`CREATE TABLE lignes (${table}); CREATE TABLE postes (${table});`);
    const rows = async (name: string) => new RowAppender(await connection.createAppender(name));
    return new MergeStore(folder, connection, instance, await rows('lignes'), await rows('postes'));
  }

  /** The same rows in any order have the same print. Not a secret, and nothing is found back from it. */
  print(lignes: readonly Line[], quelques: readonly Few[]): string {
    let [a, b] = [lignes.length, quelques.length];
    const add = (row: Few, week: number, count: number) => {
      const [x = 0, y = 0] = this.keys[this.key(row)]?.hash ?? [];
      a = (a + Math.imul(x ^ Math.imul(week + 1, 0x9e3779b1), (count << 1) | 1)) | 0;
      b = (b + Math.imul(y + count, Math.imul(week ^ 0x85ebca6b, 0xc2b2ae35) | 1)) | 0;
    };
    for (const line of lignes)
      add(line, line.semaine ? Number(line.semaine.slice(0, 4)) * 100 + Number(line.semaine.slice(6)) : 0, line.nombre);
    for (const row of quelques) add(row, -1, 0);
    return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }

  add({ structure, mois, poste, lignes }: Export): void {
    const source = this.source(structure, mois);
    this.append(poste ? this.pcs : this.lines, source, lignes);
  }

  /** The PCs of each place become its file, one place in memory at a time; `each` sees the file that goes through the door. */
  async mergePcs(each: (file: ReturnType<typeof structureFile>) => Promise<void> | void): Promise<void> {
    this.pcs.close();
    const found = await this.connection.stream('SELECT export, cle, semaine, nombre FROM postes ORDER BY export');
    let current = -1;
    let lignes: Line[] = [];
    const finish = async () => {
      const source = this.sources[current];
      if (!source) return;
      const file = structureFile([{ lignes }], source.structure, source.mois);
      this.append(this.lines, current, file.lignes);
      await each(file);
    };
    for (;;) {
      const chunk = await found.fetchChunk();
      if (!chunk || chunk.rowCount === 0) break;
      for (const [source, key, week, nombre] of chunk.getRows() as number[][]) {
        if (source !== current) {
          await finish();
          [current, lignes] = [source ?? -1, []];
        }
        lignes.push({ ...this.few(key ?? 0), semaine: this.weeks[week ?? 0] ?? '', nombre: nombre ?? 0 });
      }
    }
    await finish();
    this.lines.close();
  }

  /** All structures together: a few thousand sums, whatever the number of rows. */
  async pooled(): Promise<WeekCell[]> {
    await this.dictionaries();
    const found = await this.connection.runAndReadAll(
      'SELECT s.mois, l.semaine, l.cle, sum(l.nombre)::DOUBLE FROM lignes l JOIN sources s ON s.id = l.export GROUP BY ALL',
    );
    return (found.getRows() as [string, number, number, number][]).map(([mois, week, key, nombre]) =>
      cellOf({ ...this.few(key), semaine: this.weeks[week] ?? '', nombre }, mois),
    );
  }

  async close(): Promise<void> {
    this.connection.closeSync();
    this.instance.closeSync();
    await rm(this.folder, { recursive: true, force: true });
  }

  private append(rows: RowAppender, source: number, lignes: readonly Line[]): void {
    for (const line of lignes)
      rows.push(source, this.key(line), idOf(this.weekIds, this.weeks, line.semaine), line.nombre);
    if (rows === this.lines) this.rows += lignes.length;
  }

  private source(structure: string, mois: string): number {
    const name = `${structure} ${mois}`;
    const id = this.places.get(name) ?? this.sources.push({ structure, mois }) - 1;
    this.places.set(name, id);
    return id;
  }

  private few(key: number): Few {
    const { hash: _, ...few } = this.keys[key] as Key;
    return few;
  }

  private key(row: Few): number {
    const name = `${row.cadre}|${row.demarche}|${row.version}|${row.aide}|${row.etape}|${row.fait}`;
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const digest = createHash('sha256').update(name).digest();
    const { cadre, demarche, version, aide, etape, fait } = row;
    const id =
      this.keys.push({
        cadre,
        demarche,
        version,
        aide,
        etape,
        fait,
        hash: [digest.readInt32LE(0), digest.readInt32LE(4)],
      }) - 1;
    this.ids.set(name, id);
    return id;
  }

  /** As tables, for SQL to join: `sources`, `cles`, `semaines`. */
  private async dictionaries(): Promise<void> {
    const table = async (name: string, columns: string, rows: (string | number)[][]) => {
      await this.connection.run(`CREATE OR REPLACE TABLE ${name} (id INTEGER, ${columns})`);
      const appender = await this.connection.createAppender(name);
      rows.forEach((row, id) => {
        appender.appendInteger(id);
        for (const value of row)
          typeof value === 'number' ? appender.appendInteger(value) : appender.appendVarchar(value);
        appender.endRow();
      });
      appender.closeSync();
    };
    await table(
      'sources',
      'structure VARCHAR, mois VARCHAR',
      this.sources.map(({ structure, mois }) => [structure, mois]),
    );
    await table(
      'semaines',
      'semaine VARCHAR',
      this.weeks.map((week) => [week]),
    );
    const keys = this.keys.map(({ cadre, demarche, version, aide, etape, fait }) => [
      cadre,
      demarche,
      version,
      aide,
      etape,
      fait,
    ]);
    await table(
      'cles',
      'cadre VARCHAR, demarche VARCHAR, version INTEGER, aide VARCHAR, etape VARCHAR, fait VARCHAR',
      keys,
    );
  }
}

function idOf(ids: Map<string, number>, list: string[], name: string): number {
  let id = ids.get(name);
  if (id === undefined) {
    id = list.push(name) - 1;
    ids.set(name, id);
  }
  return id;
}
