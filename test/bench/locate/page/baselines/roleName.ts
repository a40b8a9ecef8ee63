/**
 * Works like Playwright's `getByRole(role, { name, exact: true })`. It is strict, so two matches count as a failure.
 * dom-accessibility-api computes the names.
 */
import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { inside } from '../tree.ts';
import type { Recorder } from './index.ts';

const known = new WeakMap<Element, string>();
const tidy = (name: string): string => name.replace(/\s+/g, ' ').trim();
export const keyOf = (element: Element): string => {
  const key = known.get(element) ?? `${getRole(element)} ${tidy(computeAccessibleName(element))}`;
  known.set(element, key);
  return key;
};

/** True when the element is rendered and not hidden from assistive technologies, as Playwright requires. */
const isExposed = (element: Element): boolean =>
  !element.closest('[aria-hidden=true]') && element.checkVisibility({ visibilityProperty: true });

const MAYBE = 'a[href],button,summary,input,select,textarea,[role],h1,h2,h3,h4,h5,h6';

/** Every exposed element of this role and name. */
export function named(wanted: string, site: ParentNode): Element[] {
  const found: Element[] = [];
  for (const each of inside(site))
    if (each.matches(MAYBE) && keyOf(each) === wanted && isExposed(each)) found.push(each);
  return found;
}

export const roleName: Recorder = (element) => {
  const wanted = keyOf(element);
  return (site) => named(wanted, site);
};
