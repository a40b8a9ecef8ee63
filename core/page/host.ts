/**
 * Our one element in a document: `<faire-avec>`, with a closed root. It is appended to the document element, and moved
 * where it can be used.
 */
import type { homesIn } from './homes.ts';

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /**
   * Moves it where it can be used: into the topmost modal dialog, full screen or open menu, else onto the document
   * element. True when it had to move.
   */
  settle(trees?: Iterable<Document | ShadowRoot>, among?: typeof homesIn): boolean;
  /** It cannot be used there: tries the other places. @returns whether one of them works */
  retry(works: () => boolean): boolean;
  /** Adds a style sheet for a part that is loaded on demand. */
  adopt(sheet: string): void;
  remove(): void;
}

/**
 * `all: initial` restores the person's own font size, whatever the page did, but not the direction; popovers inside set
 * the rest.
 */
const SHEET = ':host{all:initial!important;direction:ltr!important;display:contents!important}';

/** Used until the engine is loaded. */
const plainly: typeof homesIn = (document) => [
  [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement,
];

const hosts = new WeakSet<Node>();
/** By identity, because a page can create another element of that name. */
export const isOurHost = (node: Node): boolean => hosts.has(node);

/** @param mode `open` only in the accessibility test build, because axe cannot enter a closed root */
export function createHost(document: Document, sheets: string[], mode: ShadowRootMode = 'closed'): Host {
  // Created in a document without definitions: a page that defines `faire-avec` would be handed the closed root of an
  // element created in its own document.
  const element = (document.cloneNode() as Document).createElement('faire-avec');
  element.lang = 'fr';
  hosts.add(element);
  const root = element.attachShadow({ mode });
  const view = document.defaultView as unknown as typeof globalThis;
  const made = (text: string): CSSStyleSheet => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  };
  // Kept here, because in Firefox a content script cannot read the root's own list back.
  let adopted = [SHEET, ...sheets].map(made);
  const adopt = (text: string): void => {
    adopted = [...adopted, made(text)];
    root.adoptedStyleSheets = adopted;
  };
  const moveTo = (home: Element): void => {
    // `moveBefore` keeps focus and state where the browser has it, but refuses a first insertion.
    if (element.isConnected && element.ownerDocument === document && 'moveBefore' in home)
      (home as Element & { moveBefore(node: Node, child: Node | null): void }).moveBefore(element, null);
    else {
      home.append(element);
      // Adopting a node from another document removes them.
      root.adoptedStyleSheets = adopted;
    }
  };
  let homes: Element[] = [];
  /** The place where the element can be used, when the page's markup does not show why. */
  let proved: Element | undefined;
  return {
    element,
    root,
    settle(trees, among = plainly) {
      homes = among(document, trees);
      const [home = document.documentElement] = homes;
      // When one of several places was found to work, the element stays there.
      if (element.parentNode === home || (element.parentNode === proved && homes.includes(proved as Element)))
        return false;
      proved = undefined;
      moveTo(home);
      return true;
    },
    retry(works) {
      const before = element.parentNode;
      for (const home of homes) {
        if (home === before) continue;
        moveTo(home);
        if (!works()) continue;
        proved = home;
        return true;
      }
      if (before && before !== element.parentNode) moveTo(before as Element);
      return false;
    },
    adopt,
    remove: () => element.remove(),
  };
}
