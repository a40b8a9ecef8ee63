/** What may be read: one closed valibot schema per format. Any unknown key is refused. */
import * as v from 'valibot';
import { factWords, settingWords } from '../journal/factNames.ts';
import { SECRET_FORMAT } from '../journal/place.ts';
import { BASE_STRUCTURE } from '../journal/rounding.ts';
import { type SheetFact, sheetWords } from '../journal/sheet.ts';
import { CODE, PC_FORMAT, PLACE_FORMAT, PLACE_VERSION } from '../journal/structureExport.ts';
import type { Fact } from '../session/state.ts';
import { schemaWords } from './faultWords.ts';

const facts = Object.keys(factWords) as Fact[];
const sheetFacts = Object.keys(sheetWords) as SheetFact[];
const month = v.pipe(v.string(schemaWords.noMonth), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, schemaWords.month));
export const codeSchema = v.pipe(v.string(schemaWords.missing), v.regex(CODE, schemaWords.code));
const slug = (what: string) => v.pipe(v.string(what), v.regex(/^[a-z0-9][a-z0-9/-]{0,119}$/, what));
const whole = (least: number, most: number, said: string) =>
  v.pipe(v.number(said), v.safeInteger(said), v.minValue(least, said), v.maxValue(most, said));

/** More people than this in one structure, for one step, is a typing mistake or an invention. */
const WEEK = 2_000;
const MONTH = 10_000;
const week = v.pipe(v.string(), v.regex(/^20\d\d-W[0-5]\d$/));
const count = (least: number, most: number) =>
  whole(least, most, schemaWords.whole(least, most.toLocaleString('fr-FR')));

const where = {
  cadre: v.picklist(Object.values(settingWords), schemaWords.setting),
  demarche: slug(schemaWords.guide),
  etape: v.union([v.literal(''), slug(schemaWords.step)], schemaWords.step),
};
const fine = {
  ...where,
  version: whole(0, 1_000_000, schemaWords.version),
  aide: slug(schemaWords.level),
  fait: v.picklist(facts, schemaWords.fact),
};
const weekSaid = schemaWords.week;
const threshold = whole(BASE_STRUCTURE, 1_000, schemaWords.threshold(BASE_STRUCTURE));

export const pcSchema = v.strictObject({
  format: v.literal(PC_FORMAT),
  version: v.literal(1),
  structure: codeSchema,
  poste: codeSchema,
  mois: month,
  seuil: v.optional(threshold),
  lignes: v.array(v.strictObject({ semaine: v.pipe(week, v.string(weekSaid)), ...fine, nombre: count(1, WEEK) })),
});

const placeLine = v.strictObject({
  ...where,
  fait: v.picklist(sheetFacts, schemaWords.fact),
  // The totals of a whole guide add up its steps.
  nombre: count(1, 10 * MONTH),
});
export const placeSchema = v.strictObject({
  format: v.literal(PLACE_FORMAT),
  version: v.literal(PLACE_VERSION),
  structure: codeSchema,
  mois: month,
  base: whole(BASE_STRUCTURE, 1_000, schemaWords.base(BASE_STRUCTURE)),
  correction: whole(0, 100, schemaWords.correction),
  lignes: v.array(placeLine),
});

/** The structure's own file: read only inside the structure. */
export const secretSchema = v.strictObject({
  format: v.literal(SECRET_FORMAT),
  version: v.literal(1),
  structure: v.union([v.literal(''), codeSchema]),
  secret: v.pipe(v.string(schemaWords.missing), v.regex(/^[0-9a-f]{64}$/, schemaWords.changed)),
  mois: v.array(v.strictObject({ ...placeSchema.entries, structure: v.union([v.literal(''), codeSchema]) })),
});

const oldCount = count(5, MONTH);
/** A structure's file made before random rounding: small counts were left out, and weeks and levels were separate. */
export const hiddenSchema = v.strictObject({
  format: v.literal(PLACE_FORMAT),
  version: v.literal(2),
  structure: codeSchema,
  mois: month,
  seuil: threshold,
  lignes: v.array(v.strictObject({ semaine: v.union([v.literal(''), week], weekSaid), ...fine, nombre: oldCount })),
  quelques: v.array(v.strictObject(fine)),
});

/** The journal's first JSON: several months, with titles and La Coop's words, and no structure. */
export const oldSchema = v.object({
  format: v.literal(PLACE_FORMAT),
  version: v.literal(1),
  seuil: threshold,
  lignes: v.array(v.object({ mois: month, ...fine, nombre: oldCount })),
});
