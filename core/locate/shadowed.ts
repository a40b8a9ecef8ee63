/**
 * A form hands over its fields by their names, before what every element has: with a field called `parentElement`, its parent is that
 * field, and a way up goes round for ever. Such a form is passed over, as if it were not there; what it holds is not.
 */
/** Whatever of a form is read in this room, the page’s or the companion’s; held by test/browser/cases/alive.test.ts. */
const READ =
  'addEventListener,checkVisibility,children,className,clientWidth,closest,compareDocumentPosition,contains,dataset,firstChild,firstElementChild,getAttribute,getBoundingClientRect,getClientRects,getRootNode,hasAttribute,hasAttributes,id,inert,isConnected,lang,matches,nextElementSibling,nextSibling,nodeType,offsetHeight,offsetWidth,ownerDocument,parentElement,parentNode,previousElementSibling,previousSibling,querySelector,querySelectorAll,role,scrollWidth,shadowRoot,style,tagName,textContent,translate'.split(
    ',',
  );

/** Asked by name: a browser lists no name that a field has given to its form. */
export function isShadowed(element: Element): boolean {
  const name: unknown = element.localName;
  if (name !== 'form') return typeof name !== 'string';
  return READ.some((one) => Object.hasOwn(element, one));
}

/** The decision over records runs where there is no document at all. */
const parentNow =
  typeof Node === 'undefined' ? undefined : Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;

export function parentOf(node: Node): Element | null {
  let parent: Element | null = parentNow ? parentNow.call(node) : node.parentElement;
  while (parent && isShadowed(parent)) parent = parentNow ? parentNow.call(parent) : null;
  return parent;
}
