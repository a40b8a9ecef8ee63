/**
 * The baselines, recorded on our own practice screen and replayed on the pages of other component sets. This shows what
 * they would do with our guides.
 */
import { keyOf, named } from '../../locate/page/baselines/roleName.ts';
import { best, type Properties, recorded } from '../../locate/page/baselines/similo.ts';
import { draw } from '../../locate/page/draw.tsx';
import type { Scene } from '../../locate/scenes.ts';

export interface Recording {
  name: string;
  similo: Properties;
}

/** The recordings, by guide and step. */
export type Records = Record<string, Recording>;

/**
 * The screens are drawn as semantic HTML (the first dialect of the practice renderer), and each step's control is
 * recorded in its own screen.
 */
export async function record(scenes: Scene[]): Promise<Records> {
  const records: Records = {};
  const drawn = await draw(scenes, 1);
  for (const [index, bring] of drawn.entries()) {
    const { site, element, stop } = bring();
    const scene = scenes[index];
    if (element && scene)
      records[`${scene.guide} ${scene.step}`] = { name: keyOf(element), similo: recorded(element, site) };
    stop();
  }
  return records;
}

export const replay = (key: string, records: Records): Record<string, Element[]> => {
  const known = records[key];
  return known ? { 'role + name': named(known.name, document.body), Similo: best(known.similo, document.body) } : {};
};
