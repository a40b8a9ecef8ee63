/** What stands around an element: the headings and groups it is under, the words beside it. */

import { bareOf } from './asides.ts';
import { namesOf, wordsOf } from './name.ts';
import { normalise } from './normalise.ts';
import { drawnParentOf, parentOf } from './shadowed.ts';
import { hostOf } from './visible.ts';

export const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

const levelOf = (heading: Element): number =>
  Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1)) || 2;

/** Headings of each tree in page order, searched without walking the whole list. */
export type Headings = Map<Node, ArrayLike<Element>>;

/**
 * Normalised headings that apply to the element, and legends and names of the groups around it, out of shadow roots and
 * frames too.
 */
export function headingsAbove(element: Element, root: Document | Element, headings: Headings): string[] {
  const tree = element.getRootNode() as Document | ShadowRoot;
  const within = root.getRootNode() === tree ? root : tree;
  const all = headings.get(within) ?? within.querySelectorAll(HEADINGS);
  headings.set(within, all);
  const host = within === root ? null : hostOf(element);
  return [
    ...(host ? headingsAbove(host, root, headings) : []),
    ...governingHeadings(element, all),
    ...groupsOf(element),
  ];
}

/** How many elements are examined going up. A page with more has no order of titles that a person could read by. */
const MOST_HEADINGS = 200;

/** A heading applies until the next heading of the same or a higher level. */
function governingHeadings(element: Element, headings: ArrayLike<Element>): string[] {
  // Binary search: on a long page most headings come after the element.
  let [from, to] = [0, headings.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const heading = headings[middle] as Element;
    if (heading === element || heading.compareDocumentPosition(element) & 4) from = middle + 1;
    else to = middle;
  }
  const words: string[] = [];
  let level = 7;
  for (let at = from - 1; at >= 0 && level > 1 && from - at <= MOST_HEADINGS; at--) {
    const heading = headings[at] as Element;
    if (levelOf(heading) >= level) continue;
    level = levelOf(heading);
    words.push(normalise(wordsOf(heading)));
  }
  return words;
}

/** The browser does nothing with a label for a group, and a person reads it all the same. */
const labelFor = (group: Element): string[] =>
  [...(group.getRootNode() as Document | ShadowRoot).querySelectorAll(`label[for="${CSS.escape(group.id)}"]`)]
    .slice(0, 1)
    .map((label) => normalise(wordsOf(label)));

/** Legends and names of the groups around an element. */
function groupsOf(element: Element): string[] {
  const groups: string[] = [];
  for (let around = drawnParentOf(element); around; around = drawnParentOf(around)) {
    if (around.localName === 'fieldset') {
      const legend =
        [...around.children].find((child) => child.localName === 'legend') ?? around.querySelector('legend');
      if (legend) groups.push(normalise(wordsOf(legend)));
    }
    if (around.hasAttribute('aria-labelledby') || around.hasAttribute('aria-label'))
      groups.push(...namesOf(around).slice(0, 1).map(normalise));
    else if (around.id && around.matches('[role=radiogroup],[role=group]')) groups.push(...labelFor(around));
  }
  return groups;
}

/**
 * The headings and groups that apply to an element, also those without a heading tag, each also without its number and
 * count.
 */
export function headingsAround(element: Element, root: Document | Element, headings: Headings): string[] {
  const all = [...headingsAbove(element, root, headings), ...titlesBeside(element)];
  return [...new Set(all.flatMap((words) => [words, bareOf(words)]))].filter(Boolean);
}

const TITLE = /(^|[\s_-])(title|titre|heading|card-?title|legend|question)(?=[\s_-]|$)/i;
const LONGEST_TITLE = 200;

const CARD = /(^|[\s_-])(card|tile|carte|tuile|panel|item)(?=[\s_-]|$)/i;
const cardOf = (element: Element): Element | undefined => {
  for (let around = parentOf(element), up = 0; around && up < 6; around = parentOf(around), up++)
    if (/^(li|article)$/.test(around.localName) || CARD.test(around.getAttribute('class') ?? '')) return around;
  return undefined;
};

/** The header of its row, the title of its card, or the question in the paragraph above its choices. */
function titlesBeside(element: Element): string[] {
  const titles: (Element | null | undefined)[] = [];
  const row = element.closest('tr,[role=row]');
  if (row) titles.push(row.querySelector('th,[role=rowheader]') ?? row.firstElementChild);
  const card = cardOf(element);
  if (card)
    titles.push(
      [...card.querySelectorAll('[class]')].slice(0, 20).find((one) => TITLE.test(one.getAttribute('class') ?? '')),
      card.querySelector('strong,b'),
    );
  if (/^(radio|checkbox)$/.test(element.getAttribute('type') ?? element.getAttribute('role') ?? '')) {
    const name = element.getAttribute('name');
    for (let around = parentOf(element), up = 0; around && up < 4; around = parentOf(around), up++) {
      const before = around.previousElementSibling;
      // Above the first choice of the group, not between two choices.
      if (
        before &&
        !before.querySelector('input,select,textarea') &&
        !before.matches('input,label') &&
        (!name || around.querySelectorAll(`[name="${CSS.escape(name)}"]`).length > 1)
      ) {
        titles.push(before);
        break;
      }
    }
  }
  return titles.flatMap((title) => {
    const words = title && title !== element && !title.contains(element) ? normalise(wordsOf(title)) : '';
    return words && words.length <= LONGEST_TITLE ? [words] : [];
  });
}
