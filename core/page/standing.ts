/** Which of the steps of this chapter have their target on this page, in page order, and the state of each. */
import type { Act, Target } from '../guide/guide.ts';
import type { Verdict } from '../locate/locate.ts';
import { canObserve, filled, isAlreadyDone } from './detectCompletion.ts';

export interface Sought {
  key: string;
  target: Target;
  done: Act['done'];
}

export interface Standing {
  key: string;
  /** `unknown`: its state cannot be determined. It is shown in its turn, never skipped, and never blocks. */
  state: 'todo' | 'prefilled' | 'unknown';
}

/** The longest list that is reported: a person could not be led through more on one page. */
const MOST = 40;

function stateOf(done: Act['done'], verdict: Verdict): Standing['state'] | undefined {
  if (verdict.kind === 'hidden') return 'todo';
  if (verdict.kind === 'doubtful') return 'unknown';
  if (verdict.kind !== 'found') return undefined;
  // A list that is not required shows a choice from the beginning, which says nothing.
  if (verdict.element.localName === 'select' && filled(verdict.element) === null) return 'unknown';
  if (isAlreadyDone(done, verdict.element)) return 'prefilled';
  return canObserve(done, verdict.element) ? 'todo' : 'unknown';
}

const elementOf = (verdict: Verdict): Element | undefined =>
  verdict.kind === 'doubtful' ? verdict.elements[0] : 'element' in verdict ? verdict.element : undefined;

/** Page order; elements of different trees keep the author's order. */
const inPageOrder = (a: Element, b: Element): number => {
  const where = a.compareDocumentPosition(b);
  if (where & Node.DOCUMENT_POSITION_DISCONNECTED) return 0;
  return where & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : where & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
};

/** @param locate the verdict on a target now: one index of the page serves them all */
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
