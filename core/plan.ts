/** The path now known through a guide: includes expanded, branches taken as answered (the first option until then). */
import type { Act, Question } from './guide.ts';
import { guideOf, type Library, pageKey, siteOf } from './library.ts';
import { isInclude, isQuestion } from './step.ts';

export interface Planned {
  /** The step's id; inside an include, `connexion/choisir-compte`. */
  key: string;
  /** Qualified page, `caf:connexion`, `elsewhere`; undefined when the step can be shown anywhere. */
  page: string | undefined;
  step: Act | Question;
}

export type Answers = Record<string, number>;

/** The word that ends a branch in `goto` and `next`. */
export const END = 'end';

/** Terminates on any guide: a step is entered once. */
export function plan(library: Library, guideId: string, answers: Answers, prefix = ''): Planned[] {
  const { steps } = guideOf(library, guideId);
  const path: Planned[] = [];
  const entered = new Set<string>();
  let next: string | undefined = steps[0]?.id;
  while (next && next !== END && !entered.has(next)) {
    entered.add(next);
    const index = steps.findIndex((step) => step.id === next);
    const step = steps[index];
    if (!step) break;
    const key = prefix + step.id;
    const following = steps[index + 1]?.id;
    if (isInclude(step)) {
      path.push(...plan(library, step.include, answers, `${key}/`));
      next = step.next ?? following;
    } else {
      path.push({ key, page: step.page && pageKey(siteOf(guideId), step.page), step });
      next = isQuestion(step) ? (step.options[answers[key] ?? 0]?.goto ?? following) : (step.next ?? following);
    }
  }
  return path;
}
