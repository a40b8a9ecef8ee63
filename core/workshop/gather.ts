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

export interface Gathered {
  exercises: ExerciseSum[];
  fingerprints: number[];
  /** How many results of each exercise each seat has given: « poste incomplet ». */
  received: Record<number, number[]>;
}

export const nothing = (exercises: number): Gathered => ({
  exercises: Array.from({ length: exercises }, () => ({ results: 0, finished: 0, partial: 0, steps: {} })),
  fingerprints: [],
  received: {},
});

const fingerprint = ({ exercise, seat, nonce, done, answers }: Result): number =>
  fnv(JSON.stringify([exercise, seat, nonce, done, Object.entries(answers).sort()]));

const none = (): StepSum => ({ seen: 0, alone: 0, hint: 0, help: 0, stopped: 0, bands: [0, 0, 0, 0] });

function addStep(sum: StepSum, help: Help, band: number | undefined, stopped: boolean): StepSum {
  const bands = [...sum.bands] as StepSum['bands'];
  if (band !== undefined) bands[band] = (bands[band] ?? 0) + 1;
  const how = stopped ? 'stopped' : help;
  return { ...sum, seen: sum.seen + 1, [how]: sum[how] + 1, bands };
}

function addTo({ results, finished, partial, steps }: ExerciseSum, result: Result): ExerciseSum {
  const sums = { ...steps };
  for (const [i, { key, help, band }] of result.steps.entries()) sums[key] = addStep(sums[key] ?? none(), help, band, i === result.done);
  return {
    results: results + 1,
    finished: finished + Number(result.steps.length === result.done),
    partial: partial + Number(result.partial === true),
    steps: sums,
  };
}

/** @returns the sums with it, and whether it was new */
export function gather(gathered: Gathered, result: Result): { gathered: Gathered; added: boolean } {
  const print = fingerprint(result);
  const { exercise, seat } = result;
  if (gathered.fingerprints.includes(print) || !gathered.exercises[exercise]) return { gathered, added: false };
  const counts = gathered.received[seat] ?? gathered.exercises.map(() => 0);
  return {
    added: true,
    gathered: {
      exercises: gathered.exercises.map((sum, i) => (i === exercise ? addTo(sum, result) : sum)),
      fingerprints: [...gathered.fingerprints, print],
      received: { ...gathered.received, [seat]: counts.map((count, i) => count + Number(i === exercise)) },
    },
  };
}

/** Seats whose results are not all there: a power cut, somebody gone. @param seats the places handed out */
export const incomplete = ({ received }: Gathered, seats: number[]): number[] => seats.filter((seat) => received[seat]?.every((count) => count > 0) !== true);

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
