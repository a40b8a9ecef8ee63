/**
 * Areas of the page that we cannot see into. There, the honest answer to « where is it? » is that we do not know.
 * Forces layout.
 */
import { HEADINGS } from './context.ts';
import type { ElementIndex } from './elementIndex.ts';
import { FIELDS, wordsOf } from './name.ts';
import { hostOf } from './visible.ts';

export interface InaccessibleArea {
  /** A frame of another site, a component with a closed shadow root, or a canvas. */
  what: 'frame' | 'closed' | 'canvas';
  /** The heading above it, in the page's words: where to look. */
  under?: string | undefined;
}

/** Size of a button, in px. A frame or a canvas that could hold one is larger. */
const LEAST = { closed: [40, 20], frame: [200, 100], canvas: [200, 100] } as const;

export function inaccessibleIn(
  catalogue: ElementIndex,
  root: Document | Element,
  visible: (element: Element) => boolean,
): InaccessibleArea | undefined {
  const frames = [...catalogue.frames].filter(([, inner]) => !inner).map(([frame]) => frame as Element);
  const trees = [root, ...catalogue.roots];
  const found: [InaccessibleArea['what'], Element[]][] = [
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
    if (seen) return { what, under: headingOver(seen, root, visible) };
  }
  return undefined;
}

/** A longer text is not a title to look for. */
const LONGEST = 80;

/** The last visible heading before it, out of shadow roots and frames too. */
function headingOver(
  element: Element,
  root: Document | Element,
  visible: (element: Element) => boolean,
): string | undefined {
  const tree = element.getRootNode() as Document | ShadowRoot;
  const within = root.getRootNode() === tree ? root : tree;
  const before = [...within.querySelectorAll(HEADINGS)].filter(
    (heading) => heading.compareDocumentPosition(element) & 4,
  );
  for (const heading of before.reverse()) {
    const words = wordsOf(heading).replace(/\s+/g, ' ').trim();
    if (words && words.length <= LONGEST && visible(heading)) return words;
  }
  const host = within === root ? null : hostOf(element);
  return host ? headingOver(host, root, visible) : undefined;
}

/** A component that is visible although it has no content of its own: its shadow root is closed. */
const isClosed = (element: Element): boolean =>
  element.isConnected &&
  element.localName !== 'faire-avec' &&
  !element.shadowRoot &&
  !element.querySelector('*') &&
  (element.matches(FIELDS) || !element.textContent?.trim());
