/**
 * Runs inside the practice page. The list of what must stay readable comes from the blocks that draw the page and from
 * their classes, and never from the code that places the bubble.
 */
import type { Drawn } from './steps.ts';

export interface Covered {
  /** The px² of text and controls in the window, and how many of them are under the bubble. */
  seen: number;
  hidden: number;
}

export interface Sight {
  verdict: string;
  size: string;
  say: string;
  kept: Record<string, Covered>;
  /** The lines of text that the ring crosses. */
  crossed: string[];
  isRinged: boolean;
  bubble: { left: number; top: number; width: number; height: number } | null;
}

export function look(drawn: Drawn | null): Sight {
  const root = document.querySelector('faire-avec')?.shadowRoot;
  const bubble = root?.querySelector<HTMLElement>('[data-bubble]');
  const ring = [...(root?.querySelectorAll<HTMLElement>('[data-ring]') ?? [])].find(({ offsetWidth }) => offsetWidth);
  const over = bubble?.getBoundingClientRect();
  const trees = (tree: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    tree,
    ...[...tree.querySelectorAll('*')].flatMap(({ shadowRoot, localName }) =>
      shadowRoot && localName !== 'faire-avec' ? trees(shadowRoot) : [],
    ),
  ];
  const all = (selector: string): Element[] => trees(document).flatMap((tree) => [...tree.querySelectorAll(selector)]);
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  const lines = (element: Element): DOMRect[] => {
    const found: DOMRect[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.nodeValue?.trim() || !node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      range.selectNodeContents(node);
      found.push(...[...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1));
    }
    return found;
  };
  const inWindow = (
    { left, top, right, bottom }: DOMRect,
    clip = { left: 0, top: 0, right: innerWidth, bottom: innerHeight },
  ) =>
    Math.max(0, Math.min(right, clip.right) - Math.max(left, clip.left)) *
    Math.max(0, Math.min(bottom, clip.bottom) - Math.max(top, clip.top));
  const share = (boxes: DOMRect[]): Covered => {
    let [seen, hidden] = [0, 0];
    for (const box of boxes) {
      seen += inWindow(box);
      if (over)
        hidden += inWindow(box, {
          left: Math.max(0, over.left),
          top: Math.max(0, over.top),
          right: Math.min(innerWidth, over.right),
          bottom: Math.min(innerHeight, over.bottom),
        });
    }
    return { seen, hidden };
  };

  const named = (selector: string, words: string): Element | undefined =>
    all(selector).find((element) => plain(element.textContent) === plain(words) && element.checkVisibility());
  const kept: Record<string, DOMRect[]> = {};
  const keep = (what: string, ...boxes: DOMRect[]): void => {
    kept[what] = [...(kept[what] ?? []), ...boxes];
  };
  const controlsIn = (element: Element): DOMRect[] =>
    [...element.querySelectorAll('input,select,textarea,[role]')].map((each) => each.getBoundingClientRect());
  let place: Element | undefined;
  if (drawn?.kind === 'choice') {
    const option = named('.x-option', drawn.label);
    place = option?.closest('.x-choice') ?? undefined;
    if (option) keep('target', option.getBoundingClientRect());
    for (const other of place?.querySelectorAll('.x-option') ?? []) keep('options', ...lines(other));
    for (const legend of place?.querySelectorAll('.x-label') ?? []) keep('label', ...lines(legend));
  } else if (drawn?.kind === 'box') {
    const option = named('.x-option', drawn.label);
    if (option) keep('target', option.getBoundingClientRect());
  } else if (drawn?.kind === 'field' || drawn?.kind === 'select' || drawn?.kind === 'upload') {
    const label = named('.x-label', drawn.label);
    place = label?.closest('.x-field') ?? undefined;
    if (label) keep('label', ...lines(label));
    if (place) keep('target', ...controlsIn(place));
  } else if (drawn) {
    const press = named('.x-button,.x-link', drawn.label);
    if (press) keep('target', press.getBoundingClientRect());
  }
  const active = document.activeElement;
  if (active?.closest('.x-field')) {
    const field = active.closest('.x-field') as Element;
    keep('focused', active.getBoundingClientRect(), ...lines(field));
  }
  for (const alert of all('[role=alert]')) keep('errors', ...lines(alert));
  if (drawn?.kind === 'field' || drawn?.kind === 'select')
    for (const line of all('.practice-papers dl > div')) {
      const copied = plain(line.querySelector('dt')?.textContent) === plain(drawn.label);
      keep(copied ? 'copied' : 'papers', ...lines(line));
    }

  const crossed: string[] = [];
  if (ring) {
    const inner = ring.getBoundingClientRect();
    const thick = Number.parseFloat(getComputedStyle(ring).getPropertyValue('--thick')) || 8;
    const bands = [
      new DOMRect(inner.left - thick, inner.top - thick, inner.width + 2 * thick, thick),
      new DOMRect(inner.left - thick, inner.bottom, inner.width + 2 * thick, thick),
      new DOMRect(inner.left - thick, inner.top, thick, inner.height),
      new DOMRect(inner.right, inner.top, thick, inner.height),
    ];
    for (const site of all('[data-practice-site]'))
      for (const line of lines(site)) {
        const air = new DOMRect(line.x + 1, line.y + 1, line.width - 2, line.height - 2);
        if (bands.some((band) => inWindow(air, band) > 0)) crossed.push(`${Math.round(line.x)},${Math.round(line.y)}`);
      }
  }
  return {
    verdict: bubble?.dataset.verdict ?? '',
    size: bubble?.dataset.folded !== undefined ? 'folded' : (bubble?.dataset.size ?? 'full'),
    say: plain(bubble?.querySelector('.say')?.textContent),
    kept: Object.fromEntries(Object.entries(kept).map(([what, boxes]) => [what, share(boxes)])),
    crossed,
    isRinged: !!ring,
    bubble: over ? { left: over.left, top: over.top, width: over.width, height: over.height } : null,
  };
}
