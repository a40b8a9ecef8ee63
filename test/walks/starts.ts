/** Where a walk may begin in the middle of a guide: only where it needs nothing from the previous steps. Pure. */
import { ELSEWHERE } from '../../core/guide/guide.ts';
import { answersTo, pathThrough } from '../../core/guide/path.ts';
import { isQuestion } from '../../core/guide/step.ts';
import type { Practice } from '../../core/practice/format.ts';
import { type Branch, library, project } from '../../guides/check/content.ts';
import { walk } from '../../guides/check/practiceWalk.ts';

/** A step of the guide, and the screen of the practice site where the person is then. */
export interface Start {
  step: string;
  screen: string;
}

/**
 * The screen of each step of a branch. It is empty for a step that the practice site passes over, and after the step
 * where the walk on the data stops.
 */
export function screensAlong(practice: Practice, { path }: Branch): string[] {
  const screens: string[] = path.map(() => '');
  walk(project, practice, path, undefined, (index, screen) => {
    screens[index] = screen;
  });
  return screens;
}

/** True when the guide, started at this step and given the same answers from there, has the same steps to its end. */
function leadsOn(guide: string, { path, answers }: Branch, from: number): boolean {
  const later = path.slice(from);
  const before = answersTo(library, guide, later[0]?.key ?? '');
  const given = later.flatMap(({ key, step }) => (isQuestion(step) ? [[key, answers[key] ?? 0] as const] : []));
  const begun = before && pathThrough(library, guide, { ...before, ...Object.fromEntries(given) });
  const keys = (steps: typeof path): string => steps.map(({ key }) => key).join(' ');
  return !!begun && keys(begun.slice(begun.findIndex(({ key }) => key === later[0]?.key))) === keys(later);
}

/**
 * What a person has typed and opened belongs to one screen of the practice site. A walk may therefore begin at a step
 * that enters a screen for the first time, on a page that the guide recognises. The item is undefined for the other
 * steps.
 */
export function startsOf(guide: string, practice: Practice, branch: Branch): (Start | undefined)[] {
  const screens = screensAlong(practice, branch);
  return branch.path.map(({ key, page }, index) => {
    const screen = screens[index];
    if (!screen || !page || page === ELSEWHERE) return undefined;
    return screens.indexOf(screen) === index && leadsOn(guide, branch, index) ? { step: key, screen } : undefined;
  });
}
