/** One look with both stages, nothing kept: for the pick mode, tests and benches. */
import type { Target } from '../guide/guide.ts';
import { createLocator, type Located } from './locate.ts';
import { similarity } from './similarity.ts';

export type { Verdict } from './locate.ts';

export const locateOnce = (
  target: Target,
  root: Document | Element,
  visible?: (element: Element) => boolean,
): Located =>
  createLocator(
    () => root,
    () => similarity,
    visible,
    false,
  ).locate(target);
