/** Our one element in a document: `<faire-avec>`, with a closed root. Appended to the document element, moved where it can be used. */
import { homesIn } from './homes.ts';

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Put it where it can be used: in the topmost modal dialog, in full screen, in an open menu, else on the document element. True when it had to move. */
  settle(trees?: Iterable<Document | ShadowRoot>): boolean;
  /** It cannot be used there: tries the other places. @returns whether one of them will do */
  retry(works: () => boolean): boolean;
  /** One more style sheet, for what is drawn on demand. */
  adopt(sheet: string): void;
  remove(): void;
}

/** `all: initial` gives back the person's own font size, whatever the page did, but not the direction; popovers inside do the rest. */
const SHEET = ':host{all:initial!important;direction:ltr!important;display:contents!important}';

const hosts = new WeakSet<Node>();
/** By the element itself: a page can make another of its name. */
export const isOurHost = (node: Node): boolean => hosts.has(node);

/** @param mode `open` only in the accessibility test build: axe cannot enter a closed root */
export function createHost(document: Document, sheets: string[], mode: ShadowRootMode = 'closed'): Host {
  // Born in a document that knows no definition: a page that defines `faire-avec` would be handed the closed root of one born in its own.
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
  // Kept here: in Firefox the root's own list cannot be read back from a content script.
  let adopted = [SHEET, ...sheets].map(made);
  const adopt = (text: string): void => {
    adopted = [...adopted, made(text)];
    root.adoptedStyleSheets = adopted;
  };
  const moveTo = (home: Element): void => {
    // `moveBefore` keeps our focus and state where the browser has it; it refuses a first insertion.
    if (element.isConnected && element.ownerDocument === document && 'moveBefore' in home)
      (home as Element & { moveBefore(node: Node, child: Node | null): void }).moveBefore(element, null);
    else {
      home.append(element);
      // Coming from another document takes them off.
      root.adoptedStyleSheets = adopted;
    }
  };
  let homes: Element[] = [];
  /** The place where we can be used, though the page does not show why. */
  let proved: Element | undefined;
  return {
    element,
    root,
    settle(trees) {
      homes = homesIn(document, trees);
      const [home = document.documentElement] = homes;
      // Where we were found to work, of several, we stay.
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
