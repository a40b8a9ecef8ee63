/** The trainer's side of one workshop, in memory until « Fin d'atelier »: pure steps over one value. */

import type { Library } from '../guide/library.ts';
import { MIN_COUNT_STRUCTURE } from '../journal/suppress.ts';
import type { Content } from './content.ts';
import type { Programme } from './programme.ts';
import { type Published, suppressWorkshop } from './publish.ts';
import { asTyped, type Received } from './resultCodes.ts';
import { addResult, complete, nothing, type ResultSums } from './resultSums.ts';
import { stepProgress } from './stepProgress.ts';

export interface Trainer {
  programme: Programme;
  /** Places handed out (core/workshop/seat.ts). */
  seats: number[];
  gathered: ResultSums;
}

/** What stays on this computer afterwards; `title` is the only thing typed. */
export interface Saved {
  title: string;
  /** Day the workshop ended, `2026-11-22`. */
  day: string;
  exercises: { guide: string; published: Published }[];
}

export const open = (programme: Programme, seats: number): Trainer => ({
  programme,
  seats: Array.from({ length: seats }, (_, place) => place),
  gathered: nothing(programme.exercises.length),
});

export interface Gathering {
  trainer: Trainer;
  added: number;
  /** Came as a typed code before, and whole now. */
  completed: number;
  known: number;
}

/** Everything one hand-over brings: a typed code, a QR, a file. */
export function receive(library: Library, trainer: Trainer, received: Received): Gathering | { error: string } {
  if ('error' in received) return received;
  let { gathered } = trainer;
  let [added, completed] = [0, 0];
  const seats = new Set(trainer.seats);
  for (const result of received.results) {
    const next = addResult(gathered, result);
    const whole = next.added ? null : complete(gathered, result, (one) => asTyped(library, trainer.programme, one));
    gathered = whole ?? next.gathered;
    if (next.added) added++;
    if (whole) completed++;
    seats.add(result.seat);
  }
  return {
    trainer: { ...trainer, seats: [...seats].sort((a, b) => a - b), gathered },
    added,
    completed,
    known: received.results.length - added - completed,
  };
}

export function saved(
  { library }: Content,
  { programme, gathered }: Trainer,
  day: string,
  k = MIN_COUNT_STRUCTURE,
): Saved {
  const told: number[] = [];
  const exercises = programme.exercises.map(({ guide }, i) => {
    const sum = gathered.exercises[i] ?? { results: 0, finished: 0, partial: 0, steps: {} };
    const published = suppressWorkshop(sum, stepProgress(library, guide, sum), k, told);
    if (typeof published.results === 'number') told.push(published.results);
    return { guide, published };
  });
  return { title: programme.title, day, exercises };
}
