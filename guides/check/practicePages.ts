/**
 * Which page of a guide a practice screen shows, computed on data, as `recognise` of core/page/recognise.ts does in a
 * document.
 */
import { ELSEWHERE } from '../../core/guide/guide.ts';
import { type Library, pageRule } from '../../core/guide/library.ts';
import type { PathStep } from '../../core/guide/path.ts';
import { normalise, same } from '../../core/locate/normalise.ts';
import { fits, seen } from '../../core/page/recognise.ts';
import type { Block } from '../../core/practice/format.ts';
import type { Project } from './project.ts';

/** Groups and what is in them. */
export const inside = (blocks: Block[]): Block[] =>
  blocks.flatMap((block) => [block, ...(block.kind === 'group' ? inside(block.blocks) : [])]);

const wordsOf = (block: Block): string[] => {
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'menu') return [block.legend, ...block.links.map(({ label }) => label)];
  if ('label' in block) return [block.label];
  if ('legend' in block) return [block.legend, ...('options' in block ? block.options : [])];
  return [];
};

/** The words by which a screen can be recognised, its title first: see core/page/recognise.ts. */
export const anchors = (title: string, blocks: Block[]): Set<string> =>
  new Set([title, ...blocks.flatMap(wordsOf)].map(normalise));

interface Judged {
  precise: number;
  count: number;
  enough: boolean;
}

/** Cached: the same screens come back in every branch, and each is compared once with each page. */
const judgedOf = new WeakMap<Library, Map<string, Judged | null>>();

function judge(library: Library, key: string, address: string, words: Set<string>): Judged | null {
  const judged = judgedOf.get(library) ?? new Map<string, Judged | null>();
  judgedOf.set(library, judged);
  const id = [key, address, ...words].join('\n');
  const known = judged.get(id);
  if (known !== undefined) return known;
  const written = pageRule(library, key);
  const [title = ''] = words;
  // The entry of a list is the title of the page that it opens.
  const rule = written && {
    ...written,
    signs: written.signs.map((sign) =>
      sign.in === 'list' ? { ...sign, words: sign.words.filter((variant) => !same(title, variant)) } : sign,
    ),
  };
  const fitting = rule?.url.filter((pattern) => fits(pattern, address)) ?? [];
  // On data each word is an element of its own.
  const signs = new Map([...words].map((word) => [word, new Set([{ word }])]));
  const found =
    rule && fitting.length
      ? { precise: Math.max(...fitting.map((one) => one.replaceAll('*', '').length)), ...seen(rule, signs) }
      : null;
  judged.set(id, found);
  return found;
}

/** @param expected preferred when two pages are equally likely */
export function recognised(
  { library, hosts }: Pick<Project, 'library' | 'hosts'>,
  path: PathStep[],
  address: string,
  words: Set<string>,
  expected: string | undefined,
): string | undefined {
  if (!hosts.includes(new URL(address).host)) return ELSEWHERE;
  return [...new Set(path.map(({ page }) => page))]
    .flatMap((key) => {
      const found = key ? judge(library, key, address, words) : null;
      return key && found?.enough ? [{ key, ...found }] : [];
    })
    .sort(
      (a, b) => b.precise - a.precise || b.count - a.count || Number(b.key === expected) - Number(a.key === expected),
    )[0]?.key;
}
