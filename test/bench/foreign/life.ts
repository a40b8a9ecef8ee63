/**
 * Changes a screen as data, before it is drawn: fields in another order, two screens joined, one screen cut in two,
 * more required fields.
 */
import type { Random } from '../locate/random.ts';
import type { Life } from './cases.ts';
import type { Block } from './engine.ts';
import type { Aim, Item, Sight } from './sights.ts';

const ASKED = new Set(['field', 'select', 'choice', 'box', 'upload']);

/**
 * Consecutive fields are shuffled among themselves. A heading stays above its fields, and the control that leaves the
 * page stays last.
 */
function reordered(items: Item[], random: Random): Item[] {
  const out: Item[] = [];
  let run: Item[] = [];
  const flush = (): void => {
    out.push(...random.shuffle(run));
    run = [];
  };
  for (const item of items) {
    if (ASKED.has(item.block.kind)) run.push(item);
    else {
      flush();
      out.push(item.items ? { ...item, items: reordered(item.items, random) } : item);
    }
  }
  flush();
  return out;
}

/** Questions that no guide contains. */
const UNKNOWN: Block[] = [
  { kind: 'field', label: 'Commune de rattachement', required: true },
  {
    kind: 'select',
    label: 'Comment avez-vous connu ce service ?',
    options: ['Par un proche', 'Par la presse', 'Autrement'],
    required: true,
  },
  { kind: 'field', label: 'Référence du courrier', required: true },
  { kind: 'choice', legend: 'Souhaitez-vous une réponse par courrier ?', options: ['Oui, par courrier', 'Non, merci'] },
];

function moreRequired(items: Item[], random: Random): Item[] {
  const asked = random.shuffle(UNKNOWN).slice(0, 2);
  const first = items.findIndex(({ block }) => ASKED.has(block.kind));
  const at = first < 0 ? Math.max(0, items.length - 1) : first + random.below(2);
  return [...items.slice(0, at), ...asked.map((block, rank) => ({ id: `unknown-${rank}`, block })), ...items.slice(at)];
}

const without = (items: Item[], ids: Set<string>): Item[] =>
  items.flatMap((item): Item[] => {
    if (ids.has(item.id)) return [];
    const { block } = item;
    // The links of a menu and the options of a choice are removed with the whole block, because a question without its
    // answer is not realistic.
    if ('options' in block && block.options.some((_, rank) => ids.has(`${item.id}-${rank}`))) return [];
    if (block.kind === 'menu' && block.links.some((_, rank) => ids.has(`${item.id}-${rank}`))) return [];
    return [item.items ? { ...item, items: without(item.items, ids) } : item];
  });

const idsIn = (items: Item[]): string[] =>
  items.flatMap((item) => [
    item.id,
    ...('options' in item.block ? item.block.options.map((_, rank) => `${item.id}-${rank}`) : []),
    ...(item.block.kind === 'menu' ? item.block.links.map((_, rank) => `${item.id}-${rank}`) : []),
    ...idsIn(item.items ?? []),
  ]);

const prefixed = (items: Item[], prefix: string): Item[] =>
  items.map((item) => ({
    ...item,
    id: prefix + item.id,
    ...(item.items ? { items: prefixed(item.items, prefix) } : {}),
  }));

export interface Living {
  items: Item[];
  aims: Aim[];
  /** The aims whose control is not on this page. */
  gone: Set<Aim>;
  pages: string[];
}

/** @param next another screen of the same guide, to join to this one */
export function living(sight: Sight, life: Life, next: Sight | undefined, random: Random): Living {
  const { items, aims, pages } = sight;
  const none = new Set<Aim>();
  switch (life) {
    case 'reordered':
      return { items: reordered(items, random), aims, gone: none, pages };
    case 'more-required':
      return { items: moreRequired(items, random), aims, gone: none, pages };
    case 'joined': {
      if (!next) return { items, aims, gone: none, pages };
      const title: Item = { id: 'joined', block: { kind: 'heading', level: 2, text: next.title } };
      const added = next.aims.map((aim) => ({ ...aim, id: aim.id && `next-${aim.id}` }));
      return {
        items: [...items, title, ...prefixed(next.items, 'next-')],
        aims: [...aims, ...added],
        gone: none,
        pages: [...pages, ...next.pages],
      };
    }
    case 'cut': {
      const half = items.slice(0, Math.ceil(items.length / 2));
      const kept = new Set(idsIn(half));
      const go: Item = { id: 'go-on', block: { kind: 'button', label: 'Passer à la suite', main: true } };
      return { items: [...half, go], aims, gone: new Set(aims.filter(({ id }) => id && !kept.has(id))), pages };
    }
    case 'gone':
      return {
        items: without(items, new Set(aims.map(({ id }) => id))),
        aims,
        gone: new Set(aims.filter(({ id }) => id)),
        pages,
      };
    default:
      return { items, aims, gone: none, pages };
  }
}
