/** Lists what a set of walks does not prove, in words. The list is empty when it proves everything. Pure. */
import type { PathStep } from '../../core/guide/path.ts';
import { isQuestion } from '../../core/guide/step.ts';
import { branches, practices } from '../../guides/check/content.ts';
import { DIALECTS, type Walk, walked } from './walk-plan.ts';

/** The steps of a guide by key. A step of an included passage is the same object in every guide. */
function stepsOf(guide: string): Map<string, PathStep['step']> {
  const steps =
    known.get(guide) ??
    new Map(branches(guide).flatMap(({ path }) => path.map(({ key, step }) => [key, step] as const)));
  known.set(guide, steps);
  return steps;
}
/** A cache, because a guide may have many branches and each set of walks asks for its steps. */
const known = new Map<string, Map<string, PathStep['step']>>();

/** « étape » and « réponse » for each step that no walk of the site reaches, or whose option no walk chooses. */
function unseenSteps(guides: string[], walks: Walk[]): string[] {
  const seen = new Map<PathStep['step'], Set<string>>();
  for (const { guide, keys, gives } of walks) {
    const steps = stepsOf(guide);
    for (const step of keys.flatMap((key) => steps.get(key) ?? [])) {
      const labels = gives.flatMap(({ ask, label }) => (isQuestion(step) && step.ask === ask ? [label] : []));
      seen.set(step, new Set([...(seen.get(step) ?? []), ...labels]));
    }
  }
  return guides.flatMap((guide) =>
    [...stepsOf(guide)].flatMap(([key, step]) => {
      const labels = seen.get(step);
      if (!labels) return [`étape : ${guide} ${key}`];
      if (!isQuestion(step)) return [];
      return step.options
        .filter(({ label }) => !labels.has(label))
        .map(({ label }) => `réponse : ${guide} ${key} → ${label}`);
    }),
  );
}

/** @param site the walks are all those of the guides of this site */
export function uncovered(site: string, walks: Walk[]): string[] {
  const guides = walked.filter((guide) => guide.startsWith(`${site}/`));
  const mishaps = guides.flatMap((guide) => Object.keys(practices[guide]?.mishaps ?? {}).map((one) => [guide, one]));
  return [
    ...unseenSteps(guides, walks),
    ...mishaps
      .filter(([guide, mishap]) => !walks.some((one) => one.guide === guide && one.mishap === mishap))
      .map((both) => `imprévu : ${both.join(' ')}`),
    ...guides
      .filter((guide) => !walks.some((one) => one.guide === guide && !one.start && !one.until && !one.mishap))
      .map((guide) => `du début à la fin : ${guide}`),
    ...(walks.some((one) => one.mode === 'keyboard' && !one.start && !one.until) ? [] : [`au clavier : ${site}`]),
    ...DIALECTS.filter((dialect) => !walks.some((one) => one.dialect === dialect)).map((one) => `dialecte ${one}`),
  ];
}
