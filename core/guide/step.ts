/** Kinds of steps. Apart from the schema, so that the page is not sent a validator. */
import type { Include, Question, Step } from './guide.ts';

export const isQuestion = (step: Step): step is Question => 'ask' in step;
export const isInclude = (step: Step): step is Include => 'include' in step;
