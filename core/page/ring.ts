/** The ring round the target: a popover tied to it by the browser itself, so that it follows with no code of ours. */

import { shownPart } from '../locate/visible.ts';
import type { Host } from './host.ts';
import type { RingBox } from './ringBox.ts';

export interface Ring {
  around: Element;
  /** After a look: puts right what the browser's anchor does not follow. */
  adjust(): void;
  remove(): void;
}

/** `source` must be an HTMLElement: an SVG or a foreign node throws, and then there are words only. */
function sourceOf(element: Element, shown: HTMLElement): HTMLElement | null {
  const view = element.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  if (!view) return null;
  // Firefox leaves what stands inside a source out of the Tab order: a label is never the source of the box it holds.
  if (
    shown !== element &&
    shown.contains(element) &&
    element instanceof view.HTMLElement &&
    element.getClientRects().length
  )
    return element;
  // What lays out nothing of its own (`display: contents`) is held by the first thing in it that does.
  if (!shown.getClientRects().length) {
    const inner = [...shown.querySelectorAll<HTMLElement>('*')].find((each) => each.getClientRects().length);
    if (inner instanceof view.HTMLElement) return inner;
  }
  return shown instanceof view.HTMLElement ? shown : ((shown as Element).closest('svg')?.parentElement ?? null);
}

/** Round the element alone, where nothing knows what is written near it. */
function plain(element: Element): RingBox {
  const { left, top, right, bottom } = shownPart(element).getBoundingClientRect();
  return { box: { left: left - 6, top: top - 6, right: right + 6, bottom: bottom + 6 }, thick: 8 };
}

/**
 * A new element for each target: shown again, an old ring stays on the old target in Firefox until the next layout.
 * @returns null when the browser cannot tie a ring to this element
 */
export function drawRing(host: Host, element: Element, boxOf: (element: Element) => RingBox = plain): Ring | null {
  const shown = shownPart(element);
  const source = sourceOf(element, shown);
  if (!source) return null;
  const ring = host.element.ownerDocument.createElement('div');
  ring.popover = 'manual';
  ring.dataset.ring = '';
  ring.setAttribute('aria-hidden', 'true');
  host.root.append(ring);
  let margins = [0, 0, 0, 0] as [number, number, number, number];
  /**
   * Where the browser's anchor is not what the ring goes round, the margins make up for it: a label beside its box, words
   * that leave little room, and in Firefox a transform, which its anchors do not know. Measured at each look; between
   * looks they move together.
   */
  const adjust = (): void => {
    const { box: seen, thick } = boxOf(element);
    const drawn = ring.getBoundingClientRect();
    const off = [seen.top - drawn.top, drawn.right - seen.right, drawn.bottom - seen.bottom, seen.left - drawn.left];
    if (seen.right <= seen.left) return;
    ring.style.setProperty('--thick', `${thick}px`);
    if (off.every((side) => Math.abs(side) < 0.5)) return;
    margins = margins.map((margin, side) => margin + (off[side] ?? 0)) as typeof margins;
    ring.style.margin = margins.map((margin) => `${margin}px`).join(' ');
  };
  try {
    (ring as HTMLElement & { showPopover(options: { source: HTMLElement }): void }).showPopover({ source });
    adjust();
  } catch {
    ring.remove();
    return null;
  }
  return { around: element, adjust, remove: () => ring.remove() };
}
