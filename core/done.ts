/**
 * Has the person done the step? Known from events and states of the element, never from what was typed:
 * `:placeholder-shown`, `validity.valueMissing`, `badInput`, `:checked` (design.md, section 8).
 */
import type { Act } from './guide.ts';
import { shownPart } from './locate/collect.ts';

/** true, false, or null when no state can tell: then the person says « C'est fait ». */
export function filled(element: Element): boolean | null {
  const field = element as HTMLInputElement;
  if (element.matches('input,textarea')) {
    if (field.validity?.badInput) return false;
    if (element.hasAttribute('placeholder')) return !element.matches(':placeholder-shown');
    if (field.required) return !field.validity.valueMissing;
  }
  if (element.localName === 'select' && (element as HTMLSelectElement).required) return !(element as HTMLSelectElement).validity.valueMissing;
  return null;
}

/** Can this step's end be observed on this element, or must it be said? */
export function canObserve(done: Act['done'], element: Element | null): boolean {
  if (done === 'page') return true;
  if (done === 'said' || !element) return false;
  if (done === 'click') return true;
  if (done === 'chosen') return !isWidget(element) || element.hasAttribute('aria-checked') || element.hasAttribute('aria-pressed');
  return filled(element) !== null;
}

/** Done before we looked: a radio already chosen, a field the site has filled. Nothing more will happen, so the person says it. */
export const already = (done: Act['done'], element: Element): boolean =>
  done === 'chosen' ? isChecked(element) : done === 'filled' && filled(element) === true;

const isChecked = (element: Element): boolean =>
  element.matches(':checked') || element.getAttribute('aria-checked') === 'true' || element.getAttribute('aria-pressed') === 'true';

const isWidget = (element: Element): boolean => !element.matches('input,select');

const focused = (element: Element): boolean => {
  const root = element.getRootNode() as Document | ShadowRoot;
  return !!root.activeElement && element.contains(root.activeElement);
};

/**
 * Calls `onDone` when the person has done it: clicked it, chosen it, or filled it and left it. Only events of the person
 * (`isTrusted`) count. Listens in the capture phase, passively: nothing is prevented or delayed.
 * @returns how to stop observing
 */
export function observe(done: Act['done'], element: Element, onDone: () => void, trusted = (event: Event) => event.isTrusted): () => void {
  const shown = shownPart(element);
  // In its own root: `change` does not leave a shadow tree, nor does `focusout` when the focus stays in it.
  const root = element.getRootNode();
  const reaches = (event: Event): boolean => event.composedPath().some((node) => node === element || node === shown);
  const ends: (() => void)[] = [];
  const on = (types: string[], listener: (event: Event) => void): void => {
    for (const type of types) {
      root.addEventListener(type, listener, { capture: true, passive: true });
      ends.push(() => root.removeEventListener(type, listener, { capture: true }));
    }
  };

  if (done === 'click') {
    on(['click'], (event) => trusted(event) && reaches(event) && onDone());
    // What the page draws as a button hears the keys itself: the browser then makes no click of them.
    if (!element.matches('button,a[href],input,summary'))
      on(['keydown'], (event) => trusted(event) && reaches(event) && ['Enter', ' '].includes((event as KeyboardEvent).key) && onDone());
  }
  if (done === 'chosen') {
    // `change` for what the browser draws; a click or a key, then the state, for what the page draws itself.
    on(
      ['change'],
      (event) => trusted(event) && reaches(event) && (!/^(radio|checkbox)$/.test((element as HTMLInputElement).type) || isChecked(element)) && onDone(),
    );
    if (isWidget(element))
      on(['click', 'keyup'], (event) => trusted(event) && reaches(event) && queueMicrotask(() => setTimeout(() => isChecked(element) && onDone(), 30)));
  }
  if (done === 'filled') {
    on(['focusout', 'change'], (event) => {
      if (trusted(event) && reaches(event)) setTimeout(() => !focused(element) && filled(element) === true && onDone(), 0);
    });
  }
  return () => {
    for (const end of ends) end();
  };
}
