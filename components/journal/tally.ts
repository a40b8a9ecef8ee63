/** Counters → what the page shows: weeks and versions are added up, practice and real never. Pure. */

import type { Library } from '../../core/guide/library.ts';
import type { Counter, Setting } from '../../core/journal/counter.ts';
import { stepFacts } from '../../core/journal/factNames.ts';
import { mondayOf } from '../../core/journal/week.ts';
import type { Fact } from '../../core/session/state.ts';
import { stepTitles } from './titles.ts';

export type Counts = Partial<Record<Fact, number>>;

export interface Tally {
  setting: Setting;
  guide: string;
  title: string;
  /** Of the whole guide: endings and durations. */
  whole: Counts;
  steps: { key: string; title: string; counts: Counts }[];
  /** The facts that happened at least once; seen and done are always listed. */
  facts: Fact[];
}

export function tally(library: Library, counters: Counter[], setting: Setting): Tally[] {
  const guides = new Map<string, Map<string, Counts>>();
  for (const { key, count } of counters) {
    const [, where, guide, , , step, fact] = key;
    if (where !== setting) continue;
    const steps = guides.get(guide) ?? new Map<string, Counts>();
    const counts = steps.get(step) ?? {};
    counts[fact] = (counts[fact] ?? 0) + count;
    guides.set(guide, steps.set(step, counts));
  }
  return [...guides].map(([guide, counted]) => {
    const titles = stepTitles(library, guide);
    const keys = [
      ...[...titles.keys()].filter((key) => counted.has(key)),
      ...[...counted.keys()].filter((key) => key && !titles.has(key)),
    ];
    const steps = keys.map((key) => ({ key, title: titles.get(key) ?? key, counts: counted.get(key) ?? {} }));
    const facts = stepFacts.filter(
      (fact) => fact === 'seen' || fact === 'done' || steps.some(({ counts }) => counts[fact]),
    );
    return { setting, guide, title: library.guides[guide]?.title ?? guide, whole: counted.get('') ?? {}, steps, facts };
  });
}

/** The Monday of the first week counted, in words. */
export function sinceWhen(counters: Counter[]): string {
  const first = counters.map(({ key }) => key[0]).sort()[0];
  return first
    ? new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        mondayOf(first),
      )
    : '';
}
