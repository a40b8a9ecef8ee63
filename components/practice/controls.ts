/**
 * What a screen contains and requires, as plain functions over its blocks. A block’s path (« 2-0 ») is its position in
 * the tree.
 */

import type { Block, Destination } from '../../core/practice/format.ts';
import { belongs, type Mishaps } from '../../core/practice/mishaps.ts';

export interface Placed {
  path: string;
  block: Block;
}

export type Control = Extract<Block, { kind: 'field' | 'select' | 'choice' | 'box' | 'upload' }>;
export type Answer = (path: string) => string[];

export const blockPath = (at: string, index: number): string => (at ? `${at}-${index}` : `${index}`);
export const isControl = (block: Block): block is Control =>
  ['field', 'select', 'choice', 'box', 'upload'].includes(block.kind);
export const labelOf = (block: Control): string => ('legend' in block ? block.legend : block.label);

/** What decides which blocks are visible: revealed names, and mishaps that are switched on. */
export interface Shows {
  names: ReadonlySet<string>;
  on: Mishaps;
}

export const isShown = (block: Block, { names, on }: Shows): boolean =>
  (!block.when || names.has(block.when)) && belongs(block, on);

/** The visible blocks; those of a group come after the group itself. */
export const shownBlocks = (blocks: Block[], shows: Shows, at = ''): Placed[] =>
  blocks.flatMap((block, index) => {
    if (!isShown(block, shows)) return [];
    const path = blockPath(at, index);
    return [{ path, block }, ...(block.kind === 'group' ? shownBlocks(block.blocks, shows, path) : [])];
  });

/** Names revealed by buttons, and by the options chosen in visible choices. */
export function revealedNames(
  blocks: Block[],
  opened: ReadonlySet<string>,
  on: Mishaps,
  answer: Answer,
): ReadonlySet<string> {
  let names = opened;
  for (;;) {
    const byChoice = shownBlocks(blocks, { names, on }).flatMap(({ path, block }) =>
      block.kind === 'choice' ? answer(path).flatMap((option) => block.reveals?.[option] ?? []) : [],
    );
    const grown = new Set([...opened, ...byChoice]);
    if (grown.size === names.size) return grown;
    names = grown;
  }
}

/** The errors to show, by path. A requirement on an invisible block is ignored. */
export const errorsOf = (needs: Destination['needs'], shown: Placed[], answer: Answer): Record<string, string> =>
  Object.fromEntries(
    (needs ?? []).flatMap(({ field, is, error }) =>
      shown.flatMap(({ path, block }) =>
        isControl(block) && same(labelOf(block), field) && !holds(answer(path), is) ? [[path, error] as const] : [],
      ),
    ),
  );

/**
 * A button is disabled until something is written, chosen or ticked under this label. An invisible field does not count
 * as filled.
 */
export const isGrey = (block: Block, shown: Placed[], answer: Answer): boolean => {
  const until = block.kind === 'button' ? block.greyUntil : undefined;
  return (
    !!until &&
    !shown.some(({ path, block }) => isControl(block) && same(labelOf(block), until) && holds(answer(path), undefined))
  );
};

const holds = (given: string[], is: string | undefined): boolean =>
  is === undefined
    ? given.some((value) => value.trim() !== '')
    : given.some((value) => same(value, is) || same(french(value), is));

const same = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (text: string): string => text.normalize('NFC').replace(/\s/g, '').replace(/’/g, "'").toLowerCase();

/** A date field's value is « 1987-03-12 » where the paper says « 12/03/1987 ». */
const french = (value: string): string => value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

/** The button that Enter presses, as on real sites: the main button, else the first. */
export function mainButton(shown: Placed[]): (Placed & { block: Extract<Block, { kind: 'button' }> }) | undefined {
  const buttons = shown.flatMap(({ path, block }) => (block.kind === 'button' ? [{ path, block }] : []));
  return buttons.find(({ block }) => block.main) ?? buttons[0];
}
