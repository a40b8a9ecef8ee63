/**
 * The only line of a seat that survives a power cut. It is written when an exercise begins and when it ends, never at a
 * step, since the browser's files keep each write and a path could be read from them. It is validated when read back.
 * Not for the page.
 */
import * as v from 'valibot';
import { levelNames } from '../session/levels.ts';
import type { Content } from './content.ts';
import { audiences, MOST_EXERCISES, ROOMS } from './programme.ts';
import { bands, helps, NONCES } from './result.ts';
import { SEATS } from './seat.ts';
import { type SeatState, takeSeat } from './seatState.ts';

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const key = v.pipe(v.string(), v.maxLength(200));
const Line = v.strictObject({
  /** A line of another day is ignored. */
  day: v.pipe(v.string(), v.isoDate()),
  version: v.number(),
  programme: v.strictObject({
    title: v.literal(''),
    audience: v.picklist(audiences),
    warmUp: v.boolean(),
    exercises: v.pipe(
      v.array(
        v.strictObject({
          guide: key,
          person: count(50),
          level: v.picklist(levelNames),
          mishaps: v.pipe(v.array(key), v.maxLength(20)),
        }),
      ),
      v.maxLength(MOST_EXERCISES),
    ),
    room: count(ROOMS - 1),
  }),
  place: count(SEATS - 1),
  order: count(1000),
  exercise: count(MOST_EXERCISES),
  begun: v.boolean(),
  nonce: count(NONCES - 1),
  results: v.pipe(
    v.array(
      v.strictObject({
        exercise: count(MOST_EXERCISES - 1),
        seat: count(SEATS - 1),
        nonce: count(NONCES - 1),
        answers: v.record(key, count(50)),
        done: count(200),
        steps: v.pipe(
          v.array(v.strictObject({ key, help: v.picklist(helps), band: v.optional(count(bands.length - 1)) })),
          v.maxLength(200),
        ),
        cut: v.optional(v.boolean()),
        partial: v.optional(v.boolean()),
      }),
    ),
    v.maxLength(MOST_EXERCISES),
  ),
});
export type SeatLine = v.InferOutput<typeof Line>;

export const lineOf = ({ version }: Content, seating: SeatState, day: string): SeatLine => {
  const { programme, place, order, exercise, begun, nonce, results } = seating;
  // The title is free text, and a seat does not need it.
  return {
    day,
    version,
    programme: { ...programme, title: '' },
    place,
    order,
    exercise,
    begun,
    nonce,
    results,
  } as SeatLine;
};

/** The seat as it was; the details of an unfinished exercise are lost. Null when the line is not from today. */
export function fromLine(content: Content, line: unknown, today: string): SeatState | null {
  const read = v.safeParse(Line, line);
  if (!read.success) return null;
  const { day, version, programme, place, order, exercise, begun, nonce, results } = read.output;
  if (day !== today || version !== content.version) return null;
  return { ...takeSeat(programme, place, 0), order, exercise, begun, partial: begun, nonce, results };
}
