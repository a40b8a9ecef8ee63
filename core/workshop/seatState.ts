/**
 * A seat of a workshop, in memory only: after a power cut it starts again empty. One person after the other, one exercise
 * after the other; pure steps over one value.
 */
import type { Library } from '../guide/library.ts';
import { END } from '../guide/path.ts';
import type { Session } from '../session/state.ts';
import type { Exercise, Programme } from './programme.ts';
import { NONCES, type Result, resultOf } from './result.ts';
import type { Mood } from './seat.ts';

export interface SeatState {
  programme: Programme;
  /** Place in core/workshop/seat.ts. */
  place: number;
  /** The exercise under way, from 0; their number once all are done. */
  exercise: number;
  nonce: number;
  /** Shown to the room; null until something is pressed. */
  mood: Mood | null;
  /** Seconds on each step of the exercise under way. */
  spent: Record<string, number>;
  /** The step under way, and since when (seconds since the epoch). */
  at: { key: string; since: number } | null;
  results: Result[];
}

/** @param luck 0 ≤ luck < 1 */
const drawn = (luck: number): number => Math.floor(luck * NONCES);

export const takeSeat = (programme: Programme, place: number, luck: number): SeatState => ({
  programme,
  place,
  exercise: 0,
  nonce: drawn(luck),
  mood: null,
  spent: {},
  at: null,
  results: [],
});

export const exerciseOf = ({ programme, exercise }: SeatState): Exercise | undefined => programme.exercises[exercise];

/** The companion shows another step: the time of the last one is known. */
export function stepTo(seating: SeatState, key: string, now: number): SeatState {
  const { at, spent } = seating;
  if (at?.key === key) return seating;
  const passed =
    at && at.key !== END ? { ...spent, [at.key]: (spent[at.key] ?? 0) + Math.max(0, now - at.since) } : spent;
  return { ...seating, spent: passed, at: { key, since: now } };
}

/** The exercise is over, finished or not: its result joins the others, and the next one waits. */
export function recordResult(
  library: Library,
  seating: SeatState,
  session: Pick<Session, 'guide' | 'answers' | 'at' | 'facts'>,
  now: number,
): SeatState {
  const { exercise, place, nonce } = seating;
  if (exerciseOf(seating)?.guide !== session.guide) return seating;
  const { spent } = stepTo(seating, END, now);
  const result = resultOf(library, session, { exercise, seat: place, nonce, spent });
  return { ...seating, exercise: exercise + 1, mood: null, spent: {}, at: null, results: [...seating.results, result] };
}

/** Somebody else takes the seat: the same exercises from the first, and nothing of the one before. */
export const newPerson = ({ programme, place }: SeatState, luck: number): SeatState => takeSeat(programme, place, luck);
