/**
 * The scenes of the benchmark: every step with a target, on its practice screen, reduced to the blocks that are shown
 * then.
 */
import type { Role, Target } from '../../../core/guide/guide.ts';
import { pageRule } from '../../../core/guide/library.ts';
import { isQuestion } from '../../../core/guide/step.ts';
import { normalise, same } from '../../../core/locate/normalise.ts';
import { fits } from '../../../core/page/recognise.ts';
import type { Block, Practice } from '../../../core/practice/format.ts';
import { library, paths, practices } from '../../../guides/check/content.ts';

export interface Scene {
  guide: string;
  /** The key of the step. For an included step it is « include/step ». */
  step: string;
  target: Target;
  /** A practice site with one screen, which contains what is shown at that step. */
  practice: Practice;
  screen: string;
  /** The id that the renderer gives the target; empty for a heading. */
  id: string;
}

/** The kinds of blocks that may draw a target of this role. */
const kinds: Record<Role, Block['kind'][]> = {
  button: ['button', 'link', 'menu'],
  link: ['button', 'link', 'menu'],
  tab: ['button', 'link', 'menu'],
  textbox: ['field', 'select'],
  combobox: ['field', 'select'],
  checkbox: ['choice', 'box'],
  radio: ['choice'],
  file: ['upload'],
  heading: ['heading'],
};

interface Found {
  id: string;
  /** The names of what must be revealed so that it is shown. */
  when: string[];
  under: string[];
}

/**
 * Every block that has the target's words where the author says. It is an independent implementation, on data, of what
 * `decide` does on pages.
 */
export function blocksOf(target: Target, blocks: Block[], title: string): Found[] {
  const bears = (words: string): boolean => target.names.some((name) => same(normalise(words), name));
  const found: Found[] = [];
  const walk = (list: Block[], at: string, when: string[], above: string[]): void => {
    const headings: { level: number; text: string }[] = [];
    list.forEach((block, index) => {
      const path = at ? `${at}-${index}` : `${index}`;
      const needs = block.when ? [...when, block.when] : when;
      if (block.if) return;
      if (block.kind === 'heading') {
        const level = block.level ?? 2;
        while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
        headings.push({ level, text: block.text });
      }
      const under = [title, ...above, ...headings.map(({ text }) => text)];
      const keep = (words: string, id: string, more: string[] = []): void => {
        if (bears(words)) found.push({ id, when: needs, under: [...under, ...more] });
      };
      if (kinds[target.role].includes(block.kind)) {
        if (block.kind === 'menu')
          for (const [rank, { label }] of block.links.entries()) keep(label, `c${path}-${rank}`, [block.legend]);
        else if (block.kind === 'choice') {
          const ticks = !!block.many === (target.role === 'checkbox') ? block.options : [];
          for (const [rank, option] of ticks.entries()) keep(option, `c${path}-${rank}`, [block.legend]);
        } else if (block.kind === 'heading') keep(block.text, '');
        else if ('label' in block) keep(block.label, `c${path}`);
      }
      if (block.kind === 'group') walk(block.blocks, path, needs, [...under, block.legend]);
    });
  };
  walk(blocks, '', [], []);
  return target.reasons?.under
    ? found.filter(({ under }) =>
        target.reasons?.under?.some((want) => under.some((words) => same(normalise(words), want))),
      )
    : found;
}

/**
 * The blocks that are shown when these names are revealed. Revealed blocks become ordinary ones, and mishaps never
 * happen.
 */
const shown = (blocks: Block[], when: string[]): Block[] =>
  blocks.flatMap((block) => {
    if (block.if || (block.when && !when.includes(block.when))) return [];
    const { when: _, unless: __, ...plain } = block as Block & { kind: 'group' };
    return [plain.kind === 'group' ? { ...plain, blocks: shown(plain.blocks, when) } : plain];
  });

/** Reveals what the same answer reveals as the target, and nothing else. */
function sceneAt(target: Target, practice: Practice, screen: string): { practice: Practice; id: string } | null {
  const { blocks, title, address } = practice.screens[screen] ?? { blocks: [], title: '', address: '' };
  if (target.role === 'heading' && target.names.some((name) => same(normalise(title), name))) return null;
  for (const { when } of blocksOf(target, blocks, title)) {
    const seen = shown(blocks, when);
    const [only, ...others] = blocksOf(target, seen, title);
    if (only && !others.length)
      return {
        id: only.id,
        practice: { ...practice, screens: { [screen]: { address, title, blocks: seen } }, first: screen },
      };
  }
  return null;
}

export interface Scenes {
  scenes: Scene[];
  /** The steps with a target that no practice screen shows exactly once. */
  left: string[];
}

export function scenes(): Scenes {
  const all: Scene[] = [];
  const left: string[] = [];
  for (const [guide, practice] of Object.entries(practices)) {
    const steps = new Map(paths(guide).flatMap((path) => path.map((planned) => [planned.key, planned] as const)));
    for (const { key, page, step } of steps.values()) {
      if (isQuestion(step) || !step.target || step.quiet) continue;
      const { target } = step;
      const rule = page ? pageRule(library, page) : undefined;
      const likely = Object.entries(practice.screens)
        .filter(([, { address }]) => rule?.url.some((pattern) => fits(pattern, address)))
        .flatMap(([screen]) => {
          const scene = sceneAt(target, practice, screen);
          const words = JSON.stringify(practice.screens[screen]);
          return scene
            ? [
                {
                  screen,
                  ...scene,
                  seen:
                    rule?.signs.filter((sign) =>
                      sign.words.some((word) => words.includes(word.trim().replace(/\*$/, ''))),
                    ).length ?? 0,
                },
              ]
            : [];
        })
        .sort((a, b) => b.seen - a.seen);
      if (likely[0])
        all.push({
          guide,
          step: key,
          target,
          practice: likely[0].practice,
          screen: likely[0].screen,
          id: likely[0].id,
        });
      else left.push(`${guide} → ${key}`);
    }
  }
  return { scenes: all, left };
}
