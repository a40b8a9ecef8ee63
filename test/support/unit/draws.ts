/**
 * How many cases a property test draws: all of them with `RUNS=1`, as in `npm run test:long`, and a quarter otherwise.
 * A fault that one quarter misses is found by the next runs, because each run draws other cases.
 */
export const draws = (full: number): number => Math.max(25, Math.round(full * Number(process.env.RUNS ?? 0.25)));
