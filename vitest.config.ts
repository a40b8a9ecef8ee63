import { defineConfig } from 'vitest/config';

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };

/** Three projects: `unit` in happy-dom; `browser` drives real Chromium and Firefox on the shipping build; `proofs` tries to break its promises there. */
export default defineConfig({
  test: {
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          // Property tests run thousands of cases; a busy machine is not a failure.
          testTimeout: 60_000,
        },
      },
      {
        ...jsx,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/{browser,walks}/**/*.test.ts'],
          // Two more tries: a real browser on a busy machine loses a gesture now and then. A fault fails each time.
          retry: 2,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
      {
        ...jsx,
        test: {
          name: 'proofs',
          environment: 'node',
          include: ['test/proofs/**/*.test.ts'],
          // Tried once more in the short form, for the same reason; the table keeps the failure of the first time.
          retry: process.env.PROOFS === 'long' ? 0 : 1,
          // A hundred deaths of a browser, on a busy machine, take longer than what `npm test` runs.
          testTimeout: process.env.PROOFS === 'long' ? 5_400_000 : 1_200_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
