/** Other locators on the same pages: they are recorded on the page as drawn, and run on the mutant. */
import { roleName } from './roleName.ts';
import { selector } from './selector.ts';
import { similo } from './similo.ts';
import { xpath } from './xpath.ts';

/**
 * @returns the function that finds the element again in another version: none, one, or several that it cannot
 * distinguish
 */
export type Recorder = (element: Element, site: Element) => (mutant: Element) => Element[];

export const baselines: Record<string, Recorder> = {
  'CSS selector (@medv/finder)': selector,
  'absolute XPath': xpath,
  'role + name (Playwright)': roleName,
  Similo: similo,
};
