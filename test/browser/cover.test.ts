/** A sample of `npm run bench:cover`: the bubble never covers what a step needs, and the ring never crosses it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lay, layouts, openPractice, type Seen, see } from '../bench/cover/stage.ts';
import { coverSteps } from '../bench/cover/steps.ts';
import { FIRST, KEPT, tally } from '../bench/cover/tally.ts';
import { type Driver, open } from '../support/browser/driver.ts';

const GUIDE = 'carte-grise/acheter-occasion';
/** One step in four: fields, choices, a box to tick and a button that cannot be undone. */
const steps = coverSteps(GUIDE).filter((_, index) => index % 4 === 1);

describe.each(layouts.filter(({ name }) => ['1366', 'panel', '320'].includes(name)))('à $name', (layout) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await open('chromium', {
      extension: '.output/chrome-mv3-accessible',
      size: { width: 1366, height: 768 },
    });
    await openPractice(driver, GUIDE, 1);
    await lay(driver, layout);
  });
  afterAll(() => driver?.close());

  test('la bulle ne couvre rien de ce que l’étape demande', async () => {
    const seen: Seen[] = [];
    for (const step of steps) seen.push(await see(driver, step, layout));
    const row = tally(layout.name, seen);
    // Enough rings were really seen: a benchmark that reaches no step finds no fault.
    expect(row.rings).toBeGreaterThan(steps.length / 2);
    const kept = layout.name === '320' ? FIRST : KEPT;
    expect(Object.fromEntries(kept.map((what) => [what, row.covered[what]]))).toEqual(
      Object.fromEntries(kept.map((what) => [what, 0])),
    );
    expect(row.crossed).toEqual([]);
  }, 120_000);
});
