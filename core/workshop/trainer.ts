/** The trainer's side of one workshop, until « Fin d'atelier »: pure functions over one value. */
import type { Programme } from './programme.ts';
import { asTyped, type Received } from './resultCodes.ts';
import { addResult, complete, nothing, type ResultSums } from './resultSums.ts';

export interface Trainer {
  programme: Programme;
  /** Seats handed out (core/workshop/seat.ts). */
  seats: number[];
  gathered: ResultSums;
  /** When the room was opened, in minutes since the epoch. */
  since: number;
  /** The draw by which its numbers are rounded, one for the whole workshop (core/workshop/summary.ts). */
  luck: number;
}

/** @param luck 0 ≤ luck < 1 */
export const open = (programme: Programme, seats: number, since: number, luck: number): Trainer => ({
  programme,
  since,
  luck,
  seats: Array.from({ length: seats }, (_, place) => place),
  gathered: nothing(programme.exercises.length),
});

export interface Gathering {
  trainer: Trainer;
  added: number;
  /** It came as a typed code before, and is complete now. */
  completed: number;
  known: number;
}

/** Everything that one hand-over brings: a typed code, a QR, a file. */
export function receive(trainer: Trainer, received: Received): Gathering | { error: string } {
  if ('error' in received) return received;
  let { gathered } = trainer;
  let [added, completed] = [0, 0];
  const seats = new Set(trainer.seats);
  for (const result of received.results) {
    const next = addResult(gathered, result);
    const whole = next.added ? null : complete(gathered, result, asTyped);
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
