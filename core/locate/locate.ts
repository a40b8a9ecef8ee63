/**
 * Target + document → a verdict, never a bare element. What is kept between looks is here; how a target is told from everything
 * else is the finder's (finder.ts). Both are brought to a guided page as one script (entrypoints/similarity).
 */
import type { Target } from '../guide/guide.ts';
import { createElementIndex, type ElementIndex, type Tree } from './elementIndex.ts';
import type { Finder } from './finder.ts';
import type { InaccessibleArea } from './inaccessibleAreas.ts';
import type { Witness } from './reasonNames.ts';
import { isVisible } from './visible.ts';

export type Verdict =
  /** `label`: its words on this page, when they differ from the author's first ones. `witness`: computed only when it is read. */
  | { kind: 'found'; element: Element; label?: string | undefined; witness: Witness }
  /** Probable, or several similar ones: said in words, without a ring. */
  | { kind: 'doubtful'; elements: Element[] }
  /** It is there, but behind a menu or a folded part. */
  | { kind: 'hidden'; element: Element; opener?: string | undefined }
  | { kind: 'absent' }
  /** It was not found, and part of the page is inaccessible to us. */
  | ({ kind: 'unreachable' } & InaccessibleArea)
  /** The finder is not loaded yet, so nothing is known. */
  | { kind: 'looking' };

export interface Located {
  verdict: Verdict;
  /** Shadow roots and frames that must be observed too. */
  roots: Tree[];
}

export interface Locator {
  /** Looks at the page as it is now. */
  read(): ElementIndex;
  locate(target: Target): Located;
  stop(): void;
}

/** Minimum time between two searches for shadow roots that were attached without a mutation, in ms. */
const SWEEP = 1000;

/**
 * Keeps the index of the page between looks, until `stop`.
 * @param root where to look: the document, or the part of it that is the site; read at each look
 * @param finder once it is loaded; read at each look
 */
export function createLocator(
  root: () => Document | Element,
  finder: () => Finder | undefined,
  visible: (element: Element) => boolean = isVisible,
  live = true,
): Locator {
  let catalogue: ElementIndex | undefined;
  let of: Document | Element | undefined;
  let swept = Number.NEGATIVE_INFINITY;

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
      return { verdict: finder()?.look(target, page, root(), visible) ?? { kind: 'looking' }, roots: [...page.roots] };
    },
    stop() {
      catalogue?.stop();
      catalogue = undefined;
    },
  };
}
