/**
 * The target of each step without the reasons that no source supports. It measures how well the finder works if every
 * guess is wrong.
 */
import { compileTarget } from '../../../core/guide/compile.ts';
import type { AuthoredTarget } from '../../../core/guide/format.ts';
import type { Guide } from '../../../core/guide/guide.ts';
import type { Library } from '../../../core/guide/library.ts';
import { branchesOf } from '../../../guides/check/branches.ts';
import { authored, library } from '../../../guides/check/content.ts';
import type { Target } from './engine.ts';

type Reasons = NonNullable<AuthoredTarget['reasons']>;

/**
 * A part of the page and a kind of field have no recorded origin, because they were written from our own practice page.
 * They are removed too.
 */
function sourced({ under, group }: Reasons): Reasons | undefined {
  const known = (words: Reasons['under']) => words?.filter(({ origin }) => origin !== 'guess');
  const kept = Object.entries({ under: known(under), group: known(group) }).filter(([, words]) => words?.length);
  return kept.length ? (Object.fromEntries(kept) as Reasons) : undefined;
}

export function withoutGuesses({ reasons, ...target }: AuthoredTarget): Target {
  const kept = reasons && sourced(reasons);
  return compileTarget(kept ? { ...target, reasons: kept } : target);
}

const stripped: Library = {
  ...library,
  guides: Object.fromEntries(
    Object.entries(library.guides).map(([id, guide]) => [
      id,
      {
        ...guide,
        steps: guide.steps.map((step) => {
          const written = authored.guides[id]?.steps.find((one) => 'id' in one && 'id' in step && one.id === step.id);
          return written && 'target' in written && written.target && 'say' in step
            ? { ...step, target: withoutGuesses(written.target) }
            : step;
        }),
      } as Guide,
    ]),
  ),
};

const known = new Map<string, Map<string, Target>>();

/** The targets of a guide, by the key of the step. */
export function bareTargets(guide: string): Map<string, Target> {
  const before = known.get(guide);
  if (before) return before;
  const made = new Map<string, Target>();
  for (const { path } of branchesOf(stripped, guide))
    for (const { key, step } of path) if ('target' in step && step.target) made.set(key, step.target);
  known.set(guide, made);
  return made;
}
