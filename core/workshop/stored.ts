/**
 * What the workshop's page finds in the browser's storage: an invalid or old value is dropped alone, and never breaks
 * the page.
 */
import * as v from 'valibot';
import { BASE_STRUCTURE } from '../journal/rounding.ts';
import { Prepared } from './file.ts';
import type { Programme } from './programme.ts';
import { details } from './result.ts';
import type { Saved } from './summary.ts';
import type { Trainer } from './trainer.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const bands = v.strictTuple([count, count, count, count]);
const step = v.strictObject({
  ...{ seen: count, alone: count, hint: count, help: count, stopped: count, cut: count },
  bands,
});
const Open = v.strictObject({
  programme: Prepared,
  seats: v.array(count),
  since: count,
  luck: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  gathered: v.strictObject({
    exercises: v.array(
      v.strictObject({
        results: count,
        finished: count,
        cut: count,
        partial: count,
        steps: v.record(v.string(), step),
      }),
    ),
    fingerprints: v.array(count),
    typed: v.record(v.string(), v.picklist(details)),
    received: v.record(v.string(), v.array(count)),
    people: v.record(v.string(), count),
  }),
});
const word = v.pipe(count, v.maxValue(4));
const Kept = v.strictObject({
  ...{ title: v.string(), day: v.pipe(v.string(), v.isoDate()), minutes: count, base: count, came: count },
  exercises: v.array(
    v.strictObject({
      ...{ guide: v.string(), came: count, finished: count, hard: v.array(v.string()), partial: v.boolean() },
      steps: v.array(v.strictObject({ key: v.string(), alone: v.nullable(v.strictTuple([word, word])) })),
    }),
  ),
  id: v.string(),
  room: count,
});
const Draft = v.strictObject({ ...Prepared.entries, exercises: v.array(Prepared.entries.exercises.item) });

const found = <T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | null => {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : null;
};

export const readTrainer = (value: unknown): Trainer | null => found<Trainer>(Open, value);
export const readDraft = (value: unknown): Programme | null => found<Programme>(Draft, value);

/**
 * Saved before random rounding: the numbers that were not hidden, in fives like the others; steps to work on were not
 * saved then.
 */
const Former = v.object({
  title: v.string(),
  day: v.pipe(v.string(), v.isoDate()),
  exercises: v.array(
    v.object({ guide: v.string(), published: v.object({ results: v.unknown(), finished: v.unknown() }) }),
  ),
});
const inFives = (figure: unknown): number =>
  typeof figure === 'number' && Number.isFinite(figure) ? Math.floor(figure / BASE_STRUCTURE) * BASE_STRUCTURE : 0;

function former(value: unknown): Saved | null {
  const read = found(Former, value);
  if (!read) return null;
  const exercises = read.exercises.map(({ guide, published }) => ({
    ...{ guide, came: inFives(published.results), finished: inFives(published.finished) },
    ...{ hard: [], steps: [], partial: true },
  }));
  const came = Math.max(0, ...exercises.map((one) => one.came));
  return { title: read.title, day: read.day, minutes: 0, base: BASE_STRUCTURE, came, exercises, id: '', room: 0 };
}

export const readSaved = (value: unknown): Saved[] =>
  Array.isArray(value) ? value.flatMap((one) => found<Saved>(Kept, one) ?? former(one) ?? []) : [];
