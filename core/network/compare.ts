/** Orders and shares are stated only when the margins allow no other reading; otherwise « on ne peut pas dire ». */
import type { Setting } from '../journal/counter.ts';
import type { Gathering, Source } from './gathering.ts';
import { Z } from './noise.ts';
import { columnsOf, type Stat, varianceOfDifference } from './stats.ts';

/**
 * An order is printed as a fact and many pairs are compared, so the threshold is an error once in some 30,000 times,
 * not once in twenty.
 */
const SURE = 4;
/** With more steps than this, they are no longer trouble spots. */
const MOST = 3;

export interface Worst {
  /** Groups in order; inside a group no order can be stated. Empty when nothing can be stated. */
  groups: Stat[][];
}

/** The steps of one guide where help is asked for most, as far as that can be stated. */
export function worstSteps(gathering: Gathering, sources: readonly Source[], help: readonly Stat[]): Worst {
  const rounded = sources.filter(({ old }) => !old);
  const steps = help.filter(({ sum }) => sum > 0).sort((a, b) => b.sum - a.sum);
  const columns = columnsOf(
    gathering,
    rounded,
    steps.map(({ id }) => id),
  );
  const above = (i: number, j: number): boolean => {
    const [a, b, x, y] = [steps[i], steps[j], columns[i], columns[j]];
    if (!a || !b || !x || !y) return false;
    return a.sum - b.sum > SURE * Math.sqrt(varianceOfDifference(x, y, rounded));
  };
  const groups: Stat[][] = [];
  let start = 0;
  for (let end = 1; end <= MOST && end < steps.length; end++) {
    const apart = steps.every((_, j) => j < end || steps.slice(start, end).every((_, i) => above(start + i, j)));
    if (!apart) continue;
    groups.push(steps.slice(start, end));
    start = end;
  }
  return { groups };
}

export interface Share {
  /** In percent. */
  percent: number;
  margin: number;
}

/** With a larger margin than this, a share says nothing. */
const WIDE = 15;

/** The share of uses that ended well; null when the margin is too large. */
export function finishedShare(
  gathering: Gathering,
  sources: readonly Source[],
  stats: readonly Stat[],
  setting: Setting,
  guide: string,
): Share | null {
  const rounded = sources.filter(({ old }) => !old);
  const of = (fact: string) =>
    stats.find(({ key }) => key.setting === setting && key.guide === guide && !key.step && key.fact === fact);
  const [finished, uses] = [of('finished'), of('uses')];
  if (!uses?.sum) return null;
  const [f, u] = columnsOf(gathering, rounded, [finished?.id ?? -1, uses.id]);
  if (!f || !u) return null;
  const share = Math.min(1, (finished?.sum ?? 0) / uses.sum);
  const [vf, vu, apart] = [finished?.variance ?? 0, uses.variance, varianceOfDifference(f, u, rounded)];
  const variance = vf + share * share * vu - share * (vf + vu - apart);
  const margin = Math.ceil((100 * Z * Math.sqrt(Math.max(0, variance))) / uses.sum + 0.5);
  return margin > WIDE ? null : { percent: Math.round(100 * share), margin };
}
