/** An element of the page that may be a target or a sign of the page. What it says is read at once; the rest when it is asked for. */
import type { Role } from '../guide.ts';
import { roleOf, saidOf } from './name.ts';
import { normalise } from './words.ts';

export interface Entry {
  readonly element: Element;
  /** As the page writes it, one name after the other. */
  readonly said: string;
  readonly role: Role | null;
  /** Normalised. */
  readonly names: string[];
}

/** No page writes it. */
const BETWEEN = '\0';

export function entryOf(element: Element, labels: Iterable<Element> = []): Entry {
  const said = saidOf(element, labels).join(BETWEEN);
  let role: Role | null | undefined;
  let names: string[] | undefined;
  return {
    element,
    said,
    get role() {
      if (role === undefined) role = roleOf(element);
      return role;
    },
    get names() {
      names ??= said.split(BETWEEN).map(normalise).filter(Boolean);
      return names;
    },
  };
}
