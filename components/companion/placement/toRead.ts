/** What a step speaks of on the page beside its target: the words it quotes, the answers it proposes. */
import type { Act, Question } from '../../../core/guide/guide.ts';
import { isQuestion } from '../../../core/guide/step.ts';
import type { ElementIndex } from '../../../core/locate/elementIndex.ts';
import { longestRun, normalise } from '../../../core/locate/normalise.ts';

export type PageRead = Pick<ElementIndex, 'roots' | 'saying'>;

const QUOTED = /«([^»]+)»/g;
/** A page may bear the same words any number of times. */
const MOST = 20;

/**
 * @param exercise what an exercise says beside the step, which names things of the page too
 * @param root where the site is: during a quiet step nothing is looked for by its words, and all its fields are kept clear
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
