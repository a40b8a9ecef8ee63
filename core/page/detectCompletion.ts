/**
 * Has the person done the step? This is known from events and states of the element, never from what was typed:
 * `:placeholder-shown`, `validity.valueMissing`, `badInput`, `:checked`.
 */
import type { Act } from '../guide/guide.ts';
import { shownPart } from '../locate/visible.ts';
import { createHand, GESTURES, type Hand } from './hand.ts';

/** Fields that show their placeholder. For a date field this state says nothing. */
const SHOWS_PLACEHOLDER =
  'textarea,input:not([type]),input:is([type=text],[type=search],[type=url],[type=tel],[type=email],[type=password],[type=number])';

/** true, false, or null when no state tells. Then the person says « C'est fait ». */
export function filled(element: Element): boolean | null {
  const field = element as HTMLInputElement;
  if (element.matches('input,textarea')) {
    if (field.validity?.badInput) return false;
    if (element.hasAttribute('placeholder') && element.matches(SHOWS_PLACEHOLDER))
      return !element.matches(':placeholder-shown');
    if (field.required) return !field.validity.valueMissing;
  }
  if (element.localName === 'select' && (element as HTMLSelectElement).required)
    return !(element as HTMLSelectElement).validity.valueMissing;
  return null;
}

/** Can the end of this step be observed on this element, or must the person say it? */
export function canObserve(done: Act['done'], element: Element | null): boolean {
  if (done === 'page') return true;
  if (done === 'said' || !element) return false;
  if (done === 'click') return true;
  if (done === 'chosen')
    return !isWidget(element) || element.hasAttribute('aria-checked') || element.hasAttribute('aria-pressed');
  return filled(element) !== null;
}

/**
 * Done before we looked: a radio already chosen, a list that shows a choice, a field the site has filled. No event may
 * follow, so the person says it.
 */
export function isAlreadyDone(done: Act['done'], element: Element): boolean {
  if (done === 'filled') return filled(element) === true;
  if (done !== 'chosen') return false;
  return element.localName === 'select' ? filled(element) !== false : isChecked(element);
}

const isChecked = (element: Element): boolean =>
  element.matches(':checked') ||
  element.getAttribute('aria-checked') === 'true' ||
  element.getAttribute('aria-pressed') === 'true';

const isWidget = (element: Element): boolean => !element.matches('input,select');

/** The element has the focus: the person may be writing. */
export const isFocused = (element: Element): boolean => {
  const root = element.getRootNode() as Document | ShadowRoot;
  return !!root.activeElement && element.contains(root.activeElement);
};

export interface ObserveOptions {
  /** Synthetic events are not trusted: tests replace this check. */
  trusted?: (event: Event) => boolean;
  /** The element again, when the page has rendered a new one in its place. */
  fresh?: () => Element | null;
  /** What the person has done so far on the same control, when the page has drawn it again under their hands. */
  hand?: Hand;
}

/** Keys that press a control drawn by the page; Tab only moves past it. */
const PRESSES = /^( |Enter|Arrow.*)$/;

/**
 * Calls `onDone` when the person has done it: clicked it, chosen it, or filled it and left it. Only the person's own
 * gestures count (core/page/hand.ts); what a script sets is a state, not a gesture. Listeners are passive and in the
 * capture phase, so that nothing is prevented or delayed.
 * @returns how to stop observing
 */
export function observeCompletion(
  done: Act['done'],
  first: Element,
  onDone: () => void,
  { trusted = (event: Event) => event.isTrusted, fresh, hand = createHand() }: ObserveOptions = {},
): () => void {
  let element = first;
  // Listens on its own root: `change` does not leave a shadow tree, nor does `focusout` when the focus stays inside it.
  const root = element.getRootNode();
  const roots = new Set<EventTarget>([root, element.ownerDocument]);
  const reaches = (event: Event): boolean => {
    // The page has rendered a new element since we looked: the person has touched the new one.
    if (!element.isConnected) element = fresh?.() ?? element;
    const shown = shownPart(element);
    return event.composedPath().some((node) => node === element || node === shown);
  };
  const ends: (() => void)[] = [];
  let over = false;
  /** Once: one gesture may be several events. */
  const say = (): void => {
    if (over) return;
    over = true;
    onDone();
  };
  /** The state is right only after the page and the browser have handled the event. */
  const after = (delay: number, isDone: () => boolean): void => {
    const timer = setTimeout(() => isDone() && say(), delay);
    ends.push(() => clearTimeout(timer));
  };
  const on = (types: string[], listener: (event: Event) => void, beside?: (event: Event) => void): void => {
    const heardOnce = new WeakSet<Event>();
    const heard = (event: Event): void => {
      if (heardOnce.has(event) || !trusted(event)) return;
      heardOnce.add(event);
      (reaches(event) ? listener : beside)?.(event);
    };
    for (const type of types)
      for (const each of roots) {
        each.addEventListener(type, heard, { capture: true, passive: true });
        ends.push(() => each.removeEventListener(type, heard, { capture: true }));
      }
  };

  if (done === 'click') {
    on(['click'], say);
    // A control that the page draws handles keys itself: the browser then makes no click of them.
    if (!element.matches('button,a[href],input,summary'))
      on(['keydown'], (event) => ['Enter', ' '].includes((event as KeyboardEvent).key) && say());
  }
  if (done === 'chosen' || done === 'filled')
    on(GESTURES, hand.on, (event) => hand.beside(event, (element as HTMLInputElement).form ?? null));
  if (done === 'chosen') {
    // `change` for native controls; a click or a key, then the state, for controls that the page draws.
    on(['change'], (event) => {
      const [control = element] = event.composedPath() as Element[];
      const isBox = /^(radio|checkbox)$/.test((element as HTMLInputElement).type);
      if ((!isBox || isChecked(element)) && hand.isTheirs(control)) say();
    });
    if (isWidget(element)) {
      on(['click'], () => after(30, () => isChecked(element)));
      on(['keyup'], ({ key }: KeyboardEventInit) => PRESSES.test(key ?? '') && after(30, () => isChecked(element)));
    }
  }
  if (done === 'filled')
    on(['focusout', 'change'], () => {
      const theirs = hand.isTheirs(element);
      after(0, () => (theirs || hand.isTheirs(element)) && !isFocused(element) && filled(element) === true);
    });
  return () => {
    for (const end of ends) end();
  };
}
