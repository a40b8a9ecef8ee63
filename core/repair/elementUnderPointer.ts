/**
 * The page's element under a point of the window, through open shadow roots and frames of the same origin. Our own
 * element is ignored.
 */

/** @param x,y in CSS px of the window of `root` */
export function elementUnderPointer(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const hit = root.elementsFromPoint(x, y).find((element) => element.localName !== 'faire-avec');
  if (!hit) return null;
  if (hit.shadowRoot) return elementUnderPointer(hit.shadowRoot, x, y) ?? hit;
  if (hit.localName !== 'iframe') return hit;
  try {
    const inner = (hit as HTMLIFrameElement).contentDocument;
    const box = hit.getBoundingClientRect();
    return (inner && elementUnderPointer(inner, x - box.left - hit.clientLeft, y - box.top - hit.clientTop)) ?? hit;
  } catch {
    return hit;
  }
}

/** The box of an element in the window of the outermost document, through its frames. */
export function boxOf(element: Element): { x: number; y: number; width: number; height: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  let [x, y] = [left, top];
  for (
    let frame = element.ownerDocument.defaultView?.frameElement;
    frame;
    frame = frame.ownerDocument.defaultView?.frameElement
  ) {
    const outer = frame.getBoundingClientRect();
    x += outer.left + frame.clientLeft;
    y += outer.top + frame.clientTop;
  }
  return { x, y, width, height };
}
