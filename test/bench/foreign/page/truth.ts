/** Finds the right element, and whether a person sees it. It reads the page without the engine. */
import { inside, isWithin } from '../../locate/page/tree.ts';
import type { Asked } from '../compose.ts';

const wordsOf = (element: Element): string => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/**
 * What the script of a component draws instead of a control: choices.js wraps the list, and draws its own; MUI draws a
 * box around a transparent input.
 */
const STAND_INS =
  '.choices,.p-select,.p-checkbox,.p-radiobutton,.p-password,.p-fileupload,.MuiSelect-root,.MuiCheckbox-root,.MuiRadio-root,.MuiSwitch-root';

/** The controls that operate a component that is marked as a whole. */
const CONTROLS = 'input,select,textarea,button,a[href],[role=combobox],[role=button]';

export function truthOf({ id, target }: Asked): Element[] {
  const marked: Element[] = [];
  for (const element of inside(document.body)) {
    const truth = element.getAttribute('data-truth');
    if (id ? truth === id : truth === 'heading' && target.names.includes(wordsOf(element))) marked.push(element);
  }
  return marked.flatMap((element) => {
    const parts = element.matches(CONTROLS) ? [element.closest(STAND_INS)] : [...element.querySelectorAll(CONTROLS)];
    return [element, ...parts.filter((part) => part !== null)];
  });
}

/** The first text in it: the name of a link, before its second line. */
function firstText(element: Element): string {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.nodeValue?.trim();
    if (text) return text;
  }
  return '';
}

/** Two links of one screen with the same words and the same address are one thing for a person. */
const isSameLink = (element: Element, one: Element): boolean => {
  const [a, b] = [element.closest('a[href][data-truth]'), one.closest('a[href]')];
  const href = a?.getAttribute('href') ?? '';
  return !!a && !!b && href.length > 1 && href === b.getAttribute('href') && firstText(a) === firstText(b);
};

/** The element, a part of it, its label, the same link again, or a wrapper with the same words and no field. */
export const isRight = (element: Element, right: Element[]): boolean =>
  right.some((one) => {
    if (isWithin(element, one) || isSameLink(element, one)) return true;
    if ([...((one as HTMLInputElement).labels ?? [])].some((label) => isWithin(element, label))) return true;
    return (
      isWithin(one, element) && wordsOf(element) === wordsOf(one) && !element.querySelector('input,select,textarea')
    );
  });

const hasBox = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 1 &&
    height > 1 &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('[inert]')
  );
};

/** True when a person sees the element itself, what replaces it, or its label when the set draws the box there. */
export const isShown = (right: Element[]): boolean =>
  right.some((one) => hasBox(one) || [...((one as HTMLInputElement).labels ?? [])].some(hasBox));

/** The classes of some sets fill a line, and say little. */
export const describe = (element: Element): string =>
  element.outerHTML
    .replace(/ class="[^"]{40,}"/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, 150);
