/** What readers find in all that leaves a place in a month, laid together: with nothing known, and knowing one exact count. */
import { expect, it } from 'vitest';
import { rounded } from '../../core/journal/rounding.ts';
import { random, yearOf } from '../support/unit/networkYear.ts';
import { attack, cellName } from '../support/unit/roundingAttack.ts';

const guides = Array.from({ length: 6 }, (_, i) => ({
  ...{ guide: `g/${i}`, steps: Array.from({ length: 5 + 2 * i }, (_, k) => `s${k}`) },
  ...{ weight: 1 / (1 + i * 0.4), hard: { s2: 2.5 } },
}));
const months = yearOf({ guides }).slice(0, 200);

interface Found {
  counts: number;
  found: number;
  small: number;
  smallFound: number;
  /** People who stopped at a step: « vue » less « faite ». */
  stops: number;
  stopsFound: number;
  wrong: number;
}

/** @param knows a count that the reader knows exactly, in each guide's month */
function read(knows?: string): Found {
  const dice = random(3);
  const all: Found = { counts: 0, found: 0, small: 0, smallFound: 0, stops: 0, stopsFound: 0, wrong: 0 };
  for (const { cells } of months)
    for (const list of Map.groupBy(cells, ({ setting, guide }) => `${setting} ${guide}`).values()) {
      const path = guides.find(({ guide }) => guide === list[0]?.guide) ?? { steps: [] };
      const u = dice();
      const given = list.map((cell) => ({ ...cell, count: rounded(cell.count, u) })).filter(({ count }) => count > 0);
      const truth = new Map(list.map((cell) => [cellName(cell), cell.count]));
      const known = new Map(knows === undefined ? [] : [[knows, truth.get(knows) ?? 0]]);
      const { bounds } = attack(given, path, known);
      // What is equal to the known count by the path's own rules is not found: it was known.
      const same = (name: string) => name === knows || (knows === ' uses' && name === `${path.steps[0]} seen`);
      for (const [name, [low, high]] of bounds) {
        const count = truth.get(name) ?? 0;
        if (count < low || count > high) all.wrong += 1;
        if (!count || same(name)) continue;
        all.counts += 1;
        all.found += Number(low === high);
        if (count >= 5) continue;
        all.small += 1;
        all.smallFound += Number(low === high);
      }
      for (const step of path.steps) {
        const stopped = (truth.get(`${step} seen`) ?? 0) - (truth.get(`${step} done`) ?? 0);
        if (stopped <= 0) continue;
        const exact = (name: string) => bounds.get(name)?.[0] === bounds.get(name)?.[1];
        all.stops += 1;
        all.stopsFound += Number(exact(`${step} seen`) && exact(`${step} done`));
      }
    }
  return all;
}

it('who knows nothing finds hardly anything: one count in a hundred, who gave up where next to never', () => {
  const found = read();
  if (process.env.TELL) console.log(found);
  // The attack is sound: the truth is always inside its bounds.
  expect(found.wrong).toBe(0);
  expect(found.counts).toBeGreaterThan(50_000);
  expect(found.found / found.counts).toBeLessThan(0.012);
  expect(found.smallFound / found.small).toBeLessThan(0.012);
  expect(found.stopsFound / found.stops).toBeLessThan(0.005);
}, 120_000);

it('who knows exactly how many people used a guide finds what SECURITY.md says, and no more', () => {
  const found = read(' uses');
  if (process.env.TELL) console.log(found);
  expect(found.wrong).toBe(0);
  expect(found.found / found.counts).toBeLessThan(0.16);
  expect(found.stopsFound / found.stops).toBeLessThan(0.05);
}, 120_000);

it('a long path of equal counts tells no more than one of them; with a draw for each, it tells the count', () => {
  const dice = random(8);
  const guess = (readings: number[]): number => {
    const low = 5 * Math.floor(Math.min(...readings) / 5);
    const ups = readings.filter((one) => one > low).length;
    return ups === readings.length ? low : low + Math.round((5 * ups) / readings.length);
  };
  let [shared, apart] = [0, 0];
  const runs = 4000;
  for (let run = 0; run < runs; run++) {
    const count = 20 + Math.floor(dice() * 5);
    const u = dice();
    shared += Number(guess(Array.from({ length: 32 }, () => rounded(count, u))) === count);
    apart += Number(guess(Array.from({ length: 32 }, () => rounded(count, dice()))) === count);
  }
  expect(apart / runs).toBeGreaterThan(0.8);
  expect(shared / runs).toBeLessThan(0.45);
});
