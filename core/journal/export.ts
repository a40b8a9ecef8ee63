/** The journal as files a person hands over: the same rows in CSV (LibreOffice, Excel) and in JSON, rounded at random. */
import Papa from 'papaparse';

import { bucketOf, TOPIC } from './coop.ts';
import type { Counter } from './counter.ts';
import { giveMonth, type PlaceSecret } from './place.ts';
import { BASE_PUBLIC, BASE_STRUCTURE, baseFor, drawsOf, LEAST_PUBLIC, roundedForPublic } from './rounding.ts';
import { type SheetCell, sheetOf, sheetWords } from './sheet.ts';
import { cellOfLine, closedMonths, type PlaceLine, pcFile } from './structureExport.ts';

export { MIN_COUNT_PUBLIC, MIN_COUNT_STRUCTURE } from './suppress.ts';

export interface Titles {
  guide(id: string): string;
  step(guide: string, key: string): string;
  /** La Coop's theme; empty for a guide this version no longer knows. */
  theme(guide: string): string;
}

export const SHEET_FORMAT = 'faire-avec/feuille';

const columns = [
  'mois',
  'cadre',
  'demarche',
  'titre',
  'etape',
  'titre_etape',
  'fait',
  'fait_en_mots',
  'nombre',
  'coop_thematique',
  'coop_demarche',
  'coop_duree',
] as const;
export type SheetRow = Record<(typeof columns)[number], string | number>;

export interface JournalSheet {
  /** Every number is a multiple of it. */
  base: number;
  /** Nothing below it is exported; 0 where rounding alone protects. */
  least: number;
  rows: SheetRow[];
  /** With the months that have just been given for the first time. */
  place: PlaceSecret;
}

/** The exact sheet of one closed month of this journal. */
export const sheetOfMonth = (counters: readonly Counter[], month: string): SheetCell[] =>
  sheetOf(pcFile(counters, '', '', month).lignes.map(cellOfLine));

async function forPublic(lines: readonly PlaceLine[], month: string, k: number, secret: string): Promise<PlaceLine[]> {
  const draw = drawsOf(secret);
  const rows: PlaceLine[] = [];
  for (const line of lines) {
    const u = await draw(month, line.cadre, line.demarche, 'public');
    const nombre = roundedForPublic(line.nombre, u, baseFor(k, BASE_PUBLIC), Math.max(k, LEAST_PUBLIC));
    if (nombre !== null) rows.push({ ...line, nombre });
  }
  return rows;
}

const rowOf = (mois: string, { cadre, demarche, etape, fait, nombre }: PlaceLine, titles: Titles): SheetRow => ({
  ...{ mois, cadre, demarche, titre: titles.guide(demarche), etape },
  titre_etape: etape ? titles.step(demarche, etape) : '',
  fait,
  fait_en_mots: sheetWords[fait],
  nombre,
  ...{ coop_thematique: TOPIC, coop_demarche: titles.theme(demarche) },
  coop_duree: bucketOf(fait),
});

/**
 * Closed months only, each rounded once and for all.
 * @param published for the public: rounded once more, nothing below eleven
 */
export async function journalSheet(
  counters: readonly Counter[],
  now: Date,
  titles: Titles,
  { place, k = BASE_STRUCTURE, published }: { place: PlaceSecret; k?: number; published: boolean },
): Promise<JournalSheet> {
  let kept = place;
  const rows: SheetRow[] = [];
  for (const month of closedMonths(counters, now).reverse()) {
    const given = await giveMonth(kept, month, sheetOfMonth(counters, month), k);
    kept = given.place;
    const { lignes } = given.file;
    const lines = published ? await forPublic(lignes, month, k, place.secret) : lignes;
    rows.push(...lines.map((line) => rowOf(month, line, titles)));
  }
  return {
    base: baseFor(k, published ? BASE_PUBLIC : BASE_STRUCTURE),
    least: published ? Math.max(k, LEAST_PUBLIC) : 0,
    rows,
    place: kept,
  };
}

/** « ; » and a byte order mark: a double click in a French LibreOffice or Excel opens it right. A cell never starts a formula. */
export const toCsv = ({ rows }: JournalSheet): string =>
  `\uFEFF${Papa.unparse({ fields: [...columns], data: rows }, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;

export const toJson = ({ base, least, rows }: JournalSheet): string =>
  `${JSON.stringify({ format: SHEET_FORMAT, version: 1, arrondi: base, seuil: least, lignes: rows }, null, 2)}\n`;
