/**
 * Which exports are counted: a duplicate counts once, a correction replaces, and two that contradict each other are
 * refused.
 */
import { Fault } from './fault.ts';
import { registerWords } from './faultWords.ts';
import type { PcExport, PlaceExport } from './read.ts';

/**
 * A fingerprint: the same cells in any order give the same one. It is not a secret, and nothing can be recovered from
 * it.
 */
export function printOf(cells: PlaceExport['cells']): string {
  let [a, b] = [cells.length, 0];
  for (const { setting, guide, step, fact, count } of cells) {
    let [x, y] = [0x811c9dc5, 0x9e3779b1];
    const text = `${setting}|${guide}|${step}|${fact}|${count}`;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      x = Math.imul(x ^ code, 0x01000193);
      y = Math.imul(y ^ code, 0x85ebca6b);
      y ^= y >>> 13;
    }
    [a, b] = [(a + x) | 0, (b + y) | 0];
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

interface Entry {
  file: string;
  print: string;
  correction: number;
}

/** `again`: this very export was there. `older`: a correction of it was there. `replaces`: it replaces another one. */
export type Verdict = { is: 'new' | 'again' } | { is: 'older' | 'replaces'; sentence: string };

export class Register {
  readonly structures = new Set<string>();
  /** Structure and month → PC (empty for the structure's own file) → what it held. */
  private readonly places = new Map<string, Map<string, Entry>>();

  /** @throws Fault when it contradicts another. */
  add(one: PcExport | PlaceExport, print = printOf(one.cells)): Verdict {
    const { file, structure, mois } = one;
    const poste = one.kind === 'pc' ? one.poste : '';
    const correction = one.kind === 'pc' ? 0 : one.correction;
    const name = `${structure} ${mois}`;
    const place = this.places.get(name) ?? new Map<string, Entry>();
    const same = place.get(poste);
    if (same?.print === print && same.correction === correction) return { is: 'again' };
    if (same && same.correction === correction) {
      const who = poste ? registerWords.pcHas(poste, structure) : registerWords.structureHas(structure);
      throw new Fault(registerWords.contradicts(file, who, mois, same.file));
    }
    const [other] = place.values();
    if (!same && other && place.has('') !== (poste === ''))
      throw new Fault(registerWords.placeAndPcs(file, structure, mois, other.file));
    this.structures.add(structure);
    this.places.set(name, place);
    const month = registerWords.month(mois, structure);
    if (same && same.correction > correction)
      return {
        is: 'older',
        sentence: registerWords.older(file, month, same.file),
      };
    place.set(poste, { file, print, correction });
    return same ? { is: 'replaces', sentence: registerWords.replaces(file, month, same.file) } : { is: 'new' };
  }
}
