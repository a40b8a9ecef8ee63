/** The guides and practice sites as this bench reads them; in Node only. */
import { library, paths, practices, project } from '../../../guides/check/content.ts';
import { anchors, inside, recognised } from '../../../guides/check/practicePages.ts';
import { type Block, type PageRule, pageRule, pagesOf } from './engine.ts';

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

/** Which page a screen is, by its words as data: what the guides' own checks hold. Nothing for what is elsewhere. */
export function pageOnData(guide: string, address: string, title: string, blocks: Block[]): string | undefined {
  const key = recognised(project, paths(guide).flat(), address, anchors(title, inside(blocks)), undefined);
  return key === 'elsewhere' ? undefined : key;
}
