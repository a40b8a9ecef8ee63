/** What a proof counts: how often it tried to break a promise, and how often it could. Read by `npm run proofs` from the test report. */
import type { TestContext } from 'vitest';

export interface Proof {
  /** The promise, in a few words: « nothing unknown in any store (Chromium) ». */
  property: string;
  /** How often it was put to the test. */
  attempts: number;
  /** How often it did not hold. */
  failures: number;
}

declare module 'vitest' {
  interface TaskMeta {
    proof?: Proof;
  }
}

/** The long form is `npm run proofs`; the short one runs with `npm test`, within its fifteen minutes. */
export const long = process.env.PROOFS === 'long';

/** @returns how many attempts to make in this form */
export const times = (inShort: number, inLong: number): number => (long ? inLong : inShort);

/**
 * Writes a proof's figures where the table finds them, once a test; call it before asserting, so that a broken promise is in the table too.
 * In the short form a proof is tried once more on a busy machine: what failed the first time stays in the table.
 */
export function tally({ task }: Pick<TestContext, 'task'>, property: string, attempts: number, failures: number): void {
  const { attempts: tried, failures: failed } = task.meta.proof ?? { attempts: 0, failures: 0 };
  task.meta.proof = { property, attempts: tried + attempts, failures: failed + failures };
}
