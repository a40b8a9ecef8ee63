/** One look, nothing kept: for the pick mode, tests and benches. */
import type { Target } from '../guide/guide.ts';
import { finder } from './finder.ts';
import { createLocator, type Located } from './locate.ts';

export type { Verdict } from './locate.ts';

export const locateOnce = (
  target: Target,
  root: Document | Element,
  visible?: (element: Element) => boolean,
): Located =>
  createLocator(
    () => root,
    () => finder,
    visible,
    false,
  ).locate(target);
