/**
 * The place's own file: its secret, and every month it has given, kept as it was given. It lies beside the files of the
 * place's PCs and never goes out. A month is drawn once: given again later, it is the same to the last number.
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
  /** The month had been given before: this is the same file again. */
  again: boolean;
  /** Given again, while the PCs now say something else: only a correction would tell it. */
  changed: boolean;
}

const sameLines = (a: readonly PlaceLine[], b: readonly PlaceLine[]): boolean => {
  const text = (lines: readonly PlaceLine[]) => JSON.stringify(lines.map((one) => JSON.stringify(one)).sort());
  return text(a) === text(b);
};

/** A policy that came later asks for a coarser base: what was given is rounded from itself, and nothing new is told. */
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
 * @param correct the person asks for another file in place of the one that was given
 */
export async function giveMonth(
  place: PlaceSecret,
  month: string,
  cells: readonly SheetCell[],
  k: number,
  correct = false,
): Promise<GivenMonth> {
  const before = place.mois.find(({ mois }) => mois === month);
  // The draw does not change with a correction: two draws of nearly the same counts would tell more than one.
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
