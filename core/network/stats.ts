/**
 * Sums of what was exported, each with its variance from rounding. Exports made before rounding are summed separately,
 * never together with the others.
 */
import type { Gathering, Key, Source } from './gathering.ts';
import { varianceOf } from './noise.ts';

export interface Stat {
  id: number;
  key: Key;
  sum: number;
  variance: number;
  /** How many months gave the number (that is, it was not rounded to zero). */
  months: number;
  structures: number;
  /** A minimum, from exports made before rounding: small counts are missing. */
  old: number;
}

interface Tally extends Omit<Stat, 'variance' | 'key' | 'id'> {
  /** By base: how often each multiple of it occurred. */
  multiples: Map<number, number[]>;
  last: string;
}

/** How many months of structures there are under each base, including those where a count was rounded to zero. */
export function monthsByBase(sources: readonly Source[]): Map<number, number> {
  const months = new Map<number, number>();
  for (const { base, old } of sources) if (!old) months.set(base, (months.get(base) ?? 0) + 1);
  return months;
}

export function addMultiple(multiples: Map<number, number[]>, base: number, count: number): void {
  const list = multiples.get(base) ?? [0];
  multiples.set(base, list);
  const m = Math.round(count / base);
  while (list.length <= m) list.push(0);
  list[m] = (list[m] ?? 0) + 1;
}

export function varianceOfAll(multiples: Map<number, number[]>, months: Map<number, number>): number {
  let variance = 0;
  for (const [base, list] of multiples) variance += varianceOf(list, months.get(base) ?? 0, base);
  return variance;
}

export function statsOf(gathering: Gathering, sources: readonly Source[]): Stat[] {
  const tallies: (Tally | undefined)[] = new Array(gathering.keys.length);
  const months = monthsByBase(sources);
  const ordered = [...sources].sort((a, b) => (a.structure < b.structure ? -1 : 1));
  for (const source of ordered)
    gathering.each(source, (id, count) => {
      let tally = tallies[id];
      if (!tally) {
        tally = { sum: 0, months: 0, structures: 0, old: 0, multiples: new Map(), last: '' };
        tallies[id] = tally;
      }
      if (tally.last !== source.structure) {
        tally.structures += 1;
        tally.last = source.structure;
      }
      if (source.old) tally.old += count;
      else {
        tally.sum += count;
        tally.months += 1;
        addMultiple(tally.multiples, source.base, count);
      }
    });
  return tallies.flatMap((tally, id) => {
    const key = gathering.keys[id];
    if (!tally || !key) return [];
    const { sum, structures, old, multiples } = tally;
    return [{ id, key, sum, structures, old, months: tally.months, variance: varianceOfAll(multiples, months) }];
  });
}

/** What each source says of a few keys, to compare them structure by structure. */
export function columnsOf(gathering: Gathering, sources: readonly Source[], ids: readonly number[]): Uint32Array[] {
  const place = new Int32Array(gathering.keys.length).fill(-1);
  ids.forEach((id, at) => {
    place[id] = at;
  });
  const columns = ids.map(() => new Uint32Array(sources.length));
  sources.forEach((source, s) => {
    gathering.each(source, (id, count) => {
      const column = columns[place[id] ?? -1];
      if (column) column[s] = count;
    });
  });
  return columns;
}

/**
 * The variance of the difference of two sums. Both share one draw in each structure and month, so their difference is
 * rounded as a count is: computing on the differences themselves accounts for the correlation.
 */
export function varianceOfDifference(a: Uint32Array, b: Uint32Array, sources: readonly Source[]): number {
  const multiples = new Map<number, number[]>();
  sources.forEach(({ base, old }, s) => {
    const apart = Math.abs((a[s] ?? 0) - (b[s] ?? 0));
    if (apart && !old) addMultiple(multiples, base, apart);
  });
  return varianceOfAll(multiples, monthsByBase(sources));
}
