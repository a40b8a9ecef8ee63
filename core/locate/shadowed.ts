/**
 * A form exposes its fields by name before its own properties: with a field called `parentElement`, its parent is that
 * field, and a walk up never ends. Such a form is skipped as if it were not there; what it contains is not.
 */
const isOfElements = (name: string): boolean => name in HTMLElement.prototype;

export function isShadowed(element: Element): boolean {
  const name: unknown = element.localName;
  if (name !== 'form') return typeof name !== 'string';
  return Object.getOwnPropertyNames(element).some(isOfElements);
}

/** The decision over records also runs where there is no document. */
const parentNow =
  typeof Node === 'undefined' ? undefined : Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;

export function parentOf(node: Node): Element | null {
  let parent: Element | null = parentNow ? parentNow.call(node) : node.parentElement;
  while (parent && isShadowed(parent)) parent = parentNow ? parentNow.call(parent) : null;
  return parent;
}
