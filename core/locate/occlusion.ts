/**
 * Is an element covered by something else, such as a cookie banner or a sticky bar? Then a ring on it would point at
 * that. Forces layout.
 */
import { parentOf } from './shadowed.ts';

/** Points across the element, away from rounded corners: it is covered when it is covered at all of them. */
const ACROSS = [0.5, 0.15, 0.85];

/**
 * @param own our own element, compared by identity: a page can create another one of that name
 * @returns `above`: under a sticky bar in the upper half of the window, and scrolling the page up can free it
 */
export function occlusionOf(element: Element, own?: Element): 'covered' | 'above' | undefined {
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  const { innerWidth, innerHeight, scrollY } = element.ownerDocument.defaultView ?? window;
  let over: Element | null | undefined;
  for (const share of ACROSS) {
    const x = box.left + box.width * share;
    const y = box.top + box.height / 2;
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
    over = root.elementsFromPoint?.(x, y).find((hit) => hit !== own);
    // A label over its own field, or a part drawn beside it, is still the same thing to press.
    const label = over?.closest('label');
    if (
      !over ||
      element.contains(over) ||
      over.contains(element) ||
      (label && (label.control === element || label.contains(element)))
    )
      return undefined;
  }
  if (!over) return undefined;
  while (over && !/fixed|sticky/.test(getComputedStyle(over).position)) over = parentOf(over);
  const bar = over?.getBoundingClientRect();
  return bar && bar.bottom < innerHeight / 2 && bar.bottom - box.top < scrollY ? 'above' : 'covered';
}
