/**
 * The trainer's gathering, in memory until « Fin d'atelier »: each result is added to the sums and forgotten. What is kept
 * of it is a fingerprint, so that the same one, typed again or shown as a QR, counts once.
 */
import { fnv } from './content.ts';
import type { Help, Result } from './result.ts';

/** `seen` is the sum of the four that follow: gone through alone, with a hint, with somebody; or stopped here. */
export interface StepSum {
  seen: number;
  alone: number;
  hint: number;
  help: number;
  stopped: number;
  /** Results that said how long, by band (core/workshop/result.ts). */
  bands: [number, number, number, number];
}

export interface ExerciseSum {
  results: number;
  finished: number;
  /** Results whose code could not hold every help. */
  partial: number;
  steps: Record<string, StepSum>;
}

export interface ResultSums {
  exercises: ExerciseSum[];
  fingerprints: number[];
  /** Those that came as a code to type: a QR or a file of the same result says more, and takes its place. */
  typed: number[];
  /** How many results of each exercise each seat has given: « poste incomplet ». */
  received: Record<number, number[]>;
}

export const nothing = (exercises: number): ResultSums => ({
  exercises: Array.from({ length: exercises }, () => ({ results: 0, finished: 0, partial: 0, steps: {} })),
  fingerprints: [],
  typed: [],
  received: {},
});

const fingerprint = ({ exercise, seat, nonce, done, answers }: Result): number =>
  fnv(JSON.stringify([exercise, seat, nonce, done, Object.entries(answers).sort()]));

const none = (): StepSum => ({ seen: 0, alone: 0, hint: 0, help: 0, stopped: 0, bands: [0, 0, 0, 0] });

/** `by` is −1 to take away. */
function addStep(sum: StepSum, help: Help, band: number | undefined, stopped: boolean, by: 1 | -1): StepSum {
  const bands = [...sum.bands] as StepSum['bands'];
  if (band !== undefined) bands[band] = (bands[band] ?? 0) + by;
  const how = stopped ? 'stopped' : help;
  return { ...sum, seen: sum.seen + by, [how]: sum[how] + by, bands };
}

function addTo({ results, finished, partial, steps }: ExerciseSum, result: Result, by: 1 | -1 = 1): ExerciseSum {
  const sums = { ...steps };
  for (const [i, { key, help, band }] of result.steps.entries())
    sums[key] = addStep(sums[key] ?? none(), help, band, i === result.done, by);
  return {
    results: results + by,
    finished: finished + by * Number(result.steps.length === result.done),
    partial: partial + by * Number(result.partial === true),
    steps: sums,
  };
}

/** A code to type has no room for the time. */
const isTyped = ({ steps }: Result): boolean => steps.some(({ band }) => band === undefined);

/** The same result came as a typed code, and now comes whole: what the code said is taken away first. */
export function complete(
  gathered: ResultSums,
  result: Result,
  asTyped: (result: Result) => Result | undefined,
): ResultSums | null {
  const print = fingerprint(result);
  const less = !isTyped(result) && gathered.typed.includes(print) ? asTyped(result) : undefined;
  if (!less) return null;
  return {
    ...gathered,
    typed: gathered.typed.filter((one) => one !== print),
    exercises: gathered.exercises.map((sum, i) => (i === result.exercise ? addTo(addTo(sum, less, -1), result) : sum)),
  };
}

/** @returns the sums with it, and whether it was new */
export function addResult(gathered: ResultSums, result: Result): { gathered: ResultSums; added: boolean } {
  const print = fingerprint(result);
  const { exercise, seat } = result;
  if (gathered.fingerprints.includes(print) || !gathered.exercises[exercise]) return { gathered, added: false };
  const counts = gathered.received[seat] ?? gathered.exercises.map(() => 0);
  return {
    added: true,
    gathered: {
      exercises: gathered.exercises.map((sum, i) => (i === exercise ? addTo(sum, result) : sum)),
      fingerprints: [...gathered.fingerprints, print],
      typed: isTyped(result) ? [...gathered.typed, print] : gathered.typed,
      received: { ...gathered.received, [seat]: counts.map((count, i) => count + Number(i === exercise)) },
    },
  };
}

/** Seats whose results are not all there: a power cut, somebody gone. @param seats the places handed out */
export const incomplete = ({ received }: ResultSums, seats: number[]): number[] =>
  seats.filter((seat) => received[seat]?.every((count) => count > 0) !== true);

/** Two workshops of one programme, or two trainers' halves of a room. */
export function together(a: ExerciseSum, b: ExerciseSum): ExerciseSum {
  const steps = { ...a.steps };
  for (const [key, more] of Object.entries(b.steps)) {
    const sum = steps[key] ?? none();
    const bands = sum.bands.map((count, i) => count + (more.bands[i] ?? 0)) as StepSum['bands'];
    steps[key] = {
      seen: sum.seen + more.seen,
      alone: sum.alone + more.alone,
      hint: sum.hint + more.hint,
      help: sum.help + more.help,
      stopped: sum.stopped + more.stopped,
      bands,
    };
  }
  return { results: a.results + b.results, finished: a.finished + b.finished, partial: a.partial + b.partial, steps };
}
