/** The kinds of steps. They are separate from the schema, so that no validator is sent to the page. */
import type { Include, Question, Step } from './guide.ts';

export const isQuestion = (step: Step): step is Question => 'ask' in step;
export const isInclude = (step: Step): step is Include => 'include' in step;
