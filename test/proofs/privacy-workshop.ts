/**
 * What may be stored about a workshop: its programme, its sums, its summary, and the line of a seat. The title is the
 * trainer’s (`typed`, privacy-world.ts).
 */
import * as v from 'valibot';
import { among, answers, guide, integer, level, mishaps, step } from './privacy-dictionary.ts';

const exercise = v.strictObject({ guide, person: integer(0, 20), level, mishaps: v.array(among(mishaps, 'mishap')) });
export const programme = (title: v.GenericSchema<string>) =>
  v.strictObject({
    title,
    audience: v.picklist(['tous', 'grands-debutants', 'demandeurs-emploi', 'jeunes']),
    warmUp: v.boolean(),
    exercises: v.array(exercise),
    room: integer(0, 4095),
  });
const people = integer(0, 10_000);
const sum = v.strictObject({
  ...{ seen: people, alone: people, hint: people, help: people, stopped: people, cut: people },
  bands: v.array(people),
});
/** The room of a workshop in progress. */
export const room = (title: v.GenericSchema<string>) =>
  v.strictObject({
    programme: programme(title),
    seats: v.array(integer(0, 31)),
    since: integer(0, 100_000_000),
    luck: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    gathered: v.strictObject({
      exercises: v.array(
        v.strictObject({ results: people, finished: people, cut: people, partial: people, steps: v.record(step, sum) }),
      ),
      fingerprints: v.array(integer(0, 2 ** 32)),
      typed: v.record(v.pipe(v.string(), v.regex(/^\d{1,10}$/)), v.picklist(['helps', 'listed', 'helped', 'place'])),
      received: v.record(v.pipe(v.string(), v.regex(/^\d{1,2}$/)), v.array(integer(0, 100))),
      people: v.record(v.pipe(v.string(), v.regex(/^\d{1,2}-\d{1,3}$/)), integer(0, 63)),
    }),
  });
/** The summary of a workshop that has ended. */
export const summary = (title: v.GenericSchema<string>) =>
  v.strictObject({
    title,
    day: v.pipe(v.string(), v.isoDate()),
    minutes: v.pipe(people, v.multipleOf(15)),
    base: integer(5, 1000),
    came: people,
    exercises: v.array(
      v.strictObject({
        guide,
        came: people,
        finished: people,
        hard: v.pipe(v.array(step), v.maxLength(3)),
        steps: v.array(v.strictObject({ key: step, alone: v.nullable(v.strictTuple([integer(0, 4), integer(0, 4)])) })),
        partial: v.boolean(),
      }),
    ),
    id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
    room: integer(0, 4095),
  });
/** The line of a seat, written when an exercise begins and when it ends. */
export const line = v.strictObject({
  day: v.pipe(v.string(), v.isoDate()),
  version: integer(0, 2 ** 14),
  programme: programme(v.literal('')),
  place: integer(0, 31),
  order: integer(1, 1000),
  exercise: integer(0, 6),
  begun: v.boolean(),
  nonce: integer(0, 511),
  results: v.array(
    v.strictObject({
      ...{ exercise: integer(0, 5), seat: integer(0, 31), nonce: integer(0, 511), answers, done: integer(0, 200) },
      steps: v.array(
        v.strictObject({
          key: step,
          help: v.picklist(['alone', 'hint', 'help']),
          band: v.optional(integer(0, 3)),
        }),
      ),
      cut: v.optional(v.boolean()),
      partial: v.optional(v.boolean()),
    }),
  ),
});
