/** Which of the steps that are looked for stand on this page, in the page's order, and in what state each is found. */
import type { Act, Target } from '../guide/guide.ts';
import type { Verdict } from '../locate/locate.ts';
import { canObserve, isAlreadyDone } from './detectCompletion.ts';

export interface Sought {
  key: string;
  target: Target;
  done: Act['done'];
}

export interface Standing {
  key: string;
  /** `unknown`: its state cannot be told. It is shown in its turn, never skipped, never blocking. */
  state: 'todo' | 'prefilled' | 'unknown';
}

/** The longest list that is reported: more on one page than a person could be led through. */
const MOST = 40;

function stateOf(done: Act['done'], verdict: Verdict): Standing['state'] | undefined {
  if (verdict.kind === 'hidden') return 'todo';
  if (verdict.kind === 'doubtful') return 'unknown';
  if (verdict.kind !== 'found') return undefined;
  if (isAlreadyDone(done, verdict.element)) return 'prefilled';
  return canObserve(done, verdict.element) ? 'todo' : 'unknown';
}

const elementOf = (verdict: Verdict): Element | undefined =>
  verdict.kind === 'doubtful' ? verdict.elements[0] : 'element' in verdict ? verdict.element : undefined;

/** The page's order; things in different trees keep the author's. */
const inPageOrder = (a: Element, b: Element): number => {
  const where = a.compareDocumentPosition(b);
  if (where & Node.DOCUMENT_POSITION_DISCONNECTED) return 0;
  return where & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : where & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
};

/** @param locate the present verdict on a target: one index of the page serves them all */
export function standingOn(sought: readonly Sought[], locate: (target: Target) => Verdict): Standing[] {
  return sought
    .slice(0, MOST)
    .flatMap(({ key, target, done }) => {
      const verdict = locate(target);
      const state = stateOf(done, verdict);
      const element = elementOf(verdict);
      return state && element ? [{ key, state, element }] : [];
    })
    .sort((a, b) => inPageOrder(a.element, b.element))
    .map(({ key, state }) => ({ key, state }));
}
