/**
 * What random rounding adds to a sum, so that a margin can be printed beside it. A count c rounded to the base b moves
 * by chance alone, with the variance r·(b − r), where r is the remainder of c. Only the rounded numbers are known here,
 * so r is averaged over the counts that are likely behind them: a negative binomial with their mean and their spread.
 * Pure.
 */

/** How often each multiple of the base was seen: `[0, 12, 3]` is twelve times the base, three times twice the base. */
export type Multiples = readonly number[];

/** All remainders are equally likely, as in large counts. */
const flat = (base: number): number => (base * base - 1) / 6;

/** Above this mean, all remainders are equally likely whatever the spread. */
const LARGE = 12;
/** Probabilities are summed until this much is left. */
const REST = 1e-4;

/** The mean of r·(b − r) under a negative binomial (Poisson when the spread is no larger than the mean). */
function expected(mean: number, variance: number, base: number): number {
  if (mean > LARGE * base) return flat(base);
  const size = variance > mean * 1.001 ? (mean * mean) / (variance - mean) : Number.POSITIVE_INFINITY;
  const share = size === Number.POSITIVE_INFINITY ? 0 : mean / (size + mean);
  let p = share ? (size / (size + mean)) ** size : Math.exp(-mean);
  let [sum, left] = [0, 1];
  for (let c = 0; left > REST && c < 400 * base; c++) {
    const r = c % base;
    sum += p * r * (base - r);
    left -= p;
    p *= share ? ((c + size) / (c + 1)) * share : mean / (c + 1);
  }
  return sum + Math.max(0, left) * flat(base);
}

/**
 * The variance that rounding adds to a sum of `n` counts, of which `multiples` were not rounded to zero. It serves
 * differences too: under one draw, a difference is rounded as a count is.
 */
export function varianceOf(multiples: Multiples, n: number, base: number): number {
  let [seen, sum, squares] = [0, 0, 0];
  for (let m = 1; m < multiples.length; m++) {
    const times = multiples[m] ?? 0;
    seen += times;
    sum += times * m * base;
    squares += times * (m * base) ** 2;
  }
  if (!seen) return 0;
  const all = Math.max(n, seen);
  const mean = sum / all;
  // With only a few structures the spread is unknown: all remainders are then taken as equally likely.
  if (all < 5) return seen * flat(base);
  const spread = squares / all - mean * mean;
  let noise = flat(base);
  for (let round = 0; round < 4; round++) noise = expected(mean, Math.max(spread - noise, mean), base);
  return all * noise;
}

/** Two-sided, 95 %. */
export const Z = 1.96;

/** In whole numbers. A count moves by less than its base, so `n` counts move by less than `n` times the base. */
export const marginOf = (variance: number, most = Number.POSITIVE_INFINITY): number =>
  Math.ceil(Math.min(Z * Math.sqrt(variance), most));
