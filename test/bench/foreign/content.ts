/** The guides and practice sites as this bench reads them; in Node only. */
import { library, paths, practices } from '../../../guides/check/content.ts';
import { type PageRule, pageRule, pagesOf } from './engine.ts';

export { blocksOf, scenes } from '../locate/scenes.ts';
export { library, practices };

/** Where each step of a guide happens, by its key; the qualified key of the page. */
export const pageOfSteps = (guide: string): Map<string, string | undefined> =>
  new Map(paths(guide).flatMap((path) => path.map(({ key, page }) => [key, page] as const)));

/** Every page the companion may recognise during this guide. */
export const rulesOf = (guide: string): Record<string, PageRule> =>
  Object.fromEntries(
    pagesOf(library, guide).flatMap((key) => {
      const rule = pageRule(library, key);
      return rule ? [[key, rule]] : [];
    }),
  );
