/**
 * What a proof counts: how often it tried to break a promise, and how often it succeeded. `npm run proofs` reads this
 * from the test report.
 */
import type { TestContext } from 'vitest';

export interface Proof {
  /** The promise, in a few words, such as « nothing unknown in any store (Chromium) ». */
  property: string;
  /** How often it was tested. */
  attempts: number;
  /** How often it did not hold. */
  failures: number;
}

declare module 'vitest' {
  interface TaskMeta {
    proof?: Proof;
  }
}

/** The long form is `npm run proofs`. The short form is part of `npm test`, within its fifteen minutes. */
export const long = process.env.PROOFS === 'long';

/** @returns how many attempts to make in this form */
export const times = (inShort: number, inLong: number): number => (long ? inLong : inShort);

/**
 * Records the figures of a proof for the table, once per test. Call it before the assertions, so that a broken promise
 * is in the table too. In the short form, a proof is tried once more on a busy machine; a failure of the first attempt
 * stays in the table.
 */
export function tally({ task }: Pick<TestContext, 'task'>, property: string, attempts: number, failures: number): void {
  const { attempts: tried, failures: failed } = task.meta.proof ?? { attempts: 0, failures: 0 };
  task.meta.proof = { property, attempts: tried + attempts, failures: failed + failures };
}
