/**
 * Tests one scene in one dialect: every mutation on a fresh copy, and every locator on every mutant. It runs in the
 * page, for many scenes at once.
 */
import type { Dialect } from '../../../../components/practice/dialects.ts';
import { disclosureTriggerOf } from '../../../../core/locate/disclosureTrigger.ts';
import { locateOnce, type Verdict } from '../../../../core/locate/locateOnce.ts';
import { random } from '../random.ts';
import type { Scene } from '../scenes.ts';
import { baselines } from './baselines/index.ts';
import { draw } from './draw.tsx';
import { mutations } from './mutate/index.ts';
import type { Mutant } from './mutate/parts.ts';
import { copy, isWithin } from './tree.ts';

export type Outcome = 'right' | 'wrong' | 'doubtful' | 'absent';

/** [class, locator, outcome, what was pointed at when wrong] */
export type Line = [mutation: string, locator: string, outcome: Outcome, seen?: string];

/** The same value as in frozen.ts, which reads files and therefore cannot run in the page. */
const OURS = 'Faire avec';

const describe = (element: Element): string => element.outerHTML.replace(/\s+/g, ' ').slice(0, 140);

/** The element, or what is drawn for it: its label, a part of it, or a wrapper that contains nothing else. */
const isRight = (element: Element, right: Element[]): boolean =>
  right.some((one) => {
    if (one === element || isWithin(element, one)) return true;
    const labels = [...((one as HTMLInputElement).labels ?? [])];
    if (labels.some((label) => isWithin(element, label))) return true;
    return (
      isWithin(one, element) &&
      element.textContent?.trim() === one.textContent?.trim() &&
      !element.querySelector('input,select,textarea')
    );
  });

/** A locator returns none, one or several. When nothing distinguishes them, several is the right answer. */
function judge(pointed: Element[], several: boolean, { right, ambiguous }: Mutant): [Outcome, string?] {
  const [element] = pointed;
  if (ambiguous) return several ? ['right'] : element ? ['wrong', describe(element)] : ['absent'];
  if (several) return ['doubtful'];
  if (!element) return ['absent'];
  return isRight(element, right) ? ['right'] : ['wrong', describe(element)];
}

const ofVerdict = (verdict: Verdict): [Element[], boolean] =>
  verdict.kind === 'found' || verdict.kind === 'hidden'
    ? [[verdict.element], false]
    : [[], verdict.kind === 'doubtful'];

export interface Told {
  lines: Line[];
  /** The reason why nothing was measured. */
  trouble?: string;
}

/**
 * @param classes names of mutations
 * @param seed determines the draw, together with the scene and the class
 * @param alone without the baselines
 */
export async function measure(
  scenes: Scene[],
  dialect: Dialect,
  classes: string[],
  seed: number,
  alone = false,
): Promise<Told[]> {
  const drawn = await draw(scenes, dialect);
  const stage = document.body.appendChild(document.createElement('div'));
  return drawn.map((bring, index) => {
    const { site, element, aside, stop } = bring();
    const scene = scenes[index] as Scene;
    if (!element) {
      stop();
      return { lines: [], trouble: `${scene.guide} → ${scene.step}, dialect ${dialect}: the target was not drawn` };
    }
    const recorded = Object.entries(alone ? {} : baselines).map(
      ([name, record]) => [name, record(element, site)] as const,
    );
    aside();
    const lines: Line[] = [];
    for (const [rank, name] of classes.entries()) {
      // The dialects 5, 6 and 7 have the same markup as 1, so each class is tried in only one of the three.
      if (dialect > 4 && (rank + index) % 3 !== dialect - 5) continue;
      const { root, copies } = copy(site, stage);
      const subject = {
        site: root,
        element: copies.get(element) as Element,
        target: scene.target,
        random: random(`${seed} ${scene.guide} ${scene.step} ${dialect} ${name}`),
      };
      const mutant = mutations[name]?.(subject);
      if (mutant) {
        const { verdict } = locateOnce(mutant.target ?? scene.target, root);
        // A hidden target has no ring: the answer is what to open, and it is right when this leads to the target.
        const opens =
          verdict.kind === 'hidden' &&
          verdict.opener &&
          mutant.right.find((one) => disclosureTriggerOf(one) === verdict.opener);
        lines.push([
          name,
          OURS,
          ...judge(...(opens ? ([[opens], false] as [Element[], boolean]) : ofVerdict(verdict)), mutant),
        ]);
        for (const [locator, run] of recorded) {
          const found = run(root);
          lines.push([name, locator, ...judge(found.slice(0, 1), found.length > 1, mutant)]);
        }
      }
      root.remove();
    }
    stop();
    return { lines };
  });
}
