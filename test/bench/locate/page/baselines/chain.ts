/** As the DevTools recorder does (`pierce`): one selector per root crossed, so that each baseline can enter roots and frames. */
import { holderOf } from '../tree.ts';

/** The hosts and frames to go through, outermost first, then the element. */
export function chainOf(element: Element): Element[] {
  const root = element.getRootNode();
  const host =
    root instanceof (element.ownerDocument.defaultView as typeof globalThis).ShadowRoot
      ? root.host
      : element.ownerDocument.defaultView?.frameElement;
  return host ? [...chainOf(host), element] : [element];
}

/** @param steps what finds each link of the chain in the holder of the one before */
export function follow(site: Element, steps: ((within: ParentNode) => Element | null)[]): Element | null {
  let within: ParentNode = site;
  let found: Element | null = null;
  for (const step of steps) {
    found = step(within);
    if (!found) return null;
    within = holderOf(found);
  }
  return found;
}
