/** The workshop's file, for a USB stick: checked on the way in, refused with a sentence. Not for the page. */
import * as v from 'valibot';
import { hasDuplicateKeys, placeOf } from '../guide/untrustedText.ts';
import { levelNames } from '../session/levels.ts';
import type { Content } from './content.ts';
import { audiences, type Joined, MOST_EXERCISES, type Programme, ROOMS } from './programme.ts';

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

const refused =
  'Ce fichier n’est pas un atelier de Faire avec, ou il est abîmé. Demandez-en un autre à la personne qui l’a préparé.';
/** The same, with the position of the fault for the person who prepared the file. */
const refusedAt = (place: string): string => `${refused}${place && ` À regarder : ${place}.`}`;
const otherVersion =
  'Ce fichier vient d’une autre version de Faire avec. Mettez la même version sur tous les ordinateurs.';

export function readWorkshopFile(content: Content, text: string): Joined {
  if (text.length > MOST_CHARACTERS) return { error: refused };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: refused };
  }
  // Files made before rooms had a mark are complete, and of another version.
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === KIND && !('room' in value))
    return { error: otherVersion };
  const result = v.safeParse(File, value, { abortEarly: true });
  if (!result.success) return { error: refusedAt(placeOf(result.issues[0])) };
  if (hasDuplicateKeys(text, value)) return { error: refusedAt('un mot y est écrit deux fois') };
  const { kind: _, version, ...programme } = result.output;
  if (version !== content.version) return { error: otherVersion };
  for (const [i, { guide, person, mishaps }] of programme.exercises.entries()) {
    const at = (what: string): Joined => ({ error: refusedAt(`« exercises », ligne ${i + 1}, « ${what} »`) });
    const offer = content.offers.find((one) => one.guide === guide);
    if (!offer) return { error: `L’exercice « ${guide} » n’existe pas dans cette version de Faire avec.` };
    if (person >= offer.persons.length) return at('person');
    if (mishaps.some((id) => !offer.mishaps.some((mishap) => mishap.id === id))) return at('mishaps');
  }
  return { programme };
}

export { readWorkshopSummary, summaryFile, type WorkshopSummary } from './summaryFile.ts';
