/** Describes the candidates of a page for the decision. What takes layout is read only when it is asked for. */
import type { Target } from '../guide.ts';
import { type Headings, underOf } from './around.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { type Alike, type Features, sameFamily } from './exact.ts';

export interface Candidate {
  element: Element;
  features: Features;
}

/** Looked at when nothing bears the words; more than that resembles everything. */
const MOST = 200;

/** @param visible is it shown to a person? @returns what bears the target's words; else what resembles them */
export function collect(target: Target, catalogue: Catalogue, root: Document | Element, visible: (element: Element) => boolean, alike?: Alike): Candidate[] {
  const headings: Headings = new Map();
  const ofFamily = (elements: Element[]): [Element, Entry][] =>
    elements.flatMap((element) => {
      const entry = catalogue.entries.get(element);
      return entry && sameFamily(entry.role, target.role) ? [[element, entry] as [Element, Entry]] : [];
    });
  const exact = ofFamily(catalogue.bearing(target.names));
  const found = exact.length ? exact : ofFamily(catalogue.holding(alike?.stems(target.names) ?? [])).slice(0, MOST);
  const elements = new Map(found.map(([element], index) => [element, index]));
  return found.map(([element, { role, names }]) => ({
    element,
    features: {
      role,
      names,
      hinted: hinted(element, target),
      destination: destinationOf(element),
      inside: found.length > MOST ? undefined : enclosing(element, elements),
      ...(target.seen ? { name: element.getAttribute('name') ?? '', id: element.id } : {}),
      get under() {
        return underOf(element, root, headings);
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

function enclosing(element: Element, among: Map<Element, number>): number | undefined {
  for (let around = element.parentElement; around; around = around.parentElement) if (among.has(around)) return among.get(around);
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
