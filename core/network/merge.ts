/**
 * The PCs of each structure become its month: they are added first, exactly, then rounded once under the structure's
 * secret.
 */
import { type GivenMonth, giveMonth, newPlace, type PlaceSecret } from '../journal/place.ts';
import { sheetOf } from '../journal/sheet.ts';
import type { StructureFile } from '../journal/structureExport.ts';
import type { PcExport } from './read.ts';

export interface Merged extends GivenMonth {
  pcs: number;
  /** The secret was made now: this is the structure's first merge, or its file was not given. */
  first: boolean;
}

/** A month that is known to have been exported is in the structure's file, even when that file was lost. */
function withGiven(place: PlaceSecret, given: readonly StructureFile[]): PlaceSecret {
  const lost = given.filter(
    ({ structure, mois }) => structure === place.structure && place.mois.every((month) => month.mois !== mois),
  );
  return lost.length ? { ...place, mois: [...place.mois, ...lost] } : place;
}

/**
 * @param correct months to export again with what the PCs say now
 * @param given earlier exports of these structures: they are never rounded again under another secret
 */
export async function mergePcs(
  pcs: readonly PcExport[],
  secrets: ReadonlyMap<string, PlaceSecret>,
  correct: ReadonlySet<string> = new Set(),
  given: readonly StructureFile[] = [],
): Promise<Merged[]> {
  const known = new Map(secrets);
  const merged: Merged[] = [];
  const months = Map.groupBy(pcs, ({ structure, mois }) => `${mois} ${structure}`);
  for (const [name, list] of [...months].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [mois = '', structure = ''] = name.split(' ');
    const place = withGiven(known.get(structure) ?? newPlace(structure), given);
    const k = Math.max(...list.map(({ seuil }) => seuil));
    const cells = sheetOf(list.flatMap(({ cells }) => cells));
    const month = await giveMonth(place, mois, cells, k, correct.has(mois));
    known.set(structure, month.place);
    merged.push({ ...month, pcs: list.length, first: !secrets.has(structure) });
  }
  return merged;
}

/**
 * Merges two files of one structure without losing a month. Another secret belongs to another structure, or to a lost
 * file.
 */
export function mergedSecrets(files: readonly PlaceSecret[]): Map<string, PlaceSecret> {
  const secrets = new Map<string, PlaceSecret>();
  for (const file of files) {
    const known = secrets.get(file.structure);
    if (!known) secrets.set(file.structure, file);
    else if (known.secret === file.secret) {
      const months = new Map(known.mois.map((month) => [month.mois, month]));
      for (const month of file.mois)
        if (month.correction >= (months.get(month.mois)?.correction ?? -1)) months.set(month.mois, month);
      secrets.set(file.structure, { ...known, mois: [...months.values()] });
    }
  }
  return secrets;
}
