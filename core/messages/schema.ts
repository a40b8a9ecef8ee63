/** What may come in as a message: anything else is ignored, whoever sent it. Background only (valibot is not for the page). */
import * as v from 'valibot';
import { roles } from '../guide/format.ts';
import { helpParts, levelNames } from '../session/levels.ts';
import type { Question } from './protocol.ts';

const tab = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));
const hint = v.picklist([1, 2]);
const words = v.pipe(v.string(), v.maxLength(200));

const Event = v.variant('type', [
  v.strictObject({
    type: v.literal('page'),
    pages: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(20)),
  }),
  v.strictObject({
    type: v.literal('verdict'),
    kind: v.picklist(['looking', 'found', 'doubtful', 'hidden', 'absent', 'unreachable']),
  }),
  v.strictObject({ type: v.literal('done') }),
  v.strictObject({ type: v.literal('answer'), option: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.strictObject({ type: v.literal('back') }),
  v.strictObject({ type: v.literal('jump') }),
  v.strictObject({ type: v.literal('stuck'), hint }),
  v.strictObject({ type: v.literal('helped') }),
  v.strictObject({ type: v.literal('asked'), part: v.picklist(helpParts) }),
  v.strictObject({ type: v.literal('alone') }),
  v.strictObject({ type: v.literal('here') }),
  v.strictObject({ type: v.literal('level'), level: v.picklist(levelNames) }),
  v.strictObject({ type: v.literal('fold'), folded: v.boolean() }),
]);

const Incoming = v.variant('kind', [
  v.strictObject({
    kind: v.literal('start'),
    guide: v.pipe(v.string(), v.maxLength(120)),
    practice: v.boolean(),
    step: v.optional(v.pipe(v.string(), v.maxLength(120))),
    level: v.optional(v.picklist(levelNames)),
    tab,
  }),
  v.strictObject({ kind: v.literal('hello'), tab }),
  v.strictObject({ kind: v.literal('event'), event: Event, turn: v.number(), tab }),
  v.strictObject({ kind: v.literal('stop'), later: v.boolean(), tab }),
  v.strictObject({
    kind: v.literal('settings'),
    shared: v.optional(v.nullable(v.boolean())),
    scale: v.optional(v.picklist([1, 1.25, 1.5])),
    place: v.optional(v.picklist(['auto', 'left', 'right', 'bottom'])),
  }),
  v.strictObject({ kind: v.literal('bring'), what: v.picklist(['drawer', 'similarity']) }),
  v.strictObject({ kind: v.literal('home') }),
  v.strictObject({ kind: v.literal('forget') }),
  v.strictObject({ kind: v.literal('here') }),
  v.strictObject({ kind: v.literal('pack'), guide: v.pipe(v.string(), v.maxLength(120)), packed: v.boolean() }),
  v.strictObject({
    kind: v.literal('pair'),
    demo: v.pipe(v.number(), v.integer(), v.minValue(0)),
    person: v.pipe(v.number(), v.integer(), v.minValue(0)),
    split: v.optional(v.boolean()),
  }),
  v.strictObject({ kind: v.literal('progress'), tab }),
  v.strictObject({ kind: v.literal('ended') }),
  v.strictObject({ kind: v.literal('repair'), tab }),
  v.strictObject({ kind: v.literal('pick') }),
  v.strictObject({
    kind: v.literal('mend'),
    turn: v.number(),
    role: v.picklist(roles),
    name: words,
    under: v.nullable(words),
  }),
  v.strictObject({ kind: v.literal('repairs') }),
  v.strictObject({
    kind: v.literal('unmend'),
    guide: v.pipe(v.string(), v.maxLength(120)),
    step: v.pipe(v.string(), v.maxLength(120)),
  }),
  v.strictObject({ kind: v.literal('clear') }),
]);

export const readMessage = (message: unknown): Question | null => {
  const result = v.safeParse(Incoming, message);
  return result.success ? (result.output as Question) : null;
};
