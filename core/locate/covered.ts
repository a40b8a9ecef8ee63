/** Is an element under something else, a cookie banner say? Then a ring on it would point at the banner. Takes layout. */

/** Inside the element, away from rounded corners: covered means covered at all of them. */
const POINTS = [
  [0.5, 0.5],
  [0.15, 0.5],
  [0.85, 0.5],
] as const;

export function isCovered(element: Element): boolean {
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  const view = element.ownerDocument.defaultView;
  const seen = POINTS.map(([x, y]) => [box.left + box.width * x, box.top + box.height * y] as const).filter(
    ([x, y]) => view && x >= 0 && y >= 0 && x < view.innerWidth && y < view.innerHeight,
  );
  return seen.length > 0 && seen.every(([x, y]) => isOther(element, root, x, y));
}

function isOther(element: Element, root: Document | ShadowRoot, x: number, y: number): boolean {
  const top = root.elementsFromPoint?.(x, y).find((hit) => hit.localName !== 'faire-avec');
  if (!top || top === element || element.contains(top) || top.contains(element)) return false;
  // A label over its own box, a part drawn beside it: still the same thing to press.
  const label = top.closest('label');
  return !(label && (label.control === element || label.contains(element)));
}
