/**
 * From the files to the folder: checks everything, then adds up, then writes. One wrong file, and nothing is written.
 */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type StructureFile, textOf } from '../core/journal/structureExport.ts';
import { monthOf, weekOf } from '../core/journal/week.ts';
import { Collect } from '../core/network/collect.ts';
import { Fault } from '../core/network/fault.ts';
import { presenceOf } from '../core/network/missing.ts';
import { movedSteps } from '../core/network/moved.ts';
import { grains } from '../core/network/periods.ts';
import { givenFile } from '../core/network/read.ts';
import { reportOf } from '../core/network/report.ts';
import { summaryOf } from '../core/network/summary.ts';
import { csvOf, roundingFor, rowsOf, tableRows } from '../core/network/table.ts';
import { totalWords } from '../core/network/totals.ts';
import { workshopWords } from '../core/network/workshops.ts';
import { bytesOf, expand, labelsOf, makeFolder, put, writing } from './files.ts';
import { writeNetworkTable, writeStatements } from './networkRows.ts';
import { writeParquet } from './publicTable.ts';
import { content } from './titles.ts';
import { runWords } from './words.ts';

export interface Options {
  /** Paths, or patterns when the shell could not hold them all. */
  files: string[];
  folder: string;
  now: Date;
  /** For exports of the first format, which contain no code: one code for all, or `file=code`. */
  structure?: string[];
  /** Months of the structure to export again with what its PCs say now. */
  correct?: string[];
  /** Also the rows by structure: Parquet and xAPI. */
  network?: boolean;
  /** DuckDB's own, for Parquet. */
  memory?: string;
}

export interface Outcome {
  structures: number;
  /** Exports counted, and the same ones seen again. */
  exports: number;
  again: number;
  rows: number;
  cells: number;
  statements: number;
  /** What was corrected, replaced or exported again. */
  said: string[];
  /** Structure → months that are not there. */
  missing: { structure: string; months: string[] }[];
  /** A structure's own file, when only its PC files were given, and the file that must stay in the structure. */
  place: string;
  kept: string;
}

export const tables = { mois: 'table', trimestre: 'trimestres', annee: 'annees', ensemble: 'ensemble' } as const;
const NETWORK = 'reseau.json';

const refused = (sentences: readonly string[]) => new AggregateError(sentences.map((sentence) => new Fault(sentence)));

function structureFor(given: readonly string[], path: string, label: string): string | undefined {
  const own = given.find((one) => [path, label].some((name) => one.startsWith(`${name}=`)));
  return own ? own.slice(own.lastIndexOf('=') + 1) : given.find((one) => !one.includes('='));
}

const exportPath = (folder: string, { structure, mois }: { structure: string; mois: string }): string =>
  join(folder, `faire-avec-${structure}-${mois}.json`);

/** What this folder exported before: a month of a structure that lost its secret is exported again as it was. */
async function givenBefore(
  folder: string,
  months: readonly { structure: string; mois: string }[],
): Promise<StructureFile[]> {
  const paths = [...new Set(months.map((month) => exportPath(folder, month)))];
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8').catch(() => '')));
  return texts.map(givenFile).filter((file) => file !== null);
}

/** @throws AggregateError of Faults: every sentence that a person needs, at once. */
export async function pool({
  files,
  folder,
  now,
  structure = [],
  correct = [],
  network,
  memory = '512MB',
}: Options): Promise<Outcome> {
  const { files: paths, faults } = await expand(files);
  const labels = labelsOf(paths);
  const { titles, catalogue } = await content();
  const collect = new Collect({ thisMonth: monthOf(weekOf(now)), catalogue });
  const folders = new Map<string, string>();
  for (const path of paths) {
    const label = labels.get(path) ?? path;
    try {
      collect.add(await bytesOf(path, label), label, structureFor(structure, path, label));
    } catch (error) {
      collect.refuse(error);
    }
    folders.set(label, dirname(path));
  }
  const remembered = join(folder, NETWORK);
  if (!collect.network && (await stat(remembered).catch(() => null))?.isFile())
    collect.add(await bytesOf(remembered, remembered), remembered);
  const sentences = [...faults.map(({ message }) => message), ...collect.faults];
  if (sentences.length) throw refused(sentences);
  if (!collect.register.structures.size) throw refused([runWords.nothing]);

  await makeFolder(folder);
  const beside = collect.placesFolders(folders);
  const before = await givenBefore(folder, collect.pcMonths);
  const merged = await collect.finish(new Set(correct), before);
  const places: string[] = [];
  const kept: string[] = [];
  // The secret is written first: a month that was exported without its secret would be rounded again.
  for (const [code, place] of Collect.placesOf(merged)) {
    const path = join(beside.get(code) ?? folder, `lieu-${code}.json`);
    await put(path, textOf(place));
    kept.push(path);
  }
  const alone = collect.register.structures.size < 2;
  for (const { file } of merged) {
    if (!alone) break;
    const path = exportPath(folder, file);
    await put(path, textOf(file));
    places.push(path);
  }

  const { gathering } = collect;
  const sources = [...gathering.sources.values()];
  const rounding = roundingFor(sources, collect.register.structures.size, collect.networkFile().secret);
  if (rounding.secret) await put(join(folder, NETWORK), textOf(collect.networkFile()));
  const presence = presenceOf(sources);
  const work = await mkdtemp(join(tmpdir(), 'faire-avec-pool-'));
  const instance = await DuckDBInstance.create(join(work, 'pool.duckdb'), {
    ...{ memory_limit: memory, temp_directory: work, preserve_insertion_order: 'false' },
  });
  const connection = await instance.connect();
  try {
    let cells = 0;
    for (const grain of grains) {
      const rows = tableRows(await rowsOf(gathering, sources, grain, rounding), titles);
      await put(join(folder, `${tables[grain]}.csv`), csvOf(rows));
      if (grain !== 'mois') continue;
      cells = rows.length;
      const path = join(folder, 'table.parquet');
      await writing(path, writeParquet(connection, rows, path));
    }
    const report = reportOf(
      await summaryOf(gathering, sources, rounding),
      {
        structures: collect.register.structures.size,
        exports: collect.exports,
        old: sources.filter(({ old }) => old).length,
        months: presence.months,
        rounding,
        moved: movedSteps(gathering, sources),
        workshops: workshopWords([...collect.workshops.values()], titles),
        totals: await totalWords(gathering, sources, '', rounding),
      },
      titles,
    );
    await put(join(folder, 'rapport.md'), report);
    let statements = 0;
    if (network) {
      const [parquet, xapi] = ['reseau.parquet', 'xapi.ndjson'].map((name) => join(folder, name)) as [string, string];
      await writing(parquet, writeNetworkTable(connection, gathering, parquet));
      statements = await writing(xapi, writeStatements(gathering, xapi));
    }
    return {
      ...{ structures: collect.register.structures.size, exports: collect.exports, again: collect.again },
      ...{ rows: gathering.rows, cells, statements, said: collect.said },
      missing: presence.structures
        .filter(({ missing }) => missing.length)
        .map(({ structure: code, missing }) => ({ structure: code, months: missing })),
      ...{ place: places.join(', '), kept: kept.join(', ') },
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(work, { recursive: true, force: true });
  }
}
