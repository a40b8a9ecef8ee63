/**
 * What may be published of the pool, k = 11. Two tables of one month may be published one after the other (an export came
 * late): what changed must itself be large enough, otherwise the first numbers stay. Pure.
 */

import { durations, endings } from '../core/journal/factNames.ts';
import {
  byMonth,
  byWeek,
  compare,
  familyAt,
  grouped,
  hiddenScopes,
  keyOf,
  type Pooled,
  type WeekCell,
} from '../core/journal/grain.ts';
import { familyOf } from '../core/journal/suppress.ts';

/** Ends and durations of one guide both add up to its uses: they are decided together. */
const bundleOf = (cell: WeekCell): string => {
  const whole = isOf(additive)(cell);
  return JSON.stringify([
    cell.month,
    cell.setting,
    cell.guide,
    cell.version,
    cell.level,
    ...(whole ? [] : [cell.step, cell.fact]),
  ]);
};
const isOf = (facts: readonly string[]) => (cell: WeekCell) => facts.includes(cell.fact);
const additive = [...endings, ...durations];
const totalOf = (cells: readonly WeekCell[]) => cells.reduce((sum, { count }) => sum + count, 0);
const isMonth = (cells: readonly WeekCell[]) => cells.every(({ week }) => week === '');
const enough = (difference: number, k: number) => difference === 0 || Math.abs(difference) >= k;

/**
 * Each structure left its small numbers out, of the ends here, of the durations there: the two no longer tell the same
 * uses, and the difference would be a small group. Then durations say the month only, or nothing.
 */
function durationsBeside(ends: readonly WeekCell[], all: readonly WeekCell[], k: number): WeekCell[] {
  const safe = (one: readonly WeekCell[], other: readonly WeekCell[]) => {
    const weeks = new Set([...one, ...other].map(({ week }) => week));
    return [...weeks].every((week) =>
      enough(
        totalOf(one.filter((cell) => cell.week === week)) - totalOf(other.filter((cell) => cell.week === week)),
        k,
      ),
    );
  };
  if (!ends.length) return familyAt(all, k);
  const months = familyAt(byMonth(all), k);
  if (!safe(byMonth(ends), months)) return [];
  const fine = familyAt(all, k);
  return isMonth(ends) || isMonth(fine) || safe(ends, fine) ? fine : months;
}

/** A family once given by the month stays so: its weeks, later, would tell what the month held beside them. */
function asBefore(cells: readonly WeekCell[], before: readonly WeekCell[]): readonly WeekCell[] {
  return before.length && isMonth(before) ? byMonth(cells) : cells;
}

function decide(cells: readonly WeekCell[], k: number, before: readonly WeekCell[]): WeekCell[] {
  // What was left out of the first table stays out: joining later, it would tell what the first ones held of it.
  const part = (facts: readonly string[]) => {
    const old = before.filter(isOf(facts));
    return before.length && !old.length ? [] : asBefore(cells.filter(isOf(facts)), old);
  };
  const [ends, long] = [part(endings), part(durations)];
  if (!cells.some(isOf(additive))) return familyAt(asBefore(cells, before), k);
  const said = familyAt(ends, k);
  return [...said, ...(long.length ? durationsBeside(said, long, k) : [])];
}

/** Nothing said before may be unsaid, said less finely, or change by a small number. */
function follows(before: readonly WeekCell[], now: readonly WeekCell[], k: number): boolean {
  const next = grouped(now, familyOf);
  const apart = (cells: readonly WeekCell[]) =>
    totalOf(cells.filter(isOf(endings))) - totalOf(cells.filter(isOf(durations)));
  if (before.some(isOf(additive)) && !enough(apart(now) - apart(before), k)) return false;
  return [...grouped(before, familyOf)].every(([family, old]) => {
    const fresh = next.get(family) ?? [];
    return (
      fresh.length > 0 &&
      isMonth(old) === isMonth(fresh) &&
      differences(old, fresh).every((difference) => enough(difference, k))
    );
  });
}

function differences(before: readonly WeekCell[], now: readonly WeekCell[]): number[] {
  const name = (cell: WeekCell) => cell.week + keyOf(cell);
  const counts = new Map(before.map((cell) => [name(cell), -cell.count]));
  for (const cell of now) counts.set(name(cell), (counts.get(name(cell)) ?? 0) + cell.count);
  return [...counts.values()];
}

/** `before`: the rows this network published last for these months; none the first time. */
export function publishPool(all: readonly WeekCell[], k: number, before: readonly WeekCell[] = []): Pooled {
  const said = grouped(before, bundleOf);
  const bundles = grouped(byWeek(all.filter(({ count }) => count > 0)), bundleOf);
  const cells = [...bundles].flatMap(([name, bundle]) => {
    const old = said.get(name) ?? [];
    const now = decide(bundle, k, old);
    return follows(old, now, k) ? now : old;
  });
  const families = new Set(cells.map(familyOf));
  return {
    cells: cells.sort(compare),
    few: [],
    hidden: hiddenScopes(all.filter((cell) => cell.count > 0 && !families.has(familyOf(cell)))),
  };
}
