/**
 * Every step of every guide and passage, with its practice screen and the block that it refers to, computed from the
 * content alone.
 */
import type { PathStep } from '../../../core/guide/path.ts';
import { isQuestion } from '../../../core/guide/step.ts';
import { normalise, same } from '../../../core/locate/normalise.ts';
import type { Block, Practice } from '../../../core/practice/format.ts';
import { branches, practices } from '../../../guides/check/content.ts';

/** What the practice page draws for the step's target. */
export interface Drawn {
  kind: Block['kind'];
  label: string;
  /** Only for a choice. */
  legend?: string | undefined;
}

export interface CoverStep {
  guide: string;
  key: string;
  screen: string;
  drawn: Drawn | null;
}

const flat = (blocks: Block[]): Block[] =>
  blocks.flatMap((block) => (block.kind === 'group' ? [block, ...flat(block.blocks)] : [block]));

function drawnFor(names: string[], blocks: Block[]): Drawn | undefined {
  const is = (label: string): boolean => names.some((name) => same(normalise(label), name));
  for (const block of flat(blocks)) {
    if (block.kind === 'choice') {
      const option = block.options.find(is);
      if (option) return { kind: block.kind, label: option, legend: block.legend };
    } else if (block.kind === 'menu') {
      const link = block.links.find(({ label }) => is(label));
      if (link) return { kind: 'link', label: link.label };
    } else if ('label' in block && is(block.label)) return { kind: block.kind, label: block.label };
  }
  return undefined;
}

function along(guide: string, practice: Practice, path: PathStep[]): CoverStep[] {
  let screen = practice.first;
  return path.map(({ key, step }): CoverStep => {
    const names = !isQuestion(step) && step.target ? step.target.names : [];
    const here = drawnFor(names, practice.screens[screen]?.blocks ?? []);
    if (here || !names.length) return { guide, key, screen, drawn: here ?? null };
    for (const [id, { blocks }] of Object.entries(practice.screens)) {
      const there = drawnFor(names, blocks);
      if (!there) continue;
      screen = id;
      return { guide, key, screen, drawn: there };
    }
    return { guide, key, screen, drawn: null };
  });
}

/** Each step once, even when several branches contain it. */
export function coverSteps(only?: string): CoverStep[] {
  return Object.entries(practices)
    .filter(([guide]) => !only || guide === only)
    .flatMap(([guide, practice]) => {
      const met = new Map<string, CoverStep>();
      for (const { path } of branches(guide))
        for (const step of along(guide, practice, path)) if (!met.has(step.key)) met.set(step.key, step);
      return [...met.values()];
    });
}
