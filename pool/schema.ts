/** What may come in: one valibot schema per format, closed to the last word. What it does not know, it refuses. */
import * as v from 'valibot';
import { factWords, settingWords } from '../core/journal/factNames.ts';
import { CODE, PC_FORMAT, PLACE_FORMAT, PLACE_VERSION } from '../core/journal/structureExport.ts';
import { MIN_COUNT_STRUCTURE } from '../core/journal/suppress.ts';
import type { Fact } from '../core/session/state.ts';

const facts = Object.keys(factWords) as Fact[];
const month = v.pipe(v.string('il manque le mois'), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'un mois s’écrit 2026-09'));
const code = v.pipe(
  v.string('il manque'),
  v.regex(CODE, 'un code s’écrit en majuscules, chiffres et tirets, sur 20 signes au plus'),
);
const slug = (what: string) => v.pipe(v.string(what), v.regex(/^[a-z0-9][a-z0-9/-]{0,119}$/, what));

const few = {
  cadre: v.picklist(Object.values(settingWords), '« site réel » ou « entraînement »'),
  demarche: slug('le nom d’une démarche'),
  version: v.pipe(
    v.number('un numéro de version'),
    v.integer('un numéro de version'),
    v.minValue(0, 'un numéro de version'),
    v.maxValue(1_000_000, 'un numéro de version'),
  ),
  aide: slug('un niveau d’aide'),
  etape: v.union([v.literal(''), slug('le nom d’une étape')], 'le nom d’une étape'),
  fait: v.picklist(facts, 'un fait connu de cette version'),
};
const count = (least: number) => {
  const said = `un nombre entier, de ${least} au moins`;
  return v.pipe(
    v.number(said),
    v.safeInteger(said),
    v.minValue(least, said),
    v.maxValue(1_000_000, 'un nombre plausible, d’un million au plus'),
  );
};
const line = (least: number) =>
  v.strictObject({
    semaine: v.union([v.literal(''), v.pipe(v.string(), v.regex(/^20\d\d-W[0-5]\d$/))], 'une semaine s’écrit 2026-W40'),
    ...few,
    nombre: count(least),
  });

export const pcSchema = v.strictObject({
  format: v.literal(PC_FORMAT),
  version: v.literal(1),
  structure: code,
  poste: code,
  mois: month,
  lignes: v.array(line(1)),
});

const said = `un seuil de ${MIN_COUNT_STRUCTURE} au moins`;
const threshold = v.pipe(
  v.number(said),
  v.safeInteger(said),
  v.minValue(MIN_COUNT_STRUCTURE, said),
  v.maxValue(1_000_000, said),
);

export const placeSchema = v.strictObject({
  format: v.literal(PLACE_FORMAT),
  version: v.literal(PLACE_VERSION),
  structure: code,
  mois: month,
  seuil: threshold,
  lignes: v.array(line(MIN_COUNT_STRUCTURE)),
  quelques: v.array(v.strictObject(few)),
});

/** The journal's first JSON: month by month, several months, with titles and La Coop's words, and no structure. */
export const oldSchema = v.object({
  format: v.literal(PLACE_FORMAT),
  version: v.literal(1),
  seuil: threshold,
  lignes: v.array(v.object({ mois: month, ...few, nombre: count(MIN_COUNT_STRUCTURE) })),
});
