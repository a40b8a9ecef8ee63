/**
 * A form hands over its fields by their names, before what every element has: with a field called `parentElement`, its parent is that
 * field, and a way up goes round for ever. Such a form is passed over, as if it were not there; what it holds is not.
 */
const isOfElements = (name: string): boolean => name in HTMLElement.prototype;

export function isShadowed(element: Element): boolean {
  const name: unknown = element.localName;
  if (name !== 'form') return typeof name !== 'string';
  return Object.getOwnPropertyNames(element).some(isOfElements);
}

/** The decision over records runs where there is no document at all. */
const parentNow =
  typeof Node === 'undefined' ? undefined : Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;

export function parentOf(node: Node): Element | null {
  let parent: Element | null = parentNow ? parentNow.call(node) : node.parentElement;
  while (parent && isShadowed(parent)) parent = parentNow ? parentNow.call(parent) : null;
  return parent;
}
