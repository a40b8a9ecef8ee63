/**
 * Where our element can stand and be used: the browser makes everything outside the topmost element of its top layer
 * inert, or draws it underneath.
 */

type Tree = Document | ShadowRoot;

/** A full-screen element of the page that cannot contain our element. */
const CLOSED = 'video,audio,iframe,canvas,img,object,embed';
/** Opened by hovering, or read child by child: not a place for our element. */
const PASSING = '[role=tooltip],[role=listbox]';

const up = (node: Node): Node | null => node.parentNode ?? (node as ShadowRoot).host ?? null;

const holds = (around: Node, node: Node): boolean => {
  for (let at: Node | null = node; at; at = up(at)) if (at === around) return true;
  return false;
};

/** The element that a click at this point reaches, through open shadow roots. */
export function hitAt(tree: Tree, x: number, y: number): Element | null {
  const hit = tree.elementFromPoint?.(x, y) ?? null;
  return hit?.shadowRoot && hit.shadowRoot !== tree ? (hitAt(hit.shadowRoot, x, y) ?? hit) : hit;
}

/** The modal dialog opened last, anywhere in the document: it or its backdrop receives every click. */
function topmost(document: Document, modals: Element[]): Element | undefined {
  const { innerWidth, innerHeight } = document.defaultView ?? window;
  for (const [x, y] of [
    [1, 1],
    [innerWidth / 2, innerHeight / 2],
    [innerWidth - 2, innerHeight - 2],
  ] as const) {
    const hit = hitAt(document, x, y);
    const top = hit && modals.find((modal) => holds(modal, hit));
    if (top) return top;
  }
  return modals[0];
}

/** @returns the places to try, best first, including an open menu, which a click outside would close */
export function homesIn(document: Document, trees: Iterable<Tree> = []): Element[] {
  const all = [document, ...[...trees].filter((tree) => tree.ownerDocument === document)];
  const found = (selector: string): Element[] => all.flatMap((tree) => [...tree.querySelectorAll(selector)]);
  const modals = found('dialog:modal').reverse();
  const top = modals.length > 1 ? topmost(document, modals) : modals[0];
  const full = found(':fullscreen').findLast((element) => !element.matches(CLOSED));
  const base = top ?? full;
  const menu = found('[popover]').findLast(
    (element) =>
      (element as HTMLElement).popover === 'auto' &&
      element.matches(':popover-open') &&
      !element.matches(PASSING) &&
      (!base || holds(base, element)),
  );
  return [...new Set([menu, top, full, ...modals, document.documentElement])].filter((home) => home !== undefined);
}
