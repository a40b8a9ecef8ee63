/** The baselines, recorded on our own practice screen and replayed on other hands' pages: what they would do with our guides. */
import { keyOf, named } from '../../locate/page/baselines/roleName.ts';
import { best, type Properties, recorded } from '../../locate/page/baselines/similo.ts';
import { draw } from '../../locate/page/draw.tsx';
import type { Scene } from '../../locate/scenes.ts';

export interface Recording {
  name: string;
  similo: Properties;
}

/** By guide and step. */
export type Records = Record<string, Recording>;

/** Drawn as semantic HTML (the practice renderer's first dialect), each step's control in its own screen. */
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
