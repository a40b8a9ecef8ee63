/** A page as a person sees it: one tree, including open shadow roots and frames of the same origin. */

/** What contains the children of an element: its shadow root if it has one, the body of its frame, or itself. */
export const holderOf = (element: Element): ParentNode =>
  element.shadowRoot ??
  (element.localName === 'iframe' ? ((element as HTMLIFrameElement).contentDocument?.body ?? element) : element);

/** Every element inside, in the order of the page. */
export function* inside(root: ParentNode): Generator<Element> {
  for (const child of root.children) {
    yield child;
    yield* inside(holderOf(child));
    if (child.shadowRoot) yield* inside(child);
  }
}

/** The parent element, across shadow roots and frames. */
export const around = (element: Element): Element | null => {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : (element.ownerDocument.defaultView?.frameElement ?? null);
};

export const find = (root: ParentNode, fits: (element: Element) => boolean): Element | null => {
  for (const element of inside(root)) if (fits(element)) return element;
  return null;
};

/** True when one element is inside the other, across shadow roots and frames. */
export const isWithin = (element: Element, outer: Element): boolean => {
  for (let up: Element | null = element; up; up = around(up)) if (up === outer) return true;
  return false;
};

/**
 * Copies an element deeply into this document, with its shadow roots and frames. `copies` maps each element to its
 * copy.
 */
export function copy(source: Element, place: Element): { root: HTMLElement; copies: Map<Element, Element> } {
  const copies = new Map<Element, Element>();
  const frames: [HTMLIFrameElement, HTMLIFrameElement][] = [];
  const one = (element: Element, into: Node): Element => {
    const made = into.ownerDocument?.importNode(element, false) as Element;
    copies.set(element, made);
    into.appendChild(made);
    if (element.shadowRoot) {
      const root = made.shadowRoot ?? made.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = element.shadowRoot.adoptedStyleSheets;
      all(element.shadowRoot, root);
    }
    if (element.localName === 'iframe') frames.push([element as HTMLIFrameElement, made as HTMLIFrameElement]);
    all(element, made);
    return made;
  };
  const all = (from: Node, into: Node): void => {
    for (const node of from.childNodes) {
      if (node.nodeType === 1) one(node as Element, into);
      else into.appendChild(into.ownerDocument?.importNode(node, true) as Node);
    }
  };
  const root = one(source, place) as HTMLElement;
  for (const [from, made] of frames) {
    const [old, fresh] = [from.contentDocument, made.contentDocument];
    if (!old || !fresh) continue;
    fresh.head.replaceChildren(...[...old.head.children].map((child) => fresh.importNode(child, true)));
    fresh.body.className = old.body.className;
    all(old.body, fresh.body);
  }
  return { root, copies };
}
