/** The guides and practice sites, as this benchmark reads them. Runs only in Node. */
import { library, paths, practices, project } from '../../../guides/check/content.ts';
import { anchors, inside, recognised } from '../../../guides/check/practicePages.ts';
import { type Block, type PageRule, pageRule, pagesOf } from './engine.ts';

export { blocksOf, scenes } from '../locate/scenes.ts';
export { library, practices };

/** The page of each step of a guide, by its key. The page is given by its qualified key. */
export const pageOfSteps = (guide: string): Map<string, string | undefined> =>
  new Map(paths(guide).flatMap((path) => path.map(({ key, page }) => [key, page] as const)));

/** Every page that the companion may recognise during this guide. */
export const rulesOf = (guide: string): Record<string, PageRule> =>
  Object.fromEntries(
    pagesOf(library, guide).flatMap((key) => {
      const rule = pageRule(library, key);
      return rule ? [[key, rule]] : [];
    }),
  );

/**
 * The page that the words of a screen identify, as data: the guides' own checks use the same function. Undefined for a
 * screen that is elsewhere.
 */
export function pageOnData(guide: string, address: string, title: string, blocks: Block[]): string | undefined {
  const key = recognised(project, paths(guide).flat(), address, anchors(title, inside(blocks)), undefined);
  return key === 'elsewhere' ? undefined : key;
}
