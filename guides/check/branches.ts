/** Every way through a guide. */
import type { Library } from '../../core/guide/library.ts';
import { type Answers, type PathStep, pathThrough } from '../../core/guide/path.ts';
import { isQuestion } from '../../core/guide/step.ts';

export interface Branch {
  path: PathStep[];
  answers: Answers;
}

/** One for each way of answering. */
export function branchesOf(library: Library, id: string, answers: Answers = {}): Branch[] {
  const path = pathThrough(library, id, answers);
  const open = path.find(({ key, step }) => isQuestion(step) && !(key in answers));
  if (!open || !isQuestion(open.step)) return [{ path, answers }];
  return open.step.options.flatMap((_option, index) => branchesOf(library, id, { ...answers, [open.key]: index }));
}
