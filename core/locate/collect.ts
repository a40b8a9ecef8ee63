/** Describes the candidates of a page for the decision. What takes layout is read only when it is asked for. */
import type { Role, Target } from '../guide/guide.ts';
import { headingsAbove } from './context.ts';
import type { ElementIndex } from './elementIndex.ts';
import type { Entry } from './entry.ts';
import { type Features, hasLabel, type SimilarityMatcher, sameRoleFamily } from './exact.ts';
import { longestRun } from './normalise.ts';

export interface PageCandidate {
  element: Element;
  features: Features;
}

/** Looked at when nothing bears the words; more than that resembles everything. */
const MOST = 200;

/** @param visible is it shown to a person? @returns what bears the target's words; else what resembles them */
export function collect(
  target: Target,
  page: ElementIndex,
  root: Document | Element,
  visible: (element: Element) => boolean,
  alike?: SimilarityMatcher,
): PageCandidate[] {
  const saying = (words: string[], fits: (names: string[]) => boolean): Entry[] =>
    inOrder(page.saying(words).filter(({ role, names }) => role && sameRoleFamily(role, target.role) && fits(names)));
  const exact = saying([...new Set(target.names.map(longestRun))], (names) => hasLabel(names, target.names));
  const stems = [...new Set(alike?.stems(target.names))];
  const found =
    exact.length || !stems.length
      ? exact
      : saying(stems, (names) => names.some((name) => stems.some((stem) => name.includes(stem)))).slice(0, MOST);
  const elements = new Map(found.map(({ element }, index) => [element, index]));
  return found.map(({ element, role, names }) => ({
    element,
    features: {
      role: role as Role,
      names,
      hinted: hinted(element, target),
      destination: destinationOf(element),
      inside: found.length > MOST ? undefined : enclosing(element, elements),
      ...(target.seen ? { name: element.getAttribute('name') ?? '', id: element.id } : {}),
      get under() {
        return headingsAbove(element, root, page.headings);
      },
      get visible() {
        return visible(element);
      },
      get openable() {
        return alike?.opener(element, visible) !== undefined;
      },
      get near() {
        return alike?.near(element);
      },
    },
  }));
}

/** The order a person reads in; trees apart, as they were met. */
const inOrder = (entries: Entry[]): Entry[] =>
  entries.sort(({ element: a }, { element: b }) =>
    a === b ? 0 : a.compareDocumentPosition(b) & 4 ? -1 : a.getRootNode() === b.getRootNode() ? 1 : 0,
  );

function enclosing(element: Element, among: Map<Element, number>): number | undefined {
  for (let around = element.parentElement; around; around = around.parentElement)
    if (among.has(around)) return among.get(around);
  return undefined;
}

const hinted = (element: Element, { hint }: Target): boolean => {
  try {
    return !!hint && element.matches(hint);
  } catch {
    return false;
  }
};

const forms = new WeakMap<HTMLFormElement, number>();
let met = 0;

/** A link's address; for what sends a form, the form and what it says to it: at the top or at the bottom, it is one choice. */
export function destinationOf(element: Element): string | undefined {
  const attribute = (name: string): string => element.getAttribute(name) ?? '';
  if (element.localName === 'a') {
    const href = attribute('href');
    return href && !href.startsWith('#') && !href.startsWith('javascript:') ? href : undefined;
  }
  const { form } = element as HTMLButtonElement;
  if (!form || attribute('type') !== 'submit') return undefined;
  const rank = forms.get(form) ?? ++met;
  forms.set(form, rank);
  return `form ${rank} ${attribute('formaction')} ${attribute('name')} ${attribute('value')}`;
}
