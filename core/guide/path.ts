/** The path now known through a guide: includes expanded, branches taken as answered (the first option until then). */
import type { Act, Question } from './guide.ts';
import { guideOf, type Library, pageKey, siteOf } from './library.ts';
import { isInclude, isQuestion } from './step.ts';

export interface PathStep {
  /** The step's id; inside an include, `connexion/choisir-compte`. */
  key: string;
  /** Qualified page such as `caf:connexion`, or `elsewhere`. Undefined when the step can be shown on any page. */
  page: string | undefined;
  step: Act | Question;
  /** The chapter it belongs to; inside an include, the passage's own, unless the include gives one. */
  chapter?: PathChapter | undefined;
}

export interface PathChapter {
  /** Qualified like a step: `connexion/se-connecter`. */
  key: string;
  title: string;
}

export type Answers = Record<string, number>;

/** The word that ends a branch in `goto` and `next`. */
export const END = 'end';

/** Terminates on any guide: a step is entered once, and a guide never includes itself. */
export function pathThrough(
  library: Library,
  guideId: string,
  answers: Answers,
  prefix = '',
  inside: string[] = [],
  within?: PathChapter,
): PathStep[] {
  const { steps, chapters = [] } = guideOf(library, guideId);
  const chapterOf = (id: string | undefined): PathChapter | undefined => {
    const chapter = chapters.find((one) => one.id === id);
    return within ?? (chapter && { key: prefix + chapter.id, title: chapter.title });
  };
  const path: PathStep[] = [];
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
      if (step.include !== guideId && !inside.includes(step.include))
        path.push(
          ...pathThrough(library, step.include, answers, `${key}/`, [...inside, guideId], chapterOf(step.chapter)),
        );
      next = step.next ?? following;
    } else {
      path.push({
        key,
        page: step.page && pageKey(siteOf(guideId), step.page),
        step,
        chapter: chapterOf(step.chapter),
      });
      next = isQuestion(step) ? (step.options[answers[key] ?? 0]?.goto ?? following) : (step.next ?? following);
    }
  }
  return path;
}

/**
 * Every page of a guide by qualified key, with branches not chosen yet and passages: the person may arrive on any of
 * them.
 */
export function pagesOf(library: Library, guideId: string, inside: string[] = []): string[] {
  const pages = guideOf(library, guideId).steps.flatMap((step) => {
    if (isInclude(step))
      return step.include === guideId || inside.includes(step.include)
        ? []
        : pagesOf(library, step.include, [...inside, guideId]);
    return step.page ? [pageKey(siteOf(guideId), step.page)] : [];
  });
  return [...new Set(pages)];
}

/** The answers that lead to a step, for a guide that is resumed. Null when no path has it. */
export function answersTo(library: Library, guideId: string, step: string, answers: Answers = {}): Answers | null {
  const path = pathThrough(library, guideId, answers);
  if (path.some(({ key }) => key === step)) return answers;
  const open = path.find((planned) => isQuestion(planned.step) && !(planned.key in answers));
  if (!open || !isQuestion(open.step)) return null;
  for (const option of open.step.options.keys()) {
    const found = answersTo(library, guideId, step, { ...answers, [open.key]: option });
    if (found) return found;
  }
  return null;
}
