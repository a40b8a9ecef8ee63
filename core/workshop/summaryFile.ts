/**
 * What a network can pool of one workshop: rounded numbers, words and step ids; no title, no day, no room, no free
 * text.
 */
import * as v from 'valibot';
import type { Library } from '../guide/library.ts';
import { hasDuplicateKeys, placeOf } from '../guide/untrustedText.ts';
import { MOST_EXERCISES } from './programme.ts';
import type { Saved } from './summary.ts';
import { summaryFileWords } from './words.ts';

/** How the kind of any version of this format begins. */
export const SUMMARY_KIND = 'résumé d’atelier';
const KIND = `${SUMMARY_KIND} Faire avec`;
/** Changes when the format changes. */
const FORMAT = 1;
const MOST_CHARACTERS = 100_000;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
const id = v.pipe(v.string(), v.maxLength(120), v.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/));
const word = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4));

const File = v.strictObject({
  kind: v.literal(KIND),
  format: v.literal(FORMAT),
  /**
   * Drawn at random when the workshop ended, so that a duplicate of the file is recognised. It is not the room's mark.
   */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** `2026-11`, never the day. */
  month: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  /** In quarters of an hour. */
  minutes: whole,
  /** All numbers of people are multiples of it, rounded with one draw for the workshop; 0 reads « moins de `base` ». */
  base: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(1000)),
  came: whole,
  exercises: v.pipe(
    v.array(
      v.strictObject({
        guide: id,
        /** Version of the guide, because steps change with it. */
        version: whole,
        came: whole,
        finished: whole,
        /** Steps to work on, the heaviest first. */
        hard: v.pipe(v.array(id), v.maxLength(3)),
        /** How many did each step without help: from one of five words (core/workshop/share.ts) to another; null: cannot be said. */
        steps: v.pipe(
          v.array(v.strictObject({ key: id, alone: v.nullable(v.strictTuple([word, word])) })),
          v.maxLength(200),
        ),
        /** Some helps were unknown. */
        partial: v.boolean(),
      }),
    ),
    v.maxLength(MOST_EXERCISES),
  ),
});
export type WorkshopSummary = v.InferOutput<typeof File>;

export function summaryFile({ guides }: Library, { day, minutes, base, came, exercises, id }: Saved): string {
  const file = {
    kind: KIND,
    format: FORMAT,
    id,
    month: day.slice(0, 7),
    minutes,
    base,
    came,
    exercises: exercises.map(({ guide, ...rest }) => ({ guide, version: guides[guide]?.version ?? 0, ...rest })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const refused = summaryFileWords.refused;

/** For the pool: the summary, or a sentence. The pool checks whether guides and steps exist. */
export function readWorkshopSummary(text: string): { summary: WorkshopSummary } | { error: string } {
  if (text.length > MOST_CHARACTERS) return { error: refused };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { error: refused };
  }
  const read = v.safeParse(File, value, { abortEarly: true });
  if (!read.success) return { error: summaryFileWords.refusedAt(refused, placeOf(read.issues[0])) };
  if (hasDuplicateKeys(text, value)) return { error: refused };
  const { base, came, exercises } = read.output;
  const isRounded = (count: number): boolean => count % base === 0;
  const isPossible = exercises.every(
    (one) => isRounded(one.came) && isRounded(one.finished) && one.finished <= one.came && one.came <= came,
  );
  return isRounded(came) && isPossible ? { summary: read.output } : { error: summaryFileWords.impossible(refused) };
}
