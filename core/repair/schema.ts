/**
 * A repair as it may be stored or exported; anything else is dropped. Background and our own pages (valibot is not for
 * the page).
 */
import * as v from 'valibot';
import { fieldKinds, regions } from '../guide/format/target.ts';
import { roles } from '../guide/format.ts';
import { refusal, refusalOf } from './looksPersonal.ts';
import type { Repair } from './repair.ts';

const words = v.pipe(
  v.string(),
  v.trim(),
  v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed ? refusal(dataset.value) : null;
    if (message) addIssue({ message });
  }),
);
const id = (shape: RegExp) => v.pipe(v.string(), v.maxLength(120), v.regex(shape));

export const RepairSchema = v.pipe(
  v.strictObject({
    guide: id(/^[a-z0-9-]+\/[a-z0-9-]+$/),
    step: id(/^[a-z0-9-]+$/),
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    role: v.picklist(roles),
    name: words,
    under: v.nullable(words),
    region: v.optional(v.picklist(regions)),
    field: v.optional(v.picklist(fieldKinds)),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed ? refusalOf(dataset.value) : null;
    if (message) addIssue({ message });
  }),
);

/** A file for the maintainers of the guides. */
export const PatchSchema = v.strictObject({
  format: v.literal('faire-avec/repairs'),
  version: v.literal(1),
  repairs: v.array(RepairSchema),
});
export type Patch = v.InferOutput<typeof PatchSchema>;

/** Any stored value → the valid repairs in it; an invalid one is dropped alone. */
export const readRepairs = (value: unknown): Repair[] =>
  (Array.isArray(value) ? value : []).flatMap((one) => {
    const result = v.safeParse(RepairSchema, one);
    return result.success ? [result.output] : [];
  });

/** As saved from repairs.html. */
export const patchOf = (repairs: Repair[]): string =>
  `${JSON.stringify({ format: 'faire-avec/repairs', version: 1, repairs } satisfies Patch, null, 2)}\n`;
