/** Boxes on the screen, of elements and of their text, and the area that two of them share. */
import { FIELDS } from '../locate/name.ts';
import { isShadowed, parentOf } from '../locate/shadowed.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The surface that two boxes share, in px². */
export const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

export const surface = (box: Box): number => (box.right - box.left) * (box.bottom - box.top);

export const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

/** The smallest box that holds them all. */
export const around = (boxes: Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** A box measured in an inner frame, as the outermost window sees it. */
function fromFrame(box: Box, document: Document): Box {
  let { left, top, right, bottom } = box;
  for (let frame = document.defaultView?.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement) {
    const { left: x, top: y } = frame.getBoundingClientRect();
    const [across, down] = [x + frame.clientLeft, y + frame.clientTop];
    left += across;
    right += across;
    top += down;
    bottom += down;
  }
  return { left, top, right, bottom };
}

export const boxOf = (element: Element): Box => fromFrame(element.getBoundingClientRect(), element.ownerDocument);

/** The box of an element's text: a heading is as wide as its column, but its text is not. */
export function writtenIn(element: Element): Box {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const box = range.getBoundingClientRect();
  return fromFrame(box.width ? box : element.getBoundingClientRect(), element.ownerDocument);
}

/** How many pieces of text are measured at most: a page may hold any number. */
const MOST = 500;

/**
 * The boxes of the lines of text in an element, in its own window.
 * @param near only those that touch this box: elements laid out elsewhere are skipped
 */
export function linesIn(element: Element, near?: Box): DOMRect[] {
  const { ownerDocument: document } = element;
  const isNear = (box: DOMRect): boolean => !near || !box.width || shared(box, near) > 0;
  const walker = document.createTreeWalker(
    element,
    5 /* elements and text */,
    (node) =>
      node.nodeType === 3 || isShadowed(node as Element) || isNear((node as Element).getBoundingClientRect())
        ? 1 /* accept */
        : 2 /* reject */,
  );
  const range = document.createRange();
  const found: DOMRect[] = [];
  let left = MOST;
  for (let node = walker.nextNode(); node && left; node = walker.nextNode()) {
    const parent = parentOf(node);
    if (node.nodeType !== 3 || !parent?.checkVisibility?.({ visibilityProperty: true })) continue;
    // What is in a field is measured, never read.
    if (!parent.closest(FIELDS) && !node.nodeValue?.trim()) continue;
    left--;
    range.selectNodeContents(node);
    // Words for screen readers only overflow a box of one pixel.
    const holder = parent.getBoundingClientRect();
    for (const line of range.getClientRects())
      if (line.width > 1 && line.height > 1 && isNear(line) && (holder.width > 2 || holder.height > 2))
        found.push(line);
  }
  return found;
}
