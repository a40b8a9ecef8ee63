/**
 * Feature records computed from the practice data, without a page. The weights are fitted on them, and the strength of
 * a target is measured on them.
 */
import type { Role } from '../../../core/guide/guide.ts';
import type { Features } from '../../../core/locate/decide.ts';
import { normalise } from '../../../core/locate/normalise.ts';
import type { Block } from '../../../core/practice/format.ts';
import type { Scene } from './scenes.ts';

export interface Recorded {
  /** The id that the renderer gives it. */
  id: string;
  features: Features;
}

export function recordsOf({ practice, screen }: Pick<Scene, 'practice' | 'screen'>): Recorded[] {
  const { title, blocks } = practice.screens[screen] ?? { title: '', blocks: [] };
  const all: Recorded[] = [];
  const add = (id: string, role: Role, words: string, under: string[], destination?: string): void => {
    all.push({
      id,
      features: {
        role,
        names: [normalise(words)],
        under: under.map(normalise),
        visible: true,
        hinted: false,
        destination,
      },
    });
  };
  const walk = (list: Block[], at: string, above: string[]): void => {
    const headings: { level: number; text: string }[] = [];
    for (const [index, block] of list.entries()) {
      const path = at ? `${at}-${index}` : `${index}`;
      const id = `c${path}`;
      if (block.kind === 'heading') {
        const level = block.level ?? 2;
        while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
        headings.push({ level, text: block.text });
      }
      const under = [...above, ...headings.map(({ text }) => text)];
      switch (block.kind) {
        case 'heading':
          add('', 'heading', block.text, under);
          break;
        case 'button':
          add(id, 'button', block.label, under);
          break;
        case 'link':
          add(id, 'link', block.label, under, `/${block.to ?? screen}`);
          break;
        case 'menu':
          for (const [rank, link] of block.links.entries())
            add(`${id}-${rank}`, 'link', link.label, [...under, block.legend], `/${link.to ?? screen}`);
          break;
        case 'field':
          add(id, 'textbox', block.label, under);
          break;
        case 'select':
          add(id, 'combobox', block.label, under);
          break;
        case 'box':
          add(id, 'checkbox', block.label, under);
          break;
        case 'upload':
          add(id, 'file', block.label, under);
          break;
        case 'choice':
          for (const [rank, option] of block.options.entries())
            add(`${id}-${rank}`, block.many ? 'checkbox' : 'radio', option, [...under, block.legend]);
          break;
        case 'group':
          walk(block.blocks, path, [...under, block.legend]);
      }
    }
  };
  add('', 'heading', title, []);
  walk(blocks, '', [title]);
  return all;
}
