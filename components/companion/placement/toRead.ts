/**
 * Finds the texts of the page that a step mentions beside its target: the words that it quotes and the answers that it
 * offers.
 */
import type { Act, Question } from '../../../core/guide/guide.ts';
import { isQuestion } from '../../../core/guide/step.ts';
import type { ElementIndex } from '../../../core/locate/elementIndex.ts';
import { longestRun, normalise } from '../../../core/locate/normalise.ts';

export type PageRead = Pick<ElementIndex, 'roots' | 'saying'>;

const QUOTED = /«([^»]+)»/g;
/** A page may contain the same words any number of times. */
const MOST = 20;

/**
 * @param root the site's own content; during a quiet step nothing is searched by its text, and all the fields are kept
 * uncovered
 * @param exercise what an exercise says beside the step: it names controls of the page too
 */
export function toRead(step: Act | Question, page: PageRead, root: ParentNode, exercise = ''): Element[] {
  if (!isQuestion(step) && step.quiet) return [...root.querySelectorAll('input,select,textarea')].slice(0, MOST);
  const quoted = isQuestion(step)
    ? step.options.map(({ label }) => label)
    : [...step.say.matchAll(QUOTED)].map(([, words = '']) => words);
  const wanted = [...quoted, ...[...exercise.matchAll(QUOTED)].map(([, words = '']) => words)]
    .map(normalise)
    .filter((words) => words.length > 2);
  if (!wanted.length) return [];
  return page
    .saying(wanted.map(longestRun))
    .filter(({ names }) => names.some((name) => wanted.some((words) => name.includes(words))))
    .slice(0, MOST)
    .map(({ element }) => element);
}
