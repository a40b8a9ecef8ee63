/** Who answers: what a source says of it, with its date where it may have changed. Left out, it is said to be unknown. */
import * as v from 'valibot';
import { text } from './text.ts';

export const Help = v.strictObject({
  who: text('Who answers.'),
  number: v.optional(text('A phone number.')),
  hours: v.optional(text('When they answer, and when that was read.')),
  price: v.optional(text('What the call costs.')),
  writing: v.optional(text('How to write instead.')),
  deaf: v.optional(text('What deaf people can use.')),
  note: v.optional(text('Anything else: abroad, nobody answers.')),
});
