/**
 * Target + document → a verdict, never a bare element. What is kept between looks is here; how a target is told from everything
 * else is the finder's (finder.ts). Both are brought to a guided page as one script (entrypoints/similarity).
 */
import type { Target } from '../guide/guide.ts';
import { createElementIndex, type ElementIndex, type Tree } from './elementIndex.ts';
import type { Finder } from './finder.ts';
import type { InaccessibleArea } from './inaccessibleAreas.ts';
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
  | ({ kind: 'unreachable' } & InaccessibleArea)
  /** Nothing is known before the finder is there. */
  | { kind: 'looking' };

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
 * @param finder once it is there; asked at each look
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
