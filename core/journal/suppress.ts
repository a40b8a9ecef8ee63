import type { Fact } from '../session/state.ts';
import type { Counter, Setting } from './counter.ts';
import { durations, endings } from './factNames.ts';
import { monthOf, weekOf } from './week.ts';

/** For a structure's own sheet. */
export const MIN_COUNT_STRUCTURE = 5;
/** For anything published. */
export const MIN_COUNT_PUBLIC = 11;

export interface CountRow {
  month: string;
  setting: Setting;
  guide: string;
  version: number;
  level: string;
  /** Empty for the whole guide. */
  step: string;
  fact: Fact;
  count: number;
}

export interface Released {
  cells: CountRow[];
  /** Where small numbers were left out: month, setting and guide, and no number. */
  hidden: Pick<CountRow, 'month' | 'setting' | 'guide'>[];
}

const families: readonly (readonly Fact[])[] = [endings, durations];

/** Ways of ending add up to the number of uses, and so do durations: one missing member could be found by subtraction. */
export const familyOf = (cell: Omit<CountRow, 'count'>): string => {
  const family = families.findIndex((facts) => facts.includes(cell.fact));
  const own = [cell.month, cell.setting, cell.guide, cell.version, cell.level];
  return JSON.stringify(family < 0 ? [...own, cell.step, cell.fact] : [...own, family]);
};

const order = (a: CountRow, b: CountRow): number =>
  a.month.localeCompare(b.month) ||
  a.setting.localeCompare(b.setting) ||
  a.guide.localeCompare(b.guide) ||
  a.version - b.version ||
  a.step.localeCompare(b.step) ||
  a.fact.localeCompare(b.fact);

/** Weeks gathered into months; a month is closed when its last week is. */
function closedMonths(counters: Counter[], now: Date): CountRow[] {
  const current = monthOf(weekOf(now));
  const cells = new Map<string, CountRow>();
  for (const { key, count } of counters) {
    const [week, ...rest] = key;
    const [setting, guide, version, level, step, fact] = rest;
    const month = monthOf(week);
    if (month >= current || count <= 0) continue;
    const name = JSON.stringify([month, ...rest]);
    cells.set(name, {
      month,
      setting,
      guide,
      version,
      level,
      step,
      fact,
      count: (cells.get(name)?.count ?? 0) + count,
    });
  }
  return [...cells.values()].sort(order);
}

/** Closed months only, and no cell under k; a family that adds up leaves whole or not at all. */
export function release(counters: Counter[], now: Date, k: number): Released {
  const cells = closedMonths(counters, now);
  const small = new Set(cells.filter((cell) => cell.count < k).map(familyOf));
  const hidden = new Map<string, Released['hidden'][number]>();
  for (const { month, setting, guide, ...rest } of cells) {
    if (small.has(familyOf({ month, setting, guide, ...rest })))
      hidden.set(JSON.stringify([month, setting, guide]), { month, setting, guide });
  }
  return { cells: cells.filter((cell) => !small.has(familyOf(cell))), hidden: [...hidden.values()] };
}
