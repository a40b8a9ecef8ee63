/** Which page of a guide a practice screen shows, on data: as `recognise` of core/page.ts does it in a document. */
import { ELSEWHERE } from '../../core/guide.ts';
import { pageRule } from '../../core/library.ts';
import { normalise } from '../../core/locate/words.ts';
import { fits, seen } from '../../core/page.ts';
import type { Planned } from '../../core/plan.ts';
import type { Block } from '../../core/practice.ts';
import { hosts, library } from './content.ts';

/** Groups and what is in them. */
export const inside = (blocks: Block[]): Block[] => blocks.flatMap((block) => [block, ...(block.kind === 'group' ? inside(block.blocks) : [])]);

const wordsOf = (block: Block): string[] => {
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'menu') return [block.legend, ...block.links.map(({ label }) => label)];
  if ('label' in block) return [block.label];
  if ('legend' in block) return [block.legend, ...('options' in block ? block.options : [])];
  return [];
};

/** The words a screen can be recognised by: see `anchorsOf` in core/page.ts. */
export const anchors = (title: string, blocks: Block[]): Set<string> => new Set([title, ...blocks.flatMap(wordsOf)].map(normalise));

/** @param expected where two pages are as likely */
export function recognised(path: Planned[], address: string, words: Set<string>, expected: string | undefined): string | undefined {
  if (!hosts.includes(new URL(address).host)) return ELSEWHERE;
  // On data each word is a thing of its own.
  const signs = new Map([...words].map((word) => [word, new Set([{ word }])]));
  return [...new Set(path.map(({ page }) => page))]
    .flatMap((key) => {
      const rule = key ? pageRule(library, key) : undefined;
      const fitting = rule?.url.filter((pattern) => fits(pattern, address)) ?? [];
      return rule && fitting.length ? [{ key, precise: Math.max(...fitting.map((one) => one.replaceAll('*', '').length)), ...seen(rule, signs) }] : [];
    })
    .filter(({ enough }) => enough)
    .sort((a, b) => b.precise - a.precise || b.count - a.count || Number(b.key === expected) - Number(a.key === expected))[0]?.key;
}
