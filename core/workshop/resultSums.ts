/**
 * The sums that the trainer keeps until « Fin d'atelier »: each result is added to them and forgotten. Of a result only
 * a fingerprint is kept, so that the same one counts once when it is typed again or shown as a QR; of a person, only
 * which exercises they gave.
 */
import { fnv } from './content.ts';
import { type Detail, details, type Help, isFinished, type Result } from './result.ts';

/** `seen` is the sum of the next five: completed alone, with a hint, with a person; given up here; interrupted here. */
export interface StepSum {
  seen: number;
  alone: number;
  hint: number;
  help: number;
  stopped: number;
  cut: number;
  /** Results with durations, by band (core/workshop/result.ts). */
  bands: [number, number, number, number];
}

export interface ExerciseSum {
  results: number;
  finished: number;
  /** Interrupted: a power cut, or the room went on. */
  cut: number;
  /** Results that could not contain every help. */
  partial: number;
  steps: Record<string, StepSum>;
}

export interface ResultSums {
  exercises: ExerciseSum[];
  fingerprints: number[];
  /** Fingerprint → how much its typed code said. A QR or a file of the same result says more, and replaces it. */
  typed: Record<string, Detail>;
  /** How many results of each exercise each seat has given: for « poste incomplet ». */
  received: Record<number, number[]>;
  /**
   * Seat and person → which exercises they gave, one bit each: distinguishes people who came late from those who left.
   */
  people: Record<string, number>;
}

export const noSum = (): ExerciseSum => ({ results: 0, finished: 0, cut: 0, partial: 0, steps: {} });

export const nothing = (exercises: number): ResultSums => ({
  exercises: Array.from({ length: exercises }, noSum),
  fingerprints: [],
  typed: {},
  received: {},
  people: {},
});

const fingerprint = ({ exercise, seat, nonce, done, answers, cut }: Result): number =>
  fnv(JSON.stringify([exercise, seat, nonce, done, cut === true, Object.entries(answers).sort()]));

const none = (): StepSum => ({ seen: 0, alone: 0, hint: 0, help: 0, stopped: 0, cut: 0, bands: [0, 0, 0, 0] });

/** `by` is −1 to subtract. */
function addStep(sum: StepSum, how: Help | 'stopped' | 'cut', band: number | undefined, by: 1 | -1): StepSum {
  const bands = [...sum.bands] as StepSum['bands'];
  if (band !== undefined) bands[band] = (bands[band] ?? 0) + by;
  return { ...sum, seen: sum.seen + by, [how]: sum[how] + by, bands };
}

function addTo({ results, finished, cut, partial, steps }: ExerciseSum, result: Result, by: 1 | -1 = 1): ExerciseSum {
  const sums = { ...steps };
  const last = result.cut ? 'cut' : 'stopped';
  for (const [i, { key, help, band }] of result.steps.entries())
    sums[key] = addStep(sums[key] ?? none(), i === result.done ? last : help, band, by);
  return {
    results: results + by,
    finished: finished + by * Number(isFinished(result)),
    cut: cut + by * Number(result.cut === true),
    partial: partial + by * Number(result.partial === true),
    steps: sums,
  };
}

/** The lower, the more detail; what did not come as a typed code is complete. */
const rank = (detail: Detail | undefined): number => (detail ? details.indexOf(detail) : -1);

/**
 * The same result came as a typed code and now comes with more detail: what the code said is subtracted first.
 * @param asTyped what a code with that much detail says of it
 */
export function complete(
  gathered: ResultSums,
  result: Result,
  asTyped: (result: Result, detail: Detail) => Result,
): ResultSums | null {
  const print = fingerprint(result);
  const had = gathered.typed[print];
  // Two typed codes that both contain every help say the same.
  if (!had || (result.detail && Math.max(1, rank(result.detail)) >= Math.max(1, rank(had)))) return null;
  const { [print]: _, ...typed } = gathered.typed;
  return {
    ...gathered,
    typed: result.detail ? { ...typed, [print]: result.detail } : typed,
    exercises: gathered.exercises.map((sum, i) =>
      i === result.exercise ? addTo(addTo(sum, asTyped(result, had), -1), result) : sum,
    ),
  };
}

/** @returns the sums with it, and whether it was new */
export function addResult(gathered: ResultSums, result: Result): { gathered: ResultSums; added: boolean } {
  const print = fingerprint(result);
  const { exercise, seat, nonce, detail } = result;
  if (gathered.fingerprints.includes(print) || !gathered.exercises[exercise]) return { gathered, added: false };
  const counts = gathered.received[seat] ?? gathered.exercises.map(() => 0);
  const person = `${seat}-${nonce}`;
  return {
    added: true,
    gathered: {
      exercises: gathered.exercises.map((sum, i) => (i === exercise ? addTo(sum, result) : sum)),
      fingerprints: [...gathered.fingerprints, print],
      typed: detail ? { ...gathered.typed, [print]: detail } : gathered.typed,
      received: { ...gathered.received, [seat]: counts.map((count, i) => count + Number(i === exercise)) },
      people: { ...gathered.people, [person]: (gathered.people[person] ?? 0) | (1 << exercise) },
    },
  };
}

/** How many people a seat has given results of. */
export const peopleOn = ({ people }: ResultSums, seat: number): number =>
  Object.keys(people).filter((person) => person.startsWith(`${seat}-`)).length;

export const peopleIn = ({ people }: ResultSums): number => Object.keys(people).length;

/** Of the known people, those without this exercise: it was over when they came, or they have given no later result. */
export function without({ people }: ResultSums, exercise: number): { late: number; notYet: number } {
  const missing = Object.values(people).filter((given) => !(given & (1 << exercise)));
  const late = missing.filter((given) => given >> exercise > 0).length;
  return { late, notYet: missing.length - late };
}

/** Seats whose results are incomplete: a power cut, or a person who left. @param seats the seats handed out */
export const incomplete = ({ received }: ResultSums, seats: number[]): number[] =>
  seats.filter((seat) => received[seat]?.every((count) => count > 0) !== true);
