/**
 * A simulated year of a network: 50 places of unequal size, 12 months, about 21,000 uses. The true values are kept.
 * People stop on the way, and ask for help at a rate that depends on the step; two steps are clearly harder than the
 * others.
 */
import type { SheetCell } from '../../../core/journal/sheet.ts';
import { sheetOf } from '../../../core/journal/sheet.ts';
import type { Fact } from '../../../core/session/state.ts';

export const random = (seed: number) => {
  let a = seed >>> 0;
  return (): number => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

export interface YearGuide {
  guide: string;
  steps: string[];
  /** The weight of this guide among the guides. */
  weight: number;
  /** The factor by which people ask for help more often at these steps. */
  hard: Record<string, number>;
}

export interface YearSource {
  structure: string;
  mois: string;
  cells: SheetCell[];
}

const poisson = (mean: number, dice: () => number): number => {
  const limit = Math.exp(-mean);
  let [n, p] = [0, dice()];
  while (p > limit) {
    n += 1;
    p *= dice();
  }
  return n;
};

export interface YearOptions {
  guides: readonly YearGuide[];
  places?: number;
  uses?: number;
  seed?: number;
}

export function yearOf({ guides, places = 50, uses = 21_000, seed = 5 }: YearOptions): YearSource[] {
  const dice = random(seed);
  // Most places are small, a few are large.
  const sizes = Array.from({ length: places }, () => Math.exp(1.1 * (dice() + dice() + dice() + dice() - 2) * 1.7));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const weights = guides.reduce((sum, { weight }) => sum + weight, 0);
  return sizes.flatMap((size, s) =>
    Array.from({ length: 12 }, (_, m) => {
      const cells: (SheetCell & { fact: Fact })[] = [];
      const counts = new Map<string, SheetCell & { fact: Fact }>();
      for (const { guide, steps, weight, hard } of guides)
        for (const setting of ['real', 'practice'] as const) {
          const people = poisson(((uses / 12) * size * weight) / whole / weights / 2, dice);
          const add = (step: string, fact: Fact) => {
            const name = `${setting} ${guide} ${step} ${fact}`;
            const cell = counts.get(name);
            if (cell) cell.count += 1;
            else counts.set(name, { setting, guide, step, fact, count: 1 });
          };
          for (let p = 0; p < people; p++) {
            let there = true;
            for (const step of steps) {
              add(step, 'seen');
              const help = 0.2 * (hard[step] ?? 1);
              if (dice() < help) add(step, 'hint1');
              if (dice() < help / 3) add(step, 'hint2');
              if (dice() < 0.05) add(step, 'humanHelp');
              if (dice() < 0.02) add(step, 'absent');
              if (dice() < 0.25 / steps.length) {
                there = false;
                break;
              }
              add(step, 'done');
            }
            add('', there ? 'finished' : 'abandoned');
            add('', dice() < 0.6 ? 'under30' : 'from30to60');
          }
        }
      cells.push(...counts.values());
      return {
        structure: `LIEU-${String(s).padStart(2, '0')}`,
        mois: `2026-${String(m + 1).padStart(2, '0')}`,
        cells: sheetOf(cells),
      };
    }),
  );
}
