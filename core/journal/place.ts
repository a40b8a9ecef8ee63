/**
 * The structure's own file: its secret, and every month it has exported, exactly as exported. It stays beside the files
 * of the structure's PCs and never leaves. A month is rounded once: exported again later, it is identical.
 */
import { baseFor, drawsOf, newSecret, rounded } from './rounding.ts';
import { roundedSheet, type SheetCell } from './sheet.ts';
import { lineOfCell, PLACE_FORMAT, PLACE_VERSION, type PlaceLine, type StructureFile } from './structureExport.ts';

export const SECRET_FORMAT = 'faire-avec/lieu';

export interface PlaceSecret {
  format: typeof SECRET_FORMAT;
  version: 1;
  structure: string;
  secret: string;
  mois: StructureFile[];
}

export const newPlace = (structure: string): PlaceSecret => ({
  ...({ format: SECRET_FORMAT, version: 1 } as const),
  structure,
  secret: newSecret(),
  mois: [],
});

export interface GivenMonth {
  file: StructureFile;
  place: PlaceSecret;
  /** The month was exported before: this is the same file again. */
  again: boolean;
  /** The month was exported before, and the PCs now say something else: only a correction would show it. */
  changed: boolean;
}

const sameLines = (a: readonly PlaceLine[], b: readonly PlaceLine[]): boolean => {
  const text = (lines: readonly PlaceLine[]) => JSON.stringify(lines.map((one) => JSON.stringify(one)).sort());
  return text(a) === text(b);
};

/**
 * A later policy asks for a coarser base: the exported numbers are rounded again from themselves, so that nothing new
 * is revealed.
 */
async function coarser(file: StructureFile, base: number, secret: string): Promise<StructureFile> {
  if (base <= file.base) return file;
  const draw = drawsOf(secret);
  const lignes = await Promise.all(
    file.lignes.map(async (line) => ({
      ...line,
      nombre: rounded(line.nombre, await draw(file.mois, line.cadre, line.demarche, 'base', String(base)), base),
    })),
  );
  return { ...file, base, lignes: lignes.filter(({ nombre }) => nombre > 0) };
}

/**
 * @param cells the exact sheet of the month (sheet.ts)
 * @param correct the person asks for a new file in place of the exported one
 */
export async function giveMonth(
  place: PlaceSecret,
  month: string,
  cells: readonly SheetCell[],
  k: number,
  correct = false,
): Promise<GivenMonth> {
  const before = place.mois.find(({ mois }) => mois === month);
  // A correction uses the same random draw: two draws of nearly the same counts would reveal more than one.
  const drawn = await roundedSheet(cells, month, drawsOf(place.secret), before && !correct ? before.base : k);
  const lignes = drawn.map(lineOfCell);
  const changed = before !== undefined && !sameLines(lignes, before.lignes);
  if (before && !(correct && changed))
    return { file: await coarser(before, baseFor(k), place.secret), place, again: true, changed };
  const file: StructureFile = {
    ...({ format: PLACE_FORMAT, version: PLACE_VERSION } as const),
    structure: place.structure,
    mois: month,
    base: baseFor(k),
    correction: before ? before.correction + 1 : 0,
    lignes,
  };
  const mois = [...place.mois.filter(({ mois }) => mois !== month), file].sort((a, b) => (a.mois < b.mois ? -1 : 1));
  return { file, place: { ...place, mois }, again: false, changed: false };
}
