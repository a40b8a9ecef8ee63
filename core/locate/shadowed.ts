/**
 * A form exposes its fields by name before its own properties: with a field called `parentElement`, its parent is that
 * field, and a walk up never ends. Such a form is skipped as if it were not there; what it contains is not.
 */
/** Whatever of a form is read in this room, the page’s or the companion’s; held by test/browser/cases/alive.test.ts. */
const READ =
  'addEventListener,assignedSlot,checkVisibility,children,className,clientWidth,closest,compareDocumentPosition,contains,dataset,firstChild,firstElementChild,getAttribute,getBoundingClientRect,getClientRects,getRootNode,hasAttribute,hasAttributes,id,inert,isConnected,lang,matches,nextElementSibling,nextSibling,nodeType,offsetHeight,offsetWidth,ownerDocument,parentElement,parentNode,previousElementSibling,previousSibling,querySelector,querySelectorAll,role,scrollWidth,shadowRoot,style,tagName,textContent,translate'.split(
    ',',
  );

/** Asked by name: a browser lists no name that a field has given to its form. */
export function isShadowed(element: Element): boolean {
  const name: unknown = element.localName;
  if (name !== 'form') return typeof name !== 'string';
  return READ.some((one) => Object.hasOwn(element, one));
}

/** The decision over records also runs where there is no document. */
const parentNow =
  typeof Node === 'undefined' ? undefined : Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;

export function parentOf(node: Node): Element | null {
  let parent: Element | null = parentNow ? parentNow.call(node) : node.parentElement;
  while (parent && isShadowed(parent)) parent = parentNow ? parentNow.call(parent) : null;
  return parent;
}

/** The parent as it is drawn: what is slotted stands in the slot of its host; out of shadow roots and frames. */
export function drawnParentOf(node: Element): Element | null {
  const outer = node.assignedSlot ?? parentOf(node);
  if (outer) return outer;
  const root = node.getRootNode() as Document | ShadowRoot;
  return 'host' in root ? root.host : (root.defaultView?.frameElement ?? null);
}
