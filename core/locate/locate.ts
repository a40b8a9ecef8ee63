/** Target + document → a verdict, never a bare element. */
import type { Target } from '../guide/guide.ts';
import { collect, type PageCandidate } from './collect.ts';
import { createElementIndex, type ElementIndex, type Tree } from './elementIndex.ts';
import { decideExact, type SimilarityMatcher } from './exact.ts';
import type { InaccessibleArea } from './inaccessibleAreas.ts';
import { namesOf } from './name.ts';
import { normalise, same } from './normalise.ts';
import { isVisible } from './visible.ts';

export type Verdict =
  /** `label`: its words on this page, when they are not the author's first. */
  | { kind: 'found'; element: Element; label?: string | undefined }
  /** Probable, or several alike: said in words, no ring. */
  | { kind: 'doubtful'; elements: Element[] }
  /** There, but behind a menu or a fold. */
  | { kind: 'hidden'; element: Element; opener?: string | undefined }
  | { kind: 'absent' }
  /** Absent, and part of the page is sealed from us. */
  | ({ kind: 'unreachable' } & InaccessibleArea);

export interface Located {
  verdict: Verdict;
  /** Shadow roots and frames that must be watched too. */
  roots: Tree[];
}

export interface Locator {
  /** The page as it is now. */
  read(): ElementIndex;
  locate(target: Target): Located;
  stop(): void;
}

/** Shadow roots attached in silence are looked for not more often than this, ms. */
const SWEEP = 1000;

/**
 * Keeps the page's words between looks, until `stop`.
 * @param root where to look: the document, or the part of it that is the site; asked at each look
 * @param alike the second stage, once it is there; asked at each look
 */
export function createLocator(
  root: () => Document | Element,
  alike: () => SimilarityMatcher | undefined,
  visible: (element: Element) => boolean = isVisible,
  live = true,
): Locator {
  let catalogue: ElementIndex | undefined;
  let of: Document | Element | undefined;
  let swept = Number.NEGATIVE_INFINITY;

  const look = (target: Target, page: ElementIndex, within: Document | Element): Verdict => {
    const candidates = collect(target, page, within, visible, alike());
    const at = (index: number): Element => (candidates[index] as PageCandidate).element;
    const decision = decideExact(
      target,
      candidates.map(({ features }) => features),
      alike(),
    );
    if (decision.kind === 'found')
      return {
        kind: 'found',
        element: at(decision.index),
        label: label(target, candidates[decision.index] as PageCandidate),
      };
    if (decision.kind === 'doubtful') return { kind: 'doubtful', elements: decision.indexes.map(at) };
    if (decision.kind === 'hidden')
      return { kind: 'hidden', element: at(decision.index), opener: alike()?.opener(at(decision.index), visible) };
    const sealed = alike()?.sealed(page, within, visible);
    return sealed ? { kind: 'unreachable', ...sealed } : { kind: 'absent' };
  };

  const read = (): ElementIndex => {
    const within = root();
    const known = of === within && catalogue;
    const page = known || createElementIndex(within, live);
    if (!known) catalogue?.stop();
    else page.refresh();
    catalogue = page;
    of = within;
    if (performance.now() - swept > SWEEP) {
      if (known) page.sweep();
      swept = performance.now();
    }
    return page;
  };

  return {
    read,
    locate(target) {
      const page = read();
      return { verdict: look(target, page, root()), roots: [...page.roots] };
    },
    stop() {
      catalogue?.stop();
      catalogue = undefined;
    },
  };
}

/** The author's variant the page bears; the page's own words where the author left them open (« Continuer sur * »), or wrote them in another form. */
function label({ names }: Target, { element, features }: PageCandidate): string | undefined {
  const index = names.findIndex((want) => features.names.some((name) => same(name, want)));
  const want = names[index];
  if (want && !want.trimEnd().endsWith('*')) return index > 0 ? want : undefined;
  const written = namesOf(element);
  return (want ? written.find((name) => same(normalise(name), want)) : written[0])?.replace(/\s+/g, ' ').trim();
}
