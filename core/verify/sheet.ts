/** The sheet of a verification, as it is saved and handed over: a closed world of ids and enumerations. Nothing in it is a word of a page. */
import * as v from 'valibot';
import type { Library } from '../guide/library.ts';
import { isQuestion } from '../guide/step.ts';
import { stepAt } from '../guide/stepAt.ts';
import { HASH, hashOf } from '../guide/stepHash.ts';
import { CODE } from '../journal/structureExport.ts';
import { reasonNames } from '../locate/reasonNames.ts';
import { causes } from '../session/state.ts';
import type { NotedKind } from '../session/verification.ts';
import type { Verified } from '../session/verified.ts';

export const FORMAT = 'faire-avec/releve';

export const verdictWords = { seen: 'vue', doubt: 'doute', missing: 'pas-trouvee' } as const satisfies Record<
  NotedKind,
  string
>;
export const noteCauses = [
  ...causes.filter((cause) => cause !== 'absent'),
  'hidden',
  'doubtful',
  'unreachable',
] as const;

const id = (shape: RegExp) => v.pipe(v.string(), v.maxLength(120), v.regex(shape));
export const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

const StepSchema = v.strictObject({
  etape: id(/^[a-z0-9-]+(\/[a-z0-9-]+){0,3}$/),
  empreinte: id(HASH),
  mois: id(MONTH),
  verdict: v.picklist(Object.values(verdictWords)),
  /** Why it was not simply there. */
  cause: v.optional(v.picklist(noteCauses)),
  /** The number of the words that were on the site, among those of the guide. */
  variante: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))),
  /** The page of site.json by which it was known. */
  page: v.optional(id(/^[a-z0-9-]+:[a-z0-9-]+$/)),
  raisons: v.optional(v.pipe(v.array(v.picklist(reasonNames)), v.maxLength(reasonNames.length))),
});
export const SheetSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(1),
  structure: id(CODE),
  demarche: id(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  etapes: v.pipe(v.array(StepSchema), v.minLength(1), v.maxLength(300)),
});
export type Sheet = v.InferOutput<typeof SheetSchema>;
export type SheetStep = Sheet['etapes'][number];

/** @param structure the advisor's place, by a code that they chose (« LYON-03 ») */
export function sheetOf(library: Library, { guide, month, steps }: Verified, structure: string): Sheet {
  const etapes = steps.flatMap(({ key, kind, cause, witness, at }): SheetStep[] => {
    const step = stepAt(library, guide, key);
    if (!step || isQuestion(step) || step.personal) return [];
    return [
      {
        etape: key,
        empreinte: hashOf(step),
        mois: month,
        verdict: verdictWords[kind],
        ...(cause && { cause }),
        ...(witness?.variant !== undefined && { variante: witness.variant }),
        ...(at && { page: at }),
        ...(witness?.reasons.length && { raisons: [...new Set(witness.reasons)] }),
      },
    ];
  });
  return { format: FORMAT, version: 1, structure, demarche: guide, etapes };
}

/** `releve-caf-attestation-paiement.json` */
export const fileOf = (guide: string): string => `releve-${guide.replace('/', '-')}.json`;

export const textOf = (sheet: Sheet): string => `${JSON.stringify(sheet, null, 2)}\n`;
