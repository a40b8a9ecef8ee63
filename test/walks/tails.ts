/** The parts of a guide that one whole walk does not cover: each other answer and each mishap. Pure. */
import type { PathStep } from '../../core/guide/path.ts';
import { isQuestion } from '../../core/guide/step.ts';
import { type Branch, branches, practices } from '../../guides/check/content.ts';
import { type Start, startsOf } from './starts.ts';

/**
 * How many steps are still walked after a branch has rejoined covered steps, and after the step where a mishap occurs.
 */
const PAST = 2;

/** A part of a branch: the steps `first` to `last` of its path. */
export interface Part {
  branch: Branch;
  first: number;
  last: number;
  /** When absent, the walk starts from the first screen of the practice site. */
  start?: Start | undefined;
  mishap?: string | undefined;
}

/**
 * What the walks cover: each step, and the answers given when it is a question. A step of an included passage is the
 * same object in every guide, so one walk covers it for a whole site.
 */
export class Shown {
  readonly #options = new Map<PathStep['step'], Set<number>>();

  has({ key, step }: PathStep, { answers }: Branch): boolean {
    const given = this.#options.get(step);
    return !!given && (!isQuestion(step) || given.has(answers[key] ?? 0));
  }

  add({ branch, first, last }: Part): void {
    for (const { key, step } of branch.path.slice(first, last + 1))
      this.#options.set(step, (this.#options.get(step) ?? new Set()).add(branch.answers[key] ?? 0));
  }
}

export const keysIn = ({ branch, first, last }: Part): string[] =>
  branch.path.slice(first, last + 1).map(({ key }) => key);

export const wholeOf = (branch: Branch): Part => ({ branch, first: 0, last: branch.path.length - 1 });

const length = ({ first, last }: Part): number => last - first + 1;

/** A branch, and where a walk of it may begin. */
interface Known {
  branch: Branch;
  starts: (Start | undefined)[];
}

/** Extends the part, so that it starts at the last step before it where a walk may begin. */
function begun(starts: (Start | undefined)[], part: Part): Part {
  const first = starts.slice(0, part.first + 1).findLastIndex(Boolean);
  return first > 0 ? { ...part, first, start: starts[first] } : { ...part, first: 0 };
}

/**
 * Every place of a branch where something is not covered yet (an answer, or a step that depends on an earlier answer),
 * with the steps from just before it until the branch rejoins covered steps.
 */
function forks({ branch, starts }: Known, shown: Shown, walked: Set<string>): Part[] {
  const { path } = branch;
  return path.flatMap((planned, index) => {
    if (shown.has(planned, branch)) return [];
    const rejoins = path.findIndex(({ key }, at) => at > index && walked.has(key));
    const last = rejoins < 0 ? path.length - 1 : Math.min(rejoins + PAST - 1, path.length - 1);
    return [begun(starts, { branch, first: Math.max(0, index - 1), last })];
  });
}

/**
 * From the step before the one where the mishap occurs, to `PAST` steps after it, on the branch for which this part is
 * the shortest.
 */
function around(all: Known[], mishap: string, at: string): Part[] {
  const parts = all.flatMap(({ branch, starts }) => {
    const met = branch.path.findIndex(({ key }) => key === at);
    if (met < 0) return [];
    const last = Math.min(met + PAST, branch.path.length - 1);
    return [{ ...begun(starts, { branch, first: Math.max(0, met - 1), last }), mishap }];
  });
  return parts.toSorted((one, other) => length(one) - length(other)).slice(0, 1);
}

/** True when this part has no mishap yet and covers everything that `around` would. */
const shows = ({ branch, first, last, mishap }: Part, at: string): boolean => {
  const met = branch.path.findIndex(({ key }) => key === at);
  return !mishap && met > first && last >= Math.min(met + PAST, branch.path.length - 1);
};

/**
 * Plans the first branch as a whole. Then, while an answer or a step is missing, plans the part of a branch that covers
 * most of them for its length. Then adds each mishap to a planned part that passes its step, if there is one. The whole
 * branch has no mishap, because a person who meets none must succeed too.
 * @param shown what the walks of the other guides of the site cover; what the walks of this guide cover is added to it
 */
export function partsOf(guide: string, shown = new Shown()): Part[] {
  const practice = practices[guide];
  if (!practice) return [];
  const all = branches(guide).map((branch) => ({ branch, starts: startsOf(guide, practice, branch) }));
  const parts: Part[] = [];
  const walked = new Set<string>();
  const plan = (part: Part): void => {
    parts.push(part);
    shown.add(part);
    for (const key of keysIn(part)) walked.add(key);
  };
  /**
   * The number of new answers and new steps, divided by the length of the part and by the time that it takes to begin.
   */
  const worth = (part: Part): number => {
    const fresh = part.branch.path
      .slice(part.first, part.last + 1)
      .filter((planned) => !shown.has(planned, part.branch));
    return fresh.reduce((sum, { step }) => sum + (isQuestion(step) ? 1 : 0.1), 0) / (length(part) + PAST);
  };
  if (all[0]) plan(wholeOf(all[0].branch));
  for (;;) {
    const found = all.flatMap((known) => forks(known, shown, walked));
    if (!found.length) break;
    plan(found.reduce((best, other) => (worth(other) > worth(best) ? other : best)));
  }
  for (const [mishap, { at }] of Object.entries(practice.mishaps ?? {})) {
    const passing = parts.slice(1).find((part) => shows(part, at));
    if (passing) passing.mishap = mishap;
    else parts.push(...around(all, mishap, at));
  }
  return parts;
}
