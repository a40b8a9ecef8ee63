/**
 * As in the DevTools recorder (`pierce`), there is one selector per root crossed, so that each baseline can enter
 * shadow roots and frames.
 */
import { holderOf } from '../tree.ts';

/** The hosts and frames to cross, outermost first, then the element. */
export function chainOf(element: Element): Element[] {
  const root = element.getRootNode();
  const host =
    root instanceof (element.ownerDocument.defaultView as typeof globalThis).ShadowRoot
      ? root.host
      : element.ownerDocument.defaultView?.frameElement;
  return host ? [...chainOf(host), element] : [element];
}

/** @param steps each one finds the next element of the chain inside the previous one */
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
