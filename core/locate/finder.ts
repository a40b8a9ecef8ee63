/** Tells the target from everything else on the page. It is loaded after the companion (entrypoints/similarity). */
import type { Target } from '../guide/guide.ts';
import { type Bearing, bearingOf } from './bearing.ts';
import { candidatesNamed, candidatesResembling, type PageCandidate } from './collect.ts';
import { decide } from './decide.ts';
import { disclosureTriggerOf } from './disclosureTrigger.ts';
import type { ElementIndex } from './elementIndex.ts';
import type { Decision } from './features.ts';
import { inaccessibleIn } from './inaccessibleAreas.ts';
import type { Verdict } from './locate.ts';
import { namesOf } from './name.ts';
import { normalise, wantedOf } from './normalise.ts';
import { reasonsOf } from './reasons.ts';
import { landmarksOf } from './region.ts';

export interface Finder {
  look(target: Target, page: ElementIndex, root: Document | Element, visible: (element: Element) => boolean): Verdict;
}

export const finder: Finder = {
  look(target, page, root, visible) {
    const place = { page, root, visible, landmarks: landmarksOf(root, page.roots) };
    const named = candidatesNamed(target, place);
    const first = decide(
      target,
      named.map(({ features }) => features),
      { forms: false },
    );
    if (first.kind === 'found' || isTwins(first)) return verdictOf(target, first, named, visible);
    const all = candidatesResembling(target, place, named);
    const second = decide(
      target,
      all.map(({ features }) => features),
    );
    if (second.kind !== 'absent') return verdictOf(target, second, all, visible);
    const sealed = inaccessibleIn(page, root, visible);
    return sealed ? { kind: 'unreachable', ...sealed } : { kind: 'absent' };
  },
};

const isTwins = (decision: Decision): boolean => decision.kind === 'doubtful' && decision.indexes.length > 1;

function verdictOf(
  target: Target,
  decision: Decision,
  candidates: PageCandidate[],
  visible: (element: Element) => boolean,
): Verdict {
  const at = (index: number): PageCandidate => candidates[index] as PageCandidate;
  if (decision.kind === 'absent') return decision;
  if (decision.kind === 'doubtful')
    return { kind: 'doubtful', elements: decision.indexes.map((index) => at(index).element) };
  const { element, features } = at(decision.index);
  if (decision.kind === 'hidden') return { kind: 'hidden', element, opener: disclosureTriggerOf(element, visible) };
  const bearing = bearingOf(target, features);
  return {
    kind: 'found',
    element,
    label: labelOf(target, element, bearing),
    get witness() {
      return { variant: bearing && target.names.indexOf(bearing.want), reasons: reasonsOf(target, features) };
    },
  };
}

/** A longer text is not a label to look for. */
const LONGEST = 120;

/**
 * The author's variant that matched, or the page's own words when the author left them open (« Continuer sur ») or
 * wrote them in another form.
 */
function labelOf({ names }: Target, element: Element, bearing: Bearing | undefined): string | undefined {
  const written = (name: string | undefined): string | undefined => {
    const all = namesOf(element);
    const words = (name ? all.find((one) => normalise(one) === name) : all[0])?.replace(/\s+/g, ' ').trim();
    return words && words.length <= LONGEST ? words : name;
  };
  if (!bearing) return written(undefined);
  const isAuthors = wantedOf(bearing.want).want === bearing.name;
  if (!isAuthors) return written(bearing.name);
  return bearing.want === names[0] ? undefined : bearing.want.replace(/\s*\*$/, '');
}
