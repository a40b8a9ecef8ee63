/** An element of the page that may be a target or a sign of the page. Its role and names are computed on demand. */
import type { Role } from '../guide/guide.ts';
import { roleOf } from './name.ts';
import { normalise } from './normalise.ts';

export interface Entry {
  readonly element: Element;
  readonly role: Role | null;
  /** Normalised. */
  readonly names: string[];
  /** As the page writes them. */
  readonly written: string[];
}

/** Separates two names of one element: no page writes this character. */
export const BETWEEN = '\0';

/** @param said its names as the page writes them */
export function entryOf(element: Element, said: string): Entry {
  let role: Role | null | undefined;
  let names: string[] | undefined;
  return {
    element,
    get role() {
      if (role === undefined) role = roleOf(element);
      return role;
    },
    get names() {
      names ??= said.split(BETWEEN).map(normalise).filter(Boolean);
      return names;
    },
    get written() {
      return said.split(BETWEEN);
    },
  };
}
