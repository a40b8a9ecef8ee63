/** Where sites have changed: steps whose element was doubtful or absent, worst first. Pure. */

import type { Library } from '../../core/guide/library.ts';
import type { Counter } from '../../core/journal/counter.ts';
import { tally } from './tally.ts';

export interface Moved {
  guide: string;
  title: string;
  key: string;
  step: string;
  seen: number;
  doubtful: number;
  absent: number;
}

/** Only on real sites, and for the present version of a guide: what an older version missed may have been repaired. */
export function moved(library: Library, counters: Counter[]): Moved[] {
  const present = counters.filter(({ key: [, , guide, version] }) => library.guides[guide]?.version === version);
  return tally(library, present, 'real')
    .flatMap(({ guide, title, steps }) =>
      steps.flatMap(({ key, title: step, counts: { seen = 0, doubtful = 0, absent = 0 } }) =>
        doubtful + absent ? [{ guide, title, key, step, seen, doubtful, absent }] : [],
      ),
    )
    .sort(
      (a, b) =>
        (b.doubtful + b.absent) / Math.max(1, b.seen) - (a.doubtful + a.absent) / Math.max(1, a.seen) ||
        b.seen - a.seen,
    );
}
