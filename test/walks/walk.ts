/** The obedient person walks the guides on their practice sites, in one browser for all these walks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type Driver, open } from '../support/browser/driver.ts';
import { walk } from './walk-one.ts';
import { dialects, nameOf, type Walk } from './walk-plan.ts';

export function walks(browser: BrowserName, planned: Walk[]): void {
  let driver: Driver;
  beforeAll(async () => {
    driver = await open(browser);
  });
  afterAll(() => driver?.close());

  describe.each([...new Set(planned.map(({ guide }) => guide))])(`${browser}: %s`, (guide) => {
    it.each(planned.filter((one) => one.guide === guide).map((one) => [nameOf(one), one] as const))(
      '%s',
      async (_name, one) => {
        const diary = await walk(driver, one);
        expect(diary.at(-1), dialects[one.dialect]).toMatchObject({ verdict: one.until ? 'reached' : 'finished' });
        if (!one.mishap) expect(diary.map(({ verdict }) => verdict)).not.toContain('absent');
        // Another answer could lead to the same end, so the walk proves its answer only if it gave it.
        expect(diary.map(({ did }) => did)).toEqual(
          expect.arrayContaining(one.gives.map(({ label }) => `répond « ${label} »`)),
        );
      },
    );
  });
}
