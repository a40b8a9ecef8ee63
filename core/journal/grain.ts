/**
 * Statistical secrecy week by week, for what is pooled. One family (suppress.ts) of one month leaves at one grain only:
 * week by week when every week is large enough, else the month in one piece, else not at all. Rows never overlap, so
 * they add up freely, and taking one from another finds nothing. Pure.
 */

import { durations, endings } from './factNames.ts';
import { type CountRow, familyOf, MIN_COUNT_STRUCTURE } from './suppress.ts';

/** `week` is empty for the month in one piece. */
export interface WeekCell extends CountRow {
  week: string;
}

export interface Pooled {
  cells: WeekCell[];
  /** Months of a step where 1 to 4 people were counted: « quelques personnes ». Never of facts that add up: four and four make eight. */
  few: Omit<CountRow, 'count'>[];
  /** A number was left out of these. */
  hidden: Pick<CountRow, 'month' | 'setting' | 'guide'>[];
}

const additive: readonly string[] = [...endings, ...durations];

export const keyOf = ({ month, setting, guide, version, level, step, fact }: Omit<CountRow, 'count'>): string =>
  JSON.stringify([month, setting, guide, version, level, step, fact]);

/** The same cells with equal names added together. */
export function summed(cells: readonly WeekCell[], nameOf: (cell: WeekCell) => string): WeekCell[] {
  const sums = new Map<string, WeekCell>();
  for (const cell of cells) {
    const name = nameOf(cell);
    const sum = sums.get(name);
    if (sum) sum.count += cell.count;
    else sums.set(name, { ...cell });
  }
  return [...sums.values()];
}

export const byWeek = (cells: readonly WeekCell[]): WeekCell[] => summed(cells, (cell) => cell.week + keyOf(cell));
export const byMonth = (cells: readonly WeekCell[]): WeekCell[] =>
  summed(cells, keyOf).map((cell) => ({ ...cell, week: '' }));

export function grouped<T>(list: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

export const compare = (a: WeekCell, b: WeekCell): number => {
  const [x, y] = [keyOf(a) + a.week, keyOf(b) + b.week];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** What may be said of one family: its weeks, its month, or nothing. The finest grain that holds no cell under k. */
export function familyAt(weeks: readonly WeekCell[], k: number): WeekCell[] {
  const holds = (cells: readonly WeekCell[]) => cells.every(({ count }) => count >= k);
  if (holds(weeks)) return [...weeks];
  const month = byMonth(weeks);
  return holds(month) ? month : [];
}

/** Month, setting and guide, each once. */
export const hiddenScopes = (cells: readonly WeekCell[]): Pooled['hidden'] => [
  ...new Map(
    cells.map(({ month, setting, guide }) => [JSON.stringify([month, setting, guide]), { month, setting, guide }]),
  ).values(),
];

/** Closed months are the caller's business; zeros are dropped. */
export function releaseWeeks(all: readonly WeekCell[], k: number): Pooled {
  const cells: WeekCell[] = [];
  const few: Pooled['few'] = [];
  const hidden: WeekCell[] = [];
  for (const family of grouped(byWeek(all.filter(({ count }) => count > 0)).sort(compare), familyOf).values()) {
    const said = familyAt(family, k);
    cells.push(...said);
    if (said.length) continue;
    hidden.push(...family);
    for (const { week: _, count, ...cell } of byMonth(family))
      if (count < MIN_COUNT_STRUCTURE && !additive.includes(cell.fact)) few.push(cell);
  }
  return { cells, few, hidden: hiddenScopes(hidden) };
}
