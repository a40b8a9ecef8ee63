/** Reads one file: what it holds, or a sentence that says what is wrong and where. */
import * as v from 'valibot';
import { hasDuplicateKeys, placeOf, quotable } from '../guide/untrustedText.ts';
import { SHEET_FORMAT } from '../journal/export.ts';
import { type PlaceSecret, SECRET_FORMAT } from '../journal/place.ts';
import { BASE_STRUCTURE } from '../journal/rounding.ts';
import { type SheetCell, sheetOf } from '../journal/sheet.ts';
import {
  CODE,
  cellOfLine,
  type Line,
  PC_FORMAT,
  PLACE_FORMAT,
  PLACE_VERSION,
  type StructureFile,
  settingOf,
} from '../journal/structureExport.ts';
import type { Fact } from '../session/state.ts';
import { readWorkshopSummary, SUMMARY_KIND, type WorkshopSummary } from '../workshop/summaryFile.ts';
import { Fault } from './fault.ts';
import { readWords } from './faultWords.ts';
import { NETWORK_FORMAT, type NetworkFile, networkSchema } from './network.ts';
import { type Catalogue, checkCells, checkWeeks, unknownGuide, unknownStep } from './plausible.ts';
import { hiddenSchema, oldSchema, pcSchema, placeSchema, secretSchema } from './schema.ts';

interface Dated {
  file: string;
  structure: string;
  mois: string;
}
export interface PcExport extends Dated {
  kind: 'pc';
  poste: string;
  seuil: number;
  cells: (SheetCell & { fact: Fact })[];
}
export interface PlaceExport extends Dated {
  kind: 'place';
  base: number;
  correction: number;
  /** Made before random rounding existed: small counts are missing, so its numbers mean « at least ». */
  old: boolean;
  cells: SheetCell[];
}
export interface SecretRead {
  kind: 'secret';
  file: string;
  place: PlaceSecret;
}
export interface NetworkRead {
  kind: 'network';
  file: string;
  network: NetworkFile;
}
export interface WorkshopRead {
  kind: 'workshop';
  file: string;
  summary: WorkshopSummary;
}
export type Found = PcExport | PlaceExport | SecretRead | NetworkRead | WorkshopRead;

export interface Reading {
  /** The month under way: it is not over. */
  thisMonth: string;
  catalogue?: Catalogue | undefined;
  /** The code for exports of the first format, which have none. */
  structure?: string | undefined;
}

/** Far above what a structure's month can be (every step and fact of a guide is some 20 kB). */
export const LARGEST_FILE = 8_000_000;

/** @throws Fault */
export function readFound(text: string, file: string, reading: Reading): Found[] {
  if (text.length > LARGEST_FILE) throw new Fault(readWords.tooLarge(file));
  if (text.includes('\uFFFD') || text.includes('\0')) throw new Fault(readWords.accents(file));
  const found = parse(text, file);
  if (isWorkshop(found)) return [workshop(text, file, reading)];
  const isOldest = found.format === PLACE_FORMAT && found.version === 1;
  const read = isOldest ? oldest(found, file, reading) : [recent(found, file)];
  if (!isOldest && hasDuplicateKeys(text, found)) throw new Fault(readWords.twice(file));
  for (const one of read)
    if (one.kind === 'pc' || one.kind === 'place') {
      const where = `${file}, structure ${one.structure}`;
      if (one.mois >= reading.thisMonth) throw new Fault(readWords.notOver(where, one.mois));
      checkCells(one, where, reading.catalogue);
    }
  return read;
}

interface Raw {
  kind?: unknown;
  format?: unknown;
  version?: unknown;
  structure?: unknown;
}

const isWorkshop = ({ kind }: Raw): boolean => typeof kind === 'string' && kind.startsWith(SUMMARY_KIND);

function workshop(text: string, file: string, { catalogue, thisMonth }: Reading): WorkshopRead {
  const read = readWorkshopSummary(text);
  if ('error' in read) throw new Fault(`${file} : ${read.error}`);
  const { month, exercises } = read.summary;
  if (month > thisMonth) throw new Fault(readWords.future(file, month));
  for (const { guide, hard, steps } of exercises) {
    if (catalogue && !catalogue.guide(guide)) throw unknownGuide(file, guide);
    for (const step of [...hard, ...steps.map(({ key }) => key)])
      if (catalogue && !catalogue.step(guide, step)) throw unknownStep(file, guide, step);
  }
  return { kind: 'workshop', file, summary: read.summary };
}

const versions: Record<string, readonly unknown[]> = {
  [PC_FORMAT]: [1],
  [PLACE_FORMAT]: [1, 2, PLACE_VERSION],
  [SECRET_FORMAT]: [1],
  [NETWORK_FORMAT]: [1],
};

function parse(text: string, file: string): Raw {
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Fault(readWords.broken(file));
  }
  const { format, version, kind } = (found ?? {}) as Raw;
  if (isWorkshop({ kind })) return { kind };
  if (format === SHEET_FORMAT) throw new Fault(readWords.sheet(file));
  const known = typeof format === 'string' && Object.hasOwn(versions, format) ? versions[format] : undefined;
  if (!known) throw new Fault(readWords.unknown(file));
  if (!known.includes(version)) throw new Fault(readWords.newer(file));
  return found as Raw;
}

function valid<S extends v.GenericSchema>(schema: S, found: Raw, file: string): v.InferOutput<S> {
  const result = v.safeParse(schema, found, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place =
    typeof found.structure === 'string' && found.structure ? `, structure ${quotable(found.structure)}` : '';
  const said = /^(Invalid|Expected)/.test(issue.message) ? readWords.unexpected : issue.message;
  throw new Fault(`${file}${place} : ${[placeOf(issue), said].filter(Boolean).join(', ')}.`);
}

function recent(found: Raw, file: string): Found {
  if (found.format === SECRET_FORMAT)
    return { kind: 'secret', file, place: valid(secretSchema, found, file) as PlaceSecret };
  if (found.format === NETWORK_FORMAT) return { kind: 'network', file, network: valid(networkSchema, found, file) };
  if (found.format === PC_FORMAT) {
    const { structure, poste, mois, seuil = BASE_STRUCTURE, lignes } = valid(pcSchema, found, file);
    checkWeeks(lignes, mois, `${file}, structure ${structure}`);
    return { ...{ kind: 'pc', file, structure, poste, mois, seuil }, cells: lignes.map(cellOfLine) };
  }
  if (found.version === PLACE_VERSION) return placeOfFile(valid(placeSchema, found, file), file);
  const { structure, mois, lignes } = valid(hiddenSchema, found, file);
  checkWeeks(lignes, mois, `${file}, structure ${structure}`);
  return hidden({ file, structure, mois }, lignes);
}

/** A structure's earlier export, as it was; null for anything else. */
export function givenFile(text: string): StructureFile | null {
  try {
    const found = v.safeParse(placeSchema, JSON.parse(text));
    return found.success ? found.output : null;
  } catch {
    return null;
  }
}

export function placeOfFile({ structure, mois, base, correction, lignes }: StructureFile, file: string): PlaceExport {
  const cells = lignes.map(({ cadre, demarche, etape, fait, nombre }) => ({
    ...{ setting: settingOf(cadre), guide: demarche, step: etape, fact: fait },
    count: nombre,
  }));
  return { kind: 'place', file, structure, mois, base, correction, old: false, cells };
}

/** No total is computed from what was left out. */
const hidden = (dated: Dated, lignes: readonly Line[]): PlaceExport => ({
  ...{ kind: 'place', ...dated, base: BASE_STRUCTURE, correction: 0, old: true },
  cells: sheetOf(lignes.map(cellOfLine)),
});

function oldest(found: Raw, file: string, { structure }: Reading): PlaceExport[] {
  const { lignes } = valid(oldSchema, found, file);
  if (!structure) throw new Fault(readWords.oldest(file));
  if (!CODE.test(structure)) throw new Fault(readWords.badCode(quotable(structure)));
  const months = Map.groupBy(lignes, ({ mois }) => mois);
  return [...months].map(([mois, list]) => {
    const lines = list.map(({ mois: _, ...line }) => ({ semaine: '', ...line }));
    checkWeeks(lines, mois, `${file}, structure ${structure}`);
    return hidden({ file, structure, mois }, lines);
  });
}
