/** What the bubble keeps clear of during a step, weighed: no share of a lesser thing is worth a greater one. */

import { parentOf } from '../../../core/locate/shadowed.ts';
import { shownPart } from '../../../core/locate/visible.ts';
import {
  answersOf,
  besides,
  isField,
  labelsOf,
  legendOf,
  messagesOf,
  openedBy,
} from '../../../core/page/belongings.ts';
import { type Box, boxOf, shared, surface, writtenIn } from '../../../core/page/boxes.ts';
import type { Weighed } from './choosePlace.ts';

/** Where the person is writing: in a window too small for everything, it is seen before what the step points at. */
const FOCUSED = 1e11;
const FIRST = 1e9;
const NEEDED = 1e7;
const COPIED = 1e6;
const BESIDE = 3e4;

/** What the page has just told or drawn above itself. */
const ALERTS =
  '[role=alert],[role=alertdialog],[role=tooltip],[role=status],[aria-live=assertive],[aria-invalid=true],dialog[open],[role=dialog],[role=listbox],[role=menu],[role=option],:popover-open,iframe[src*="captcha"],iframe[title*="aptcha"]';
/** The papers of an exercise (components/practice/Papers.tsx). */
const PAPERS = '[data-papers] :is(dt,dd)';
const CONTROLS = 'input,select,textarea,button,[role=button],[role=textbox],[contenteditable]';
/** Given the focus so that a screen reader starts there. */
const READ_FROM = 'main,[role=main],[role=alert],[role=status],[role=region],[role=group],[role=dialog],h1,h2,h3';
const TEXT = `h1,h2,h3,h4,legend,label,p,li,dt,dd,td,th,a[href],summary,iframe,canvas,img,${CONTROLS}`;

export interface Pointed {
  target: Element | null;
  /** What the step tells to read or check. */
  reads: Element[];
}

const weighed = (weight: number, elements: Element[], box: (element: Element) => Box = boxOf): Weighed[] =>
  elements.map((element) => ({ box: box(element), weight }));

/** A field or a button with everything that says what it is. */
const whole = (control: Element): Weighed[] => [
  ...weighed(FIRST, [shownPart(control)]),
  ...weighed(FIRST, labelsOf(control), writtenIn),
  ...weighed(NEEDED, [...legendOf(control), ...messagesOf(control)], writtenIn),
  ...weighed(NEEDED, openedBy(control)),
  ...weighed(NEEDED, answersOf(control)),
];

const focusedIn = (document: Document): Element | null => {
  let found = document.activeElement;
  for (let inner = found; inner; ) {
    found = inner;
    inner = (inner as HTMLIFrameElement).contentDocument?.activeElement ?? inner.shadowRoot?.activeElement ?? null;
  }
  return found?.matches('body,html,faire-avec') ? null : found;
};

/** What opens under a field without saying so: something laid over the page there, that does not hold the field. */
function laidUnder(field: Element): Element[] {
  const { left, right, bottom } = field.getBoundingClientRect();
  const document = field.ownerDocument;
  for (const each of document.elementsFromPoint((left + right) / 2, bottom + 10))
    for (let up: Element | null = each; up && !up.contains(field); up = parentOf(up))
      if (/absolute|fixed/.test(getComputedStyle(up).position) && up.localName !== 'faire-avec') return [up];
  return [];
}

/** @param roots where the page is: its document, its shadow roots, its frames */
export function keptClear(document: Document, roots: Iterable<ParentNode>, { target, reads }: Pointed): Weighed[] {
  const all = (selector: string): Element[] => [...roots].flatMap((root) => [...root.querySelectorAll(selector)]);
  const window: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const held = focusedIn(document);
  // A heading or a region that the site gave the focus, to be read from there, is nothing that somebody writes in.
  const focused = held?.matches(`a[href],summary,[role],${CONTROLS}`) && !held.matches(READ_FROM) ? held : null;
  const field = [target, focused].find((each) => each && isField(each));
  const found = [
    ...(target ? whole(target) : []),
    ...(focused && focused !== target ? whole(focused) : []),
    ...(focused ? [...weighed(FOCUSED, [shownPart(focused)]), ...weighed(NEEDED, laidUnder(focused))] : []),
    ...weighed(BESIDE, held && held !== focused ? [held] : [], writtenIn),
    ...weighed(
      NEEDED,
      reads.flatMap((each) => [each, ...labelsOf(each)]),
      writtenIn,
    ),
    ...weighed(
      NEEDED,
      all(ALERTS).filter((each) => !target || !each.contains(target)),
    ),
    ...weighed(field ? COPIED : BESIDE, all(PAPERS), writtenIn),
    ...(target ? weighed(BESIDE, besides(target)) : []),
  ];
  // What fills the window cannot be kept clear, and what is not seen needs not be.
  return found.filter(({ box }) => {
    const seen = shared(box, window);
    return seen > 0 && seen < surface(window) * 0.6;
  });
}

/** The rest of what people read and press: headings first. */
export function textOf(roots: Iterable<ParentNode>): Weighed[] {
  const all = [...roots].flatMap((root) => [...root.querySelectorAll(TEXT)]).slice(0, 999);
  return all.flatMap((element): Weighed[] => {
    const box = writtenIn(element);
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= box.left) return [];
    // A frame of the site's own is most of the page: what is in it is weighed, not the frame.
    if ((element as HTMLIFrameElement).contentDocument) return [];
    return [{ box, weight: /^H/.test(element.tagName) ? 3 : element.matches(CONTROLS) ? 2 : 1 }];
  });
}
