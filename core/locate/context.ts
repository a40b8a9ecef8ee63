/** What stands around an element: the headings and groups it is under, the words beside it. */
import { namesOf, wordsOf } from './name.ts';
import { normalise } from './normalise.ts';
import { hostOf } from './visible.ts';

export const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

const levelOf = (heading: Element): number =>
  Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1)) || 2;

/** Headings of each tree, in the order of the page; a list that is never gone through from end to end. */
export type Headings = Map<Node, ArrayLike<Element>>;

/** Normalised headings that reign over the element, legends and names of the groups around it; out of roots and frames too. */
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

/** A heading reigns until another of its level or above. */
function governingHeadings(element: Element, headings: ArrayLike<Element>): string[] {
  // Halves: on a long page most headings come after.
  let [from, to] = [0, headings.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const heading = headings[middle] as Element;
    if (heading === element || heading.compareDocumentPosition(element) & 4) from = middle + 1;
    else to = middle;
  }
  const words: string[] = [];
  let level = 7;
  for (let at = from - 1; at >= 0 && level > 1; at--) {
    const heading = headings[at] as Element;
    if (levelOf(heading) >= level) continue;
    level = levelOf(heading);
    words.push(normalise(wordsOf(heading)));
  }
  return words;
}

/** Legends and names of the groups around an element. */
function groupsOf(element: Element): string[] {
  const groups: string[] = [];
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around.localName === 'fieldset') {
      const legend =
        [...around.children].find((child) => child.localName === 'legend') ?? around.querySelector('legend');
      if (legend) groups.push(normalise(wordsOf(legend)));
    }
    if (around.hasAttribute('aria-labelledby') || around.hasAttribute('aria-label'))
      groups.push(...namesOf(around).slice(0, 1).map(normalise));
  }
  return groups;
}
