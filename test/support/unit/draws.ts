/**
 * How many cases a property test draws: all of them with `RUNS=1`, as `npm run test:long` does, and a quarter otherwise. A fault
 * that a quarter does not meet is met by the next runs: each draws others.
 */
export const draws = (full: number): number => Math.max(25, Math.round(full * Number(process.env.RUNS ?? 0.25)));
