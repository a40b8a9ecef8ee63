/**
 * A seat of a workshop, in memory; after a power cut it is restored from its line (seatLine.ts). People use it one
 * after the other, and each chooses the order of the exercises. Pure functions over one value.
 */
import type { Library } from '../guide/library.ts';
import { answersTo, END } from '../guide/path.ts';
import type { Progress } from '../session/state.ts';
import type { Exercise, Programme } from './programme.ts';
import { type Help, helpTaken, NONCES, type Result, resultOf, strongest } from './result.ts';
import type { Mood } from './seat.ts';

export interface SeatState {
  programme: Programme;
  /** Index in core/workshop/seat.ts. */
  place: number;
  /** Which person on this seat, from 1. */
  order: number;
  /** The current exercise, from 0; the number of exercises once all are done. */
  exercise: number;
  /** It was started, and has no result yet. */
  begun: boolean;
  nonce: number;
  /** Shown to the room; null until a button is pressed. */
  mood: Mood | null;
  /** Seconds on each step of the current exercise. */
  spent: Record<string, number>;
  /** Help given on each of its steps: a hint still counts when the exercise is started again. */
  taken: Record<string, Help>;
  /** A power cut lost what was known of its first steps. */
  partial: boolean;
  /** Where the person says they were, after a power cut. */
  resume?: string | undefined;
  /** The current step, and since when (seconds since the epoch). */
  at: { key: string; since: number } | null;
  results: Result[];
}

/** Of an exercise that begins. */
const fresh = { begun: false, mood: null, spent: {}, taken: {}, partial: false, resume: undefined, at: null } as const;

/** @param luck 0 ≤ luck < 1 */
export const takeSeat = (programme: Programme, place: number, luck: number): SeatState => ({
  programme,
  place,
  order: 1,
  exercise: 0,
  nonce: Math.floor(luck * NONCES),
  ...fresh,
  results: [],
});

export const exerciseOf = ({ programme, exercise }: SeatState): Exercise | undefined => programme.exercises[exercise];
export const hasResult = ({ results }: SeatState, exercise: number): boolean =>
  results.some((result) => result.exercise === exercise);
/** Would anything be lost with the seat? */
export const hasSomething = ({ results, begun, at }: SeatState): boolean => results.length > 0 || begun || at !== null;

/** The next exercise without a result, skipped ones last; the number of exercises when all have one. */
function nextExercise(seating: SeatState): number {
  const all = seating.programme.exercises.map((_, i) => i);
  const left = all.filter((i) => !hasResult(seating, i));
  return left.find((i) => i > seating.exercise) ?? left[0] ?? all.length;
}

/** A late comer goes straight to the exercise of the moment; those that were skipped have no result. */
export const choose = (seating: SeatState, exercise: number): SeatState =>
  seating.begun || hasResult(seating, exercise) || !seating.programme.exercises[exercise]
    ? seating
    : { ...seating, ...fresh, exercise };

export const beginExercise = (seating: SeatState, resume?: string): SeatState => ({
  ...seating,
  begun: true,
  ...(resume && { resume, partial: true }),
});

/** The companion shows another step, so the duration of the last one is known. */
export function stepTo(seating: SeatState, key: string, now: number): SeatState {
  const { at, spent } = seating;
  if (at?.key === key) return seating;
  const passed =
    at && at.key !== END ? { ...spent, [at.key]: (spent[at.key] ?? 0) + Math.max(0, now - at.since) } : spent;
  return { ...seating, spent: passed, at: { key, since: now }, resume: undefined };
}

/** What the guide knows of the helps so far; it is kept even if the exercise is started again. */
export const noteFacts = (seating: SeatState, facts: readonly string[]): SeatState => ({
  ...seating,
  taken: helpTaken(seating.taken, facts),
});

/** « J’ai besoin d’aide » was pressed on a step: the person completes this step with help. */
export function pressMood(seating: SeatState, mood: Mood | null): SeatState {
  const { at, taken } = seating;
  const asked = mood === 'aide' && at && at.key !== END;
  return { ...seating, mood, taken: asked ? { ...taken, [at.key]: strongest('help', taken[at.key]) } : taken };
}

const withResult = (seating: SeatState, result: Result): SeatState => {
  const results = [...seating.results.filter(({ exercise }) => exercise !== result.exercise), result];
  const next = { ...seating, ...fresh, results };
  return { ...next, exercise: nextExercise(next) };
};

/**
 * The exercise is over, finished or not: its result is added, and the next one waits.
 * @param cut the room goes on to something else: the person did not give up
 */
export function recordResult(
  library: Library,
  seating: SeatState,
  session: Progress,
  now: number,
  cut = false,
): SeatState {
  const { exercise, place, nonce, partial } = seating;
  if (exerciseOf(seating)?.guide !== session.guide) return seating;
  const { spent, taken } = stepTo(seating, END, now);
  return withResult(seating, resultOf(library, session, { exercise, seat: place, nonce, spent, taken, cut, partial }));
}

/**
 * After a power cut, the person says where they were and stops there: it counts as interrupted, with unknown helps and
 * durations.
 */
export function stopThere(library: Library, seating: SeatState, at: string): SeatState {
  const guide = exerciseOf(seating)?.guide;
  if (!guide) return seating;
  const { exercise, place, nonce, spent, taken } = seating;
  const session = { guide, at, answers: answersTo(library, guide, at) ?? {}, facts: [] };
  const seated = { exercise, seat: place, nonce, spent, taken, cut: true, partial: true };
  return withResult(seating, resultOf(library, session, seated));
}

/** Another person takes the seat: the same exercises from the first, and nothing of the previous person. */
export const newPerson = ({ programme, place, order, nonce }: SeatState, luck: number): SeatState => ({
  ...takeSeat(programme, place, luck),
  order: order + 1,
  // Any mark other than the previous one, so that two people in a row always differ.
  nonce: (nonce + 1 + Math.floor(luck * (NONCES - 1))) % NONCES,
});
