/**
 * Which sites have changed: steps of the real sites whose element is clearly more often absent or doubtful in the last
 * month than before. It is an alert for those who maintain the guides, given only when chance cannot explain it.
 */
import type { SheetFact } from '../journal/sheet.ts';
import type { Gathering, Key, Source } from './gathering.ts';
import { type Stat, statsOf } from './stats.ts';

export interface Moved {
  key: Key;
  fact: 'absent' | 'doubtful';
  /** In percent of the views. */
  now: number;
  before: number;
}

const facts = ['absent', 'doubtful'] as const;
/** As strict as for an order (compare.ts), because it is printed as a fact. */
const SURE = 4;

/** A share and its variance from rounding and chance. */
function share(part: Stat | undefined, seen: Stat | undefined): { p: number; variance: number } {
  const all = seen?.sum ?? 0;
  if (!all) return { p: 0, variance: Number.POSITIVE_INFINITY };
  const p = Math.min(1, (part?.sum ?? 0) / all);
  const drawn = ((part?.variance ?? 0) + p * p * (seen?.variance ?? 0)) / all ** 2;
  // The same step is not absent equally often each month: people are few, and that is chance too.
  return { p, variance: drawn + (Math.max(p, 1 / all) * (1 - p)) / all };
}

export function movedSteps(gathering: Gathering, sources: readonly Source[]): Moved[] {
  const rounded = sources.filter(({ old }) => !old);
  const last = rounded
    .map(({ mois }) => mois)
    .sort()
    .at(-1);
  const of = (list: Source[]) =>
    new Map(
      statsOf(gathering, list).map((stat) => [
        `${stat.key.setting}|${stat.key.guide}|${stat.key.step}|${stat.key.fact}`,
        stat,
      ]),
    );
  const [late, early] = [
    of(rounded.filter(({ mois }) => mois === last)),
    of(rounded.filter(({ mois }) => mois !== last)),
  ];
  const found: Moved[] = [];
  for (const { key } of late.values()) {
    const fact = facts.find((one) => one === key.fact);
    if (!fact || key.setting !== 'real' || !key.step) continue;
    const name = (what: SheetFact) => `real|${key.guide}|${key.step}|${what}`;
    const now = share(late.get(name(fact)), late.get(name('seen')));
    const before = share(early.get(name(fact)), early.get(name('seen')));
    if (now.p - before.p <= SURE * Math.sqrt(now.variance + before.variance)) continue;
    found.push({ key, fact, now: Math.round(100 * now.p), before: Math.round(100 * before.p) });
  }
  return found;
}
