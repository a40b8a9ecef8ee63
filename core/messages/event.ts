/**
 * The events that a surface may send about a running guide. Background only: the page imports the type, never valibot.
 */
import * as v from 'valibot';
import { helpParts, levelNames } from '../session/levels.ts';
import { causes } from '../session/state.ts';
import { reasonNames } from '../session/verification.ts';

export const level = v.picklist(levelNames);

export const event = v.variant('type', [
  v.strictObject({
    type: v.literal('page'),
    pages: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(20)),
  }),
  v.strictObject({
    type: v.literal('verdict'),
    kind: v.picklist(['looking', 'found', 'doubtful', 'hidden', 'absent', 'unreachable']),
    cause: v.optional(v.picklist(causes)),
    // A verification only. Numbers and kinds: no word of the page can be said with them.
    witness: v.optional(
      v.strictObject({
        variant: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))),
        reasons: v.pipe(v.array(v.picklist(reasonNames)), v.maxLength(reasonNames.length)),
      }),
    ),
  }),
  v.strictObject({
    type: v.literal('standing'),
    count: v.pipe(v.number(), v.integer(), v.minValue(0)),
    steps: v.pipe(
      v.array(
        v.strictObject({
          key: v.pipe(v.string(), v.maxLength(120)),
          state: v.picklist(['todo', 'done', 'prefilled', 'unknown']),
        }),
      ),
      v.maxLength(200),
    ),
  }),
  v.strictObject({ type: v.literal('done') }),
  v.strictObject({ type: v.literal('answer'), option: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.strictObject({ type: v.literal('back') }),
  v.strictObject({ type: v.literal('jump') }),
  v.strictObject({ type: v.literal('stuck'), hint: v.picklist([1, 2]) }),
  v.strictObject({ type: v.literal('helped') }),
  v.strictObject({ type: v.literal('asked'), part: v.picklist(helpParts) }),
  v.strictObject({ type: v.literal('voice'), page: v.boolean() }),
  v.strictObject({ type: v.literal('alone') }),
  v.strictObject({ type: v.literal('here') }),
  v.strictObject({ type: v.literal('level'), level }),
  v.strictObject({ type: v.literal('fold'), folded: v.boolean() }),
  v.strictObject({ type: v.literal('goto'), key: v.pipe(v.string(), v.maxLength(120)) }),
  v.strictObject({ type: v.literal('aside'), on: v.boolean() }),
  v.strictObject({ type: v.literal('resume') }),
  v.strictObject({ type: v.literal('retake') }),
]);
