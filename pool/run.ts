/** From the files to the folder: check everything, then merge, then write. One wrong file and nothing is written. */
import { readFileSync } from 'node:fs';
import { glob, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { type Pooled, releaseWeeks, type WeekCell } from '../core/journal/grain.ts';
import { fewOf, textOf } from '../core/journal/structureExport.ts';
import { MIN_COUNT_PUBLIC, MIN_COUNT_STRUCTURE } from '../core/journal/suppress.ts';
import { monthOf, weekOf } from '../core/journal/week.ts';
import { MergeStore } from './mergeStructures.ts';
import { writeNetworkTable, writeStatements } from './network.ts';
import { csvOf, rowsOf, writeParquet } from './publicTable.ts';
import { publishPool } from './publish.ts';
import { ExportRegister } from './publishedRegister.ts';
import { type Export, Fault, readExport } from './read.ts';
import { reportOf } from './report.ts';
import { titles as readTitles } from './titles.ts';

export interface Options {
  /** Paths, or patterns when the shell could not hold them all. */
  files: string[];
  folder: string;
  now: Date;
  /** For old exports, which say none. */
  structure?: string;
  /** Also the rows by structure: Parquet and xAPI. */
  network?: boolean;
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
  /** A place's own file, when only its PCs were given. */
  place: string;
}

/** What was published before in this folder. */
type Memory = Omit<v.InferOutput<typeof memory>, 'cells'> & { cells: WeekCell[] };
const cell = v.object({
  ...{
    month: v.string(),
    week: v.string(),
    setting: v.picklist(['real', 'practice']),
    guide: v.string(),
    version: v.number(),
  },
  ...{
    level: v.string(),
    step: v.string(),
    fact: v.string(),
    count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  },
});
const memory = v.object({
  format: v.literal('faire-avec/registre'),
  seuil: v.number(),
  exports: v.record(v.string(), v.string()),
  cells: v.array(cell),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Fault(`${basename(path)} : ce fichier ne peut pas être lu, ou il est trop grand.`);
  }
}

async function remembered(path: string): Promise<Memory | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (!text) return null;
  const found = v.safeParse(memory, parsed(text));
  if (!found.success)
    throw new Fault(`${path} : ce fichier a été modifié à la main. Choisissez un autre dossier avec --sortie.`);
  return found.output as Memory;
}

async function expand(patterns: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const pattern of patterns) {
    if (
      await stat(pattern).then(
        (found) => found.isFile(),
        () => false,
      )
    )
      files.add(pattern);
    else for await (const file of glob(pattern)) files.add(file);
  }
  return [...files].sort();
}

/** @throws AggregateError of Faults: every sentence a person needs, at once. */
export async function pool({ files, folder, now, structure, network, memory: limit }: Options): Promise<Outcome> {
  const paths = await expand(files);
  if (!paths.length)
    throw new AggregateError([new Fault('Aucun fichier trouvé. Exemple : npm run pool -- exports/*.json')]);
  const thisMonth = monthOf(weekOf(now));
  const register = new ExportRegister();
  const faults: Fault[] = [];
  const stage = await MergeStore.open(limit);
  let [exports, again] = [0, 0];
  // « Quelques personnes » is for a structure's own sheet: kept while there is only one.
  const few: Pooled['few'] = [];
  const addFew = ({ mois, quelques }: Pick<Export, 'mois' | 'quelques'>) => {
    if (register.structures.size > 1) few.length = 0;
    else few.push(...quelques.map((row) => fewOf(row, mois)));
  };
  try {
    for (const path of paths) {
      try {
        for (const one of readExport(textAt(path), basename(path), thisMonth, structure)) {
          const isNew = register.add({ ...one, print: stage.print(one.lignes, one.quelques) });
          if (isNew) {
            stage.add(one);
            addFew(one);
            exports += 1;
          } else again += 1;
        }
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        faults.push(error);
      }
    }
    const k = register.structures.size > 1 ? MIN_COUNT_PUBLIC : MIN_COUNT_STRUCTURE;
    const ledger = join(folder, 'registre.json');
    const before = await remembered(ledger);
    if (before && before.seuil !== k)
      faults.push(new Fault(`${folder} tient déjà un autre rassemblement. Choisissez un autre dossier avec --sortie.`));
    else if (before) faults.push(...register.missing(before.exports).map((sentence) => new Fault(sentence)));
    if (faults.length) throw new AggregateError(faults);

    await mkdir(folder, { recursive: true });
    const places: string[] = [];
    await stage.mergePcs(async (file) => {
      addFew(file);
      if (register.structures.size > 1) return;
      const path = join(folder, `faire-avec-${file.structure}-${file.mois}.json`);
      await writeFile(path, textOf(file));
      places.push(path);
    });
    const all = await stage.pooled();
    const pooled = k === MIN_COUNT_PUBLIC ? publishPool(all, k, before?.cells) : { ...releaseWeeks(all, k), few };
    const titles = await readTitles();
    const rows = rowsOf(pooled, titles);
    await writeFile(join(folder, 'table.csv'), csvOf(rows));
    await writeParquet(stage.connection, rows, join(folder, 'table.parquet'));
    await writeFile(
      join(folder, 'rapport.md'),
      reportOf(pooled, { structures: register.structures.size, exports, k }, titles),
    );
    let statements = 0;
    if (network) {
      await writeNetworkTable(stage.connection, join(folder, 'reseau.parquet'));
      statements = await writeStatements(stage.connection, join(folder, 'xapi.ndjson'));
    }
    // Last: a folder that remembers is a folder that is whole.
    await writeFile(
      ledger,
      JSON.stringify({
        format: 'faire-avec/registre',
        seuil: k,
        exports: register.published(),
        cells: pooled.cells,
      } satisfies Memory),
    );
    return {
      structures: register.structures.size,
      exports,
      again,
      rows: stage.rows,
      cells: pooled.cells.length,
      statements,
      place: places.join(', '),
    };
  } finally {
    await stage.close();
  }
}
