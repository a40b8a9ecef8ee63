/** Places of the page that we cannot see into: the honest answer to « where is it? » there is that we do not know. Takes layout. */
import { underOf } from './around.ts';
import type { Catalogue } from './catalogue.ts';

export interface Sealed {
  /** A frame of another site, a component that keeps its content to itself, a drawing. */
  what: 'frame' | 'closed' | 'canvas';
  /** The heading it stands under, as normalised words: where to look. */
  under?: string | undefined;
}

/** As small as a button, in px; a frame or a drawing that could hold one is larger. */
const LEAST = { closed: [40, 20], frame: [200, 100], canvas: [200, 100] } as const;

export function sealedIn(catalogue: Catalogue, root: Document | Element, visible: (element: Element) => boolean): Sealed | undefined {
  const frames = [...catalogue.frames].filter(([, inner]) => !inner).map(([frame]) => frame as Element);
  const trees = [root, ...catalogue.roots];
  const found: [Sealed['what'], Element[]][] = [
    ['frame', frames],
    ['closed', [...catalogue.components].filter(isClosed)],
    ['canvas', trees.flatMap((tree) => [...tree.querySelectorAll('canvas')])],
  ];
  for (const [what, elements] of found) {
    const [width, height] = LEAST[what];
    const seen = elements.find((element) => {
      const box = element.getBoundingClientRect();
      return box.width >= width && box.height >= height && visible(element);
    });
    if (seen) return { what, under: underOf(seen, root, new Map()).at(-1) };
  }
  return undefined;
}

/** A component with nothing of its own to show, and yet shown: its root is closed. */
const isClosed = (element: Element): boolean =>
  element.isConnected && element.localName !== 'faire-avec' && !element.shadowRoot && !element.textContent?.trim() && !element.querySelector('*');
