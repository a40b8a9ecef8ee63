/** What is shown: a practice screen in the state that some steps meet, with the right answer for each of them. */
import { pageOfSteps, pageOnData, practices, scenes } from './content.ts';
import type { Block, Target } from './engine.ts';

/** A block with the identifier of its right answer. `items` are those of a group. */
export interface Item {
  id: string;
  block: Block;
  items?: Item[];
}

export interface Aim {
  step: string;
  target: Target;
  /** The `data-truth` of the right control; empty for a heading, which is identified by its words. */
  id: string;
}

export interface Sight {
  /** The guide, the screen and the rank of its state. It does not depend on what else this run draws. */
  key: string;
  guide: string;
  screen: string;
  /** The qualified keys of the page: there is one, unless branches of the guide name it differently. */
  pages: string[];
  address: string;
  title: string;
  /** The name of the practice site, which the header shows. */
  site: string;
  items: Item[];
  aims: Aim[];
}

/** The ids are those of the practice renderer (`c2-0`), so that they identify the target of a scene. */
export function itemsOf(blocks: Block[], at = ''): Item[] {
  return blocks.map((block, index) => {
    const path = at ? `${at}-${index}` : `${index}`;
    return block.kind === 'group'
      ? { id: `c${path}`, block, items: itemsOf(block.blocks, path) }
      : { id: `c${path}`, block };
  });
}

/** Steps that meet the same screen in the same state share one page. */
export function sights(guide?: string): Sight[] {
  const all = new Map<string, Sight>();
  const ranks = new Map<string, number>();
  for (const scene of scenes().scenes) {
    if (guide && scene.guide !== guide) continue;
    const screen = scene.practice.screens[scene.screen];
    if (!screen) continue;
    const state = `${scene.guide} ${scene.screen} ${JSON.stringify(screen.blocks)}`;
    const known = all.get(state);
    const aim = { step: scene.step, target: scene.target, id: scene.id };
    const page = pageOfSteps(scene.guide).get(scene.step);
    if (known) {
      known.aims.push(aim);
      if (page && !known.pages.includes(page)) known.pages.push(page);
    } else {
      const name = `${scene.guide}/${scene.screen}`;
      const rank = (ranks.get(name) ?? 0) + 1;
      ranks.set(name, rank);
      all.set(state, {
        key: rank > 1 ? `${name}#${rank}` : name,
        guide: scene.guide,
        screen: scene.screen,
        pages: page ? [page] : [],
        address: screen.address,
        title: screen.title,
        site: practices[scene.guide]?.name ?? '',
        items: itemsOf(screen.blocks),
        aims: [aim],
      });
    }
  }
  return [...all.values(), ...pagesAlone([...all.values()], guide)];
}

/**
 * Screens where no step has a target: a question, a secret, a page to read. Only the recognition of the page is judged
 * there.
 */
function pagesAlone(known: Sight[], only?: string): Sight[] {
  const seen = new Set(known.map(({ guide, screen }) => `${guide}/${screen}`));
  return Object.entries(practices).flatMap(([guide, { name, screens }]) =>
    Object.entries(screens).flatMap(([screen, { address, title, blocks }]): Sight[] => {
      const key = `${guide}/${screen}`;
      if (seen.has(key) || (only && guide !== only)) return [];
      const shown = blocks.filter((block) => !block.when && !block.if);
      const page = pageOnData(guide, address, title, shown);
      if (!page) return [];
      return [{ key, guide, screen, pages: [page], address, title, site: name, items: itemsOf(shown), aims: [] }];
    }),
  );
}
