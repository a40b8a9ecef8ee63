/** Target + document → a verdict, never a bare element. */
import type { Target } from '../guide.ts';
import { type Candidate, collect } from './collect.ts';
import { decide } from './decide.ts';
import { namesOf } from './name.ts';
import { openerOf } from './opener.ts';
import { normalise, same } from './words.ts';

export type Verdict =
  /** `label`: its words on this page, when they are another variant than the first. */
  | { kind: 'found'; element: Element; label?: string | undefined }
  /** Probable, or several alike: said in words, no ring. */
  | { kind: 'doubtful'; elements: Element[] }
  /** There, but behind a menu or a fold. */
  | { kind: 'hidden'; element: Element; opener?: string | undefined }
  | { kind: 'absent' }
  /** Absent, and part of the page is sealed from us. */
  | { kind: 'unreachable' };

export interface Located {
  verdict: Verdict;
  /** Shadow roots and frames that must be watched too. */
  roots: (Document | ShadowRoot)[];
}

/** @param root where to look: the document, or the part of it that is the site */
export function locate(target: Target, root: Document | Element, visible?: (element: Element) => boolean): Located {
  const { candidates, roots, sealed } = collect(target, root, visible);
  const decision = decide(
    target,
    candidates.map(({ features }) => features),
  );
  const at = (index: number): Element => (candidates[index] as { element: Element }).element;
  switch (decision.kind) {
    case 'absent':
      return { verdict: { kind: sealed.length ? 'unreachable' : 'absent' }, roots };
    case 'doubtful':
      return { verdict: { kind: 'doubtful', elements: decision.indexes.map(at) }, roots };
    case 'hidden':
      return { verdict: { kind: 'hidden', element: at(decision.index), opener: openerOf(at(decision.index)) }, roots };
    case 'found': {
      const { element, features } = candidates[decision.index] as Candidate;
      return { verdict: { kind: 'found', element, label: variant(target, element, features) }, roots };
    }
  }
}

/** The author's variant the page bears; the page's own words where the author left them open (« Continuer sur * »). */
function variant({ names }: Target, element: Element, features: Candidate['features']): string | undefined {
  const index = names.findIndex((want) => features.names.some((name) => same(name, want)));
  const want = names[index];
  if (!want?.trimEnd().endsWith('*')) return index > 0 ? want : undefined;
  return namesOf(element, features.role)
    .find((name) => same(normalise(name), want))
    ?.replace(/\s+/g, ' ')
    .trim();
}
