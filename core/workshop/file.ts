/** The workshop's file, for a USB stick: checked on the way in, refused with a sentence. Not for the page. */
import * as v from 'valibot';
import { hasDuplicateKeys, placeOf } from '../guide/untrustedText.ts';
import { levelNames } from '../session/levels.ts';
import type { Content } from './content.ts';
import { audiences, type Joined, MOST_EXERCISES, type Programme, ROOMS } from './programme.ts';
import { fileWords } from './words.ts';

const KIND = 'atelier Faire avec';
export const MOST_CHARACTERS = 20_000;

export const Prepared = v.strictObject({
  title: v.pipe(v.string(), v.maxLength(60), v.regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>]*$/u)),
  audience: v.picklist(audiences),
  warmUp: v.boolean(),
  exercises: v.pipe(
    v.array(
      v.strictObject({
        guide: v.pipe(v.string(), v.maxLength(120), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
        person: v.pipe(v.number(), v.integer(), v.minValue(0)),
        level: v.picklist(levelNames),
        mishaps: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(20)),
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_EXERCISES),
  ),
  room: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(ROOMS - 1)),
});
const File = v.strictObject({
  kind: v.literal(KIND),
  version: v.pipe(v.number(), v.integer()),
  ...Prepared.entries,
});

export const workshopFile = (content: Content, programme: Programme): string =>
  `${JSON.stringify({ kind: KIND, version: content.version, ...programme }, null, 2)}\n`;

export function readWorkshopFile(content: Content, text: string): Joined {
  if (text.length > MOST_CHARACTERS) return { error: fileWords.refused };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: fileWords.refused };
  }
  // Files made before rooms had a mark are complete, and of another version.
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === KIND && !('room' in value))
    return { error: fileWords.otherVersion };
  const result = v.safeParse(File, value, { abortEarly: true });
  if (!result.success) return { error: fileWords.refusedAt(placeOf(result.issues[0])) };
  if (hasDuplicateKeys(text, value)) return { error: fileWords.refusedAt(fileWords.twice) };
  const { kind: _, version, ...programme } = result.output;
  if (version !== content.version) return { error: fileWords.otherVersion };
  for (const [i, { guide, person, mishaps }] of programme.exercises.entries()) {
    const at = (what: string): Joined => ({ error: fileWords.refusedAt(fileWords.place(i + 1, what)) });
    const offer = content.offers.find((one) => one.guide === guide);
    if (!offer) return { error: fileWords.unknown(guide) };
    if (person >= offer.persons.length) return at('person');
    if (mishaps.some((id) => !offer.mishaps.some((mishap) => mishap.id === id))) return at('mishaps');
  }
  return { programme };
}

export { readWorkshopSummary, summaryFile, type WorkshopSummary } from './summaryFile.ts';
