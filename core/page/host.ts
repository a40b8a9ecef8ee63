/** Our one element in a document: `<faire-avec>`, with a closed root. Appended to the document element, moved into an open modal dialog. */

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Put it where it can be used: in the topmost modal dialog, else on the document element. True when it had to move. */
  settle(): boolean;
  /** One more style sheet, for what is drawn on demand. */
  adopt(sheet: string): void;
  remove(): void;
}

/** `all: initial` gives back the person's own font size, whatever the page did, but not the direction; popovers inside do the rest. */
const SHEET = ':host{all:initial!important;direction:ltr!important;display:contents!important}';

/** @param mode `open` only in the accessibility test build: axe cannot enter a closed root */
export function createHost(document: Document, sheets: string[], mode: ShadowRootMode = 'closed'): Host {
  // Born in a document that knows no definition: a page that defines `faire-avec` would be handed the closed root of one born in its own.
  const element = (document.cloneNode() as Document).createElement('faire-avec');
  element.lang = 'fr';
  const root = element.attachShadow({ mode });
  // A page that has found a way to one of our buttons (Firefox hands over the node that `window.find` selects) still presses nothing.
  // biome-ignore lint/plugin: in our own root, a press that nobody made.
  root.addEventListener('click', (event) => event.isTrusted || event.stopPropagation(), true);
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
  const settle = (): boolean => {
    // The last opened modal dialog makes everything outside it inert, whatever the layer.
    const home = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
    if (element.parentNode === home) return false;
    // `moveBefore` keeps our focus and state where the browser has it; it refuses a first insertion.
    if (element.getRootNode() === document && 'moveBefore' in home)
      (home as Element & { moveBefore(node: Node, child: Node | null): void }).moveBefore(element, null);
    else {
      home.append(element);
      // Coming from another document takes them off.
      root.adoptedStyleSheets = adopted;
    }
    return true;
  };
  return { element, root, settle, adopt, remove: () => element.remove() };
}
