/**
 * A pairwise sample: every two values of two factors occur together in some row, with far fewer rows than the whole
 * product.
 */
import type { Random } from '../locate/random.ts';

export type Row = Record<string, string>;

/** The number of rows tried for each row kept. More rows take time and save few pairs. */
const TRIES = 24;

const pairsOf = (row: Row, factors: string[]): string[] =>
  factors.flatMap((one, index) => factors.slice(index + 1).map((other) => `${one}=${row[one]} ${other}=${row[other]}`));

/** Every pair of values of the factors, when at least one of the two factors is free. */
export function allPairs(fixed: Row[], free: Record<string, readonly string[]>, paired: string[]): Set<string> {
  const values = (name: string): readonly string[] => free[name] ?? [...new Set(fixed.map((row) => row[name] ?? ''))];
  const all = new Set<string>();
  const names = [...paired, ...Object.keys(free)];
  for (const [index, one] of names.entries())
    for (const other of names.slice(index + 1)) {
      if (!(one in free) && !(other in free)) continue;
      for (const a of values(one)) for (const b of values(other)) all.add(`${one}=${a} ${other}=${b}`);
    }
  return all;
}

/**
 * @param fixed what each row must have; all of its rows are kept, in this order
 * @param free values to choose from, for each factor that is not fixed
 * @param paired fixed factors whose pairs with the free ones count too
 * @returns the rows, and the pairs that none of them has
 */
export function sample(
  fixed: Row[],
  free: Record<string, readonly string[]>,
  paired: string[],
  random: Random,
): { rows: Row[]; left: Set<string> } {
  const left = allPairs(fixed, free, paired);
  const names = [...paired, ...Object.keys(free)];
  const draw = (row: Row): Row => ({
    ...row,
    ...Object.fromEntries(Object.entries(free).map(([name, values]) => [name, random.pick(values)])),
  });
  const rows = fixed.map((row) => {
    let best = draw(row);
    let most = -1;
    for (let turn = 0; turn < TRIES; turn++) {
      const candidate = draw(row);
      const gain = pairsOf(candidate, names).filter((pair) => left.has(pair)).length;
      if (gain > most) [best, most] = [candidate, gain];
    }
    for (const pair of pairsOf(best, names)) left.delete(pair);
    return best;
  });
  return { rows, left };
}
