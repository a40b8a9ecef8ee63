export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Tree = Document | ShadowRoot | Element;

/** The document of a frame that we may read; null for another origin. */
function inside(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/**
 * In a form, a field named like a property hides that property of the element. The children are therefore read with the
 * getters of the prototypes.
 */
function childrenOf(tree: Tree): Iterable<Element> {
  for (const kind of [Element, Document, DocumentFragment])
    try {
      return Object.getOwnPropertyDescriptor(kind.prototype, 'children')?.get?.call(tree) as HTMLCollection;
    } catch {
      // The node is of another kind.
    }
  return [];
}

/**
 * Every element that a person could reach, including open shadow roots and same-origin frames, without our own host.
 */
export function* elements(tree: Tree, frames = true): Generator<Element> {
  for (const element of childrenOf(tree)) {
    if (element.localName === 'faire-avec') continue;
    yield element;
    if (element.shadowRoot) yield* elements(element.shadowRoot, frames);
    if (frames && element.localName === 'iframe') {
      const document = inside(element);
      if (document) yield* elements(document, frames);
    }
    yield* elements(element, frames);
  }
}

/** Our hosts, wherever they are: on the root element, in an open dialog, in a frame. */
export function hosts(tree: Tree = document, frames = true): Element[] {
  const found = [...tree.querySelectorAll('faire-avec')];
  for (const element of elements(tree, frames)) {
    if (element.shadowRoot) found.push(...element.shadowRoot.querySelectorAll('faire-avec'));
    const document = frames && element.localName === 'iframe' && inside(element);
    if (document) found.push(...document.querySelectorAll('faire-avec'));
  }
  return found;
}

/** A rectangle of the element’s frame, in the coordinates of the top window. */
export function toTop(rect: Box, element: Element): Box {
  let { x, y } = rect;
  for (
    let view = element.ownerDocument.defaultView;
    view && view !== view.parent;
    view = view.parent as Window & typeof globalThis
  ) {
    const frame = view.frameElement;
    if (!frame) break;
    const edge = frame.getBoundingClientRect();
    const style = getComputedStyle(frame);
    x += edge.x + frame.clientLeft + Number.parseFloat(style.paddingLeft);
    y += edge.y + frame.clientTop + Number.parseFloat(style.paddingTop);
  }
  return { x, y, width: rect.width, height: rect.height };
}

export const boxOf = (element: Element) => toTop(element.getBoundingClientRect(), element);

/** The parent in the rendered tree, across shadow roots and frames. */
export function above(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot || 'host' in root
    ? (root as ShadowRoot).host
    : (element.ownerDocument.defaultView?.frameElement ?? null);
}

export function* ancestors(element: Element): Generator<Element> {
  for (let up = above(element); up; up = above(up)) yield up;
}

/** The text that is drawn, because a person does not read hidden words. */
export const drawnText = (element: Element) => (element as HTMLElement).innerText ?? '';
