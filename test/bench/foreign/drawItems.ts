/** Draws the blocks of a practice screen with a component set. The traversal is the same for every set. */
import { random } from '../locate/random.ts';
import type { Html } from './html.ts';
import type { Kit, Manner, Place } from './kit.ts';
import type { Item } from './sights.ts';

export interface Brush {
  kit: Kit;
  manner: Manner;
  /** The same seed gives the same page. */
  seed: string;
}

export async function drawItems(items: Item[], brush: Brush): Promise<Html> {
  const parts: Html[] = [];
  for (const item of items) parts.push(await drawItem(item, brush));
  return parts.join('\n');
}

async function drawItem({ id, block, items }: Item, brush: Brush): Promise<Html> {
  const { kit, manner, seed } = brush;
  const at: Place = { uid: `f-${id}`, truth: id, manner, random: random(`${seed} ${id}`) };
  switch (block.kind) {
    case 'heading':
      return kit.heading(block.text, block.level ?? 2, { ...at, truth: 'heading' });
    case 'text':
      return kit.text(block.text);
    case 'notice':
      return kit.notice(block.text, at);
    case 'list':
      return kit.list(block.items);
    case 'field':
      return kit.field(
        {
          label: block.label,
          input: block.input ?? 'text',
          required: !!block.required,
          placeholder: block.placeholder,
        },
        at,
      );
    case 'select':
      return kit.select({ label: block.label, options: block.options, required: !!block.required }, at);
    case 'choice': {
      const options = block.options.map((label, rank) => ({ label, truth: `${id}-${rank}` }));
      return kit.choice({ legend: block.legend, options, many: !!block.many }, at);
    }
    case 'box':
      return kit.box(block.label, at);
    case 'upload':
      return kit.upload(block.label, at);
    case 'button':
      return kit.button({ label: block.label, main: !!block.main, grey: !!block.greyUntil }, at);
    case 'link':
      return kit.link({ label: block.label, href: `/ecran/${block.to ?? 'ici'}`, truth: id }, at);
    case 'menu': {
      const links = block.links.map(({ label, to }, rank) => ({
        label,
        href: `/ecran/${to ?? 'ici'}`,
        truth: `${id}-${rank}`,
      }));
      return kit.menu({ legend: block.legend, links }, at);
    }
    case 'group':
      return kit.group(block.legend, await drawItems(items ?? [], brush), at);
  }
}
