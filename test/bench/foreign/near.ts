/** Words that resemble those of a screen and are not: what a real footer, a menu or a chat is full of. */
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

/** What follows a step's words on the link of another thing. */
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

/** No target of this screen may bear it: nobody could tell them apart. */
export const isFree = (words: string, aims: Aim[]): boolean =>
  !aims.some(({ target }) => target.names.some((name) => same(normalise(words), name)));

/** @param aims every step asked for on the page, those of a joined screen too; @returns `count` words: from other pages of the same site, from other guides, and the step's own words made longer */
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
