/**
 * Which structure sent which month: what is missing is listed, so that the coordinator does not have to look for it.
 */
import type { Source } from './gathering.ts';
import { monthsBetween } from './periods.ts';

export interface Presence {
  months: string[];
  structures: { structure: string; given: Set<string>; old: Set<string>; missing: string[] }[];
}

export function presenceOf(sources: Iterable<Source>): Presence {
  const all = [...sources];
  const known = all.map(({ mois }) => mois).sort();
  const months = known[0] ? monthsBetween(known[0], known.at(-1) ?? known[0]) : [];
  const structures = [...Map.groupBy(all, ({ structure }) => structure)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([structure, list]) => {
      const given = new Set(list.map(({ mois }) => mois));
      const old = new Set(list.filter((one) => one.old).map(({ mois }) => mois));
      return { structure, given, old, missing: months.filter((month) => !given.has(month)) };
    });
  return { months, structures };
}
