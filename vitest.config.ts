import { defineConfig } from 'vitest/config';
import LongestFirst from './test/support/run/order.ts';

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };
const long = process.env.PROOFS === 'long';

/** Shared by every project that drives a real browser. */
const real = {
  environment: 'node',
  // Refuses to test a build that was not made of the present sources.
  globalSetup: ['test/support/run/builds.ts'],
  hookTimeout: 300_000,
  // Three workers on two cores: a walk waits for the browser half of its time.
  maxWorkers: 3,
  sequence: { groupOrder: 1 },
};

/**
 * Four projects: `unit` in Node, and in happy-dom where a file names it; `browser` and `walks` drive real Chromium and Firefox on the
 * shipping build; `proofs` tries to break its promises there.
 */
export default defineConfig({
  test: {
    reporters: ['default', './test/support/run/retries.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          // Property tests run thousands of cases; a busy machine is not a failure.
          testTimeout: 180_000,
        },
      },
      {
        ...jsx,
        test: {
          ...real,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // Two more tries: a real browser on a busy machine loses a gesture now and then, whereas a fault fails each
          // time.
          retry: 2,
          testTimeout: 300_000,
        },
      },
      {
        ...jsx,
        test: {
          ...real,
          name: 'walks',
          include: ['test/walks/**/*.test.ts'],
          retry: 2,
          testTimeout: 300_000,
        },
      },
      {
        ...jsx,
        test: {
          ...real,
          name: 'proofs',
          include: ['test/proofs/**/*.test.ts'],
          // Tried once more in the short form, for the same reason; the table keeps the first failure.
          retry: long ? 0 : 1,
          // A hundred crashes of a browser, on a busy machine, take longer than what `npm test` runs.
          testTimeout: long ? 5_400_000 : 1_200_000,
        },
      },
    ],
  },
});
