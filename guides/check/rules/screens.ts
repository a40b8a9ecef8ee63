/** What each block of each practice screen names exists: screens, fields, blocks to reveal. */
import { isControl, labelOf } from '../../../components/practice/controls.ts';
import { normalise, same } from '../../../core/locate/normalise.ts';
import type { Block, Practice } from '../../../core/practice/format.ts';
import { type Finding, quote } from '../fault.ts';
import type { Path } from '../json/node.ts';
import { didYouMean } from '../near.ts';
import { inside } from '../practicePages.ts';
import type { PracticeRule } from './rule.ts';

export interface BlockAt {
  block: Block;
  path: Path;
  screen: string;
}

/** Every block of every screen, including those of groups, with its place in the file. */
export const blocksAt = ({ screens }: Practice): BlockAt[] =>
  Object.entries(screens).flatMap(([screen, { blocks }]) => walk(blocks, ['screens', screen, 'blocks'], screen));

const walk = (blocks: Block[], path: Path, screen: string): BlockAt[] =>
  blocks.flatMap((block, index) => {
    const at = [...path, index];
    return [
      { block, path: at, screen },
      ...(block.kind === 'group' ? walk(block.blocks, [...at, 'blocks'], screen) : []),
    ];
  });

interface Link {
  to: string;
  path: Path;
}

export const leads = ({ block, path }: BlockAt): Link[] => {
  if (block.kind === 'menu')
    return block.links.flatMap(({ to }, index) => (to ? [{ to, path: [...path, 'links', index, 'to'] }] : []));
  if (block.kind !== 'button' && block.kind !== 'link') return [];
  return [
    ...(block.to ? [{ to: block.to, path: [...path, 'to'] }] : []),
    ...(block.trouble ?? []).flatMap(({ to }, index) => (to ? [{ to, path: [...path, 'trouble', index, 'to'] }] : [])),
  ];
};

const asks = ({ block, path }: BlockAt): { label: string; path: Path }[] => {
  if (block.kind !== 'button' && block.kind !== 'link') return [];
  return [
    ...(block.needs ?? []).map(({ field }, index) => ({ label: field, path: [...path, 'needs', index, 'field'] })),
    ...('greyUntil' in block && block.greyUntil ? [{ label: block.greyUntil, path: [...path, 'greyUntil'] }] : []),
  ];
};

export const screens: PracticeRule = (practice) => {
  const known = Object.keys(practice.screens);
  const noScreen = (to: string, path: Path): Finding[] =>
    known.includes(to)
      ? []
      : [
          {
            path,
            once: true,
            what: `l’écran ${quote(to)} n’existe pas.${didYouMean(to, known) || ` Les écrans\u00A0: ${known.join(', ')}.`}`,
          },
        ];
  return [
    ...noScreen(practice.first, ['first']),
    ...blocksAt(practice).flatMap((at) => [
      ...leads(at).flatMap(({ to, path }) => noScreen(to, path)),
      ...asks(at).flatMap(({ label, path }) => noField(practice, at, label, path)),
    ]),
  ];
};

function noField(practice: Practice, { screen }: BlockAt, label: string, path: Path): Finding[] {
  const fields = inside(practice.screens[screen]?.blocks ?? [])
    .filter(isControl)
    .map(labelOf);
  return fields.some((field) => same(normalise(field), label))
    ? []
    : [
        {
          path,
          what: `${quote(label)} n’est le nom d’aucune case de l’écran ${quote(screen)}.${didYouMean(label, fields) || ` Les cases\u00A0: ${fields.map(quote).join(', ') || 'aucune'}.`}`,
        },
      ];
}
