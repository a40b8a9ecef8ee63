/** What may be kept of a workshop: its programme, its sums, what it published; the title is the trainer’s (`typed`, privacy-world.ts). */
import * as v from 'valibot';
import { among, guide, integer, level, mishaps, step, titles } from './privacy-dictionary.ts';

const exercise = v.strictObject({ guide, person: integer(0, 20), level, mishaps: v.array(among(mishaps, 'mishap')) });
export const programme = (title: v.GenericSchema<string>) =>
  v.strictObject({
    title,
    audience: v.picklist(['tous', 'grands-debutants', 'demandeurs-emploi', 'jeunes']),
    warmUp: v.boolean(),
    exercises: v.array(exercise),
  });
export const sum = v.strictObject({
  ...{
    seen: integer(0, 10_000),
    alone: integer(0, 10_000),
    hint: integer(0, 10_000),
    help: integer(0, 10_000),
    stopped: integer(0, 10_000),
  },
  bands: v.array(integer(0, 10_000)),
});
const figure = v.union([integer(0, 100_000), v.picklist(['few', 'hidden'])]);
export const published = v.strictObject({
  results: figure,
  finished: figure,
  steps: v.array(
    v.strictObject({
      key: step,
      title: among(titles, 'title'),
      n: integer(1, 100),
      seen: figure,
      helps: v.nullable(
        v.strictObject({
          alone: integer(0, 10_000),
          hint: integer(0, 10_000),
          help: integer(0, 10_000),
          stopped: integer(0, 10_000),
        }),
      ),
      bands: v.nullable(v.array(integer(0, 10_000))),
    }),
  ),
});
