/** What happens to the page after the engine has started. Each function ends when the page is ready to be judged. */

import { inside } from '../../locate/page/tree.ts';
import type { Life } from '../cases.ts';

/** Waits for two frames: observers and the set's own script have then done their work. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0))));

const mainOf = (): Element | undefined => {
  for (const element of inside(document.body)) if (element.hasAttribute('data-foreign-main')) return element;
  return undefined;
};

/** The form, or the main part when there is no form. */
function formOf(main: Element): Element {
  return main.querySelector('form') ?? main;
}

export async function live(life: Life, next: string | undefined, address: string, look: () => void): Promise<void> {
  const main = mainOf();
  if (!main) throw new Error('The page has no main part.');
  if (life === 'late') {
    const form = formOf(main);
    const nodes = [...form.childNodes];
    form.replaceChildren();
    look();
    const piece = Math.max(1, Math.ceil(nodes.length / 4));
    for (let at = 0; at < nodes.length; at += piece) {
      form.append(...nodes.slice(at, at + piece));
      await settled();
      look();
    }
  }
  if (life === 'drawn-again')
    for (let turn = 0; turn < 2; turn++) {
      look();
      const form = formOf(main);
      form.replaceWith(form.cloneNode(true));
      await settled();
    }
  if (life === 'replaced' && next !== undefined) {
    look();
    history.replaceState(null, '', address);
    main.innerHTML = next;
    await settled();
  }
  if (life === 'translated') translate();
}

const LETTERS: [RegExp, string][] = [
  [/[éèêë]/g, 'e'],
  [/ou/g, 'ow'],
  [/qu/g, 'k'],
  [/eau/g, 'ol'],
  [/tion/g, 'ing'],
  [/er\b/g, 'ate'],
  [/[aà]/g, 'oa'],
];

/**
 * Changes the page as a browser's translator does: other words, each text in two `<font>` elements, another language.
 */
function translate(): void {
  document.documentElement.lang = 'en';
  document.documentElement.classList.add('translated-ltr');
  for (const element of [...inside(document.body)]) {
    if (element.closest('script,style,noscript,textarea')) continue;
    for (const node of [...element.childNodes]) {
      const words = node.nodeType === 3 ? (node.nodeValue ?? '') : '';
      if (!words.trim()) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      for (const each of [outer, inner]) each.setAttribute('style', 'vertical-align: inherit;');
      inner.textContent = LETTERS.reduce((text, [from, to]) => text.replace(from, to), words);
      outer.append(inner);
      node.replaceWith(outer);
    }
  }
}
