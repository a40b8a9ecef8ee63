/**
 * Random paths through the guides, and the counters that they must leave. The pure reducer computes them, and it is
 * never killed.
 */

import { END } from '../../core/guide/path.ts';
import { isQuestion } from '../../core/guide/step.ts';
import { batchOf } from '../../core/journal/counter.ts';
import { begin, reduce, stepPath } from '../../core/session/session.ts';
import type { Session, SessionEvent } from '../../core/session/state.ts';
import { library } from '../../guides/library.ts';

export interface Walk {
  guide: string;
  /** Each event, with the key of the step where the person must then be. */
  events: { event: SessionEvent; to: string }[];
  /** Counters without their week, one line each: `practice caf/attestation-paiement 1 pas-a-pas mois done`. */
  leaves: string[];
}

/** The key of a counter without its week, because the week may change at midnight. */
export const keyOf = ([, ...key]: readonly unknown[]): string => key.join(' ');

const guides = Object.keys(library.guides).filter((guide) => !library.guides[guide]?.passage);

/** What a person may do at this step. Usually they go on. */
function next(session: Session, chance: () => number): SessionEvent {
  const step = stepPath(library, session).find(({ key }) => key === session.at)?.step;
  const at = chance();
  if (at < 0.1) return { type: 'stuck', hint: at < 0.05 ? 1 : 2 };
  if (at < 0.15) return { type: 'helped' };
  if (at < 0.2) return { type: 'back' };
  return step && isQuestion(step)
    ? { type: 'answer', option: Math.floor(chance() * step.options.length) }
    : { type: 'done' };
}

/** Creates walks with at least `most` events in all. One guide in four is stopped before its end. */
export function walks(most: number, chance: () => number): Walk[] {
  const all: Walk[] = [];
  const now = new Date();
  for (let count = 0; count < most; ) {
    const guide = guides[Math.floor(chance() * guides.length)] as string;
    const stopsAfter = chance() < 0.25 ? Math.floor(chance() * 10) : Number.POSITIVE_INFINITY;
    const events: Walk['events'] = [];
    let session = begin(library, { guide, practice: true, now: Math.floor(now.getTime() / 60_000) });
    while (session.at !== END && events.length < stopsAfter) {
      const event = next(session, chance);
      session = reduce(library, session, event);
      events.push({ event, to: session.at });
    }
    all.push({
      guide,
      events,
      leaves: batchOf(session, session.at === END ? 'finished' : 'abandoned', now).map(keyOf),
    });
    count += events.length;
  }
  return all;
}

/** Every counter of these walks: its key and its count. */
export function counted(walks: Walk[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of walks.flatMap(({ leaves }) => leaves)) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
