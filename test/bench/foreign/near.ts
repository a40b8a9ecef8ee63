/** Words that are similar to those of a screen but different, as in a real footer, menu or chat. */
import type { Random } from '../locate/random.ts';
import { practices } from './content.ts';
import { type Block, normalise, same } from './engine.ts';
import type { Aim, Sight } from './sights.ts';

const labelsIn = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'group') return labelsIn(block.blocks);
    if (block.kind === 'menu') return block.links.map(({ label }) => label);
    if (block.kind === 'heading') return [block.text];
    return block.kind === 'button' || block.kind === 'link' || block.kind === 'field' || block.kind === 'upload'
      ? [block.label]
      : [];
  });

const siteOf = (guide: string): string => guide.split('/')[0] ?? guide;

/** What follows the words of a step on a link to something else. */
const TAILS = [
  'en savoir plus',
  'mode d’emploi',
  'questions fréquentes',
  'pour les professionnels',
  'avec un proche',
  'sur l’application mobile',
  'en Alsace',
];
const HEADS = ['Comment', 'Aide :', 'Avant de', 'Tout sur', 'Problème avec'];

/** True when no target of this screen has these words: otherwise nobody could distinguish them. */
export const isFree = (words: string, aims: Aim[]): boolean =>
  !aims.some(({ target }) => target.names.some((name) => same(normalise(words), name)));

/**
 * @param aims every step that the page is tested for, including those of a joined screen
 * @returns `count` texts: from other pages of the same site, from other guides, and the step's own words made longer
 */
export function nearWords(sight: Sight, aims: Aim[], count: number, random: Random): string[] {
  const own = aims.flatMap(({ target }) => target.names.slice(0, 1)).map((name) => name.replace(/\s*\*$/, ''));
  const longer = own.flatMap((name) => [
    `${name} : ${random.pick(TAILS)}`,
    `${name} ${random.pick(TAILS)}`,
    `${random.pick(HEADS)} ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  ]);
  const screens = Object.entries(practices).flatMap(([guide, { screens: all }]) =>
    Object.entries(all).flatMap(([screen, { title, blocks }]) =>
      guide === sight.guide && screen === sight.screen
        ? []
        : [{ site: siteOf(guide), words: [title, ...labelsIn(blocks)] }],
    ),
  );
  const same_ = screens.filter(({ site }) => site === siteOf(sight.guide)).flatMap(({ words }) => words);
  const other = screens.filter(({ site }) => site !== siteOf(sight.guide)).flatMap(({ words }) => words);
  const draw = (from: string[], most: number): string[] =>
    random.shuffle([...new Set(from)].filter((words) => isFree(words, aims))).slice(0, most);
  const third = Math.ceil(count / 3);
  const drawn = [...draw(longer, third), ...draw(same_, third)];
  return random.shuffle([...new Set([...drawn, ...draw(other, count - drawn.length)])]);
}
