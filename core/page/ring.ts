/** The ring round the target: a popover tied to it by the browser itself, so that it follows with no code of ours. */

import { shownPart } from '../locate/visible.ts';
import type { Host } from './host.ts';

export interface Ring {
  around: Element;
  /** After a look: puts right what the browser's anchor does not follow. */
  adjust(): void;
  remove(): void;
}

/** How far from the target its inner edge is, in px. */
const GAP = 6;

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
  return shown instanceof view.HTMLElement ? shown : ((shown as Element).closest('svg')?.parentElement ?? null);
}

/**
 * A new element for each target: shown again, an old ring stays on the old target in Firefox until the next layout.
 * @returns null when the browser cannot tie a ring to this element
 */
export function drawRing(host: Host, element: Element): Ring | null {
  const shown = shownPart(element);
  const source = sourceOf(element, shown);
  if (!source) return null;
  const ring = host.element.ownerDocument.createElement('div');
  ring.popover = 'manual';
  ring.dataset.ring = '';
  ring.setAttribute('aria-hidden', 'true');
  host.root.append(ring);
  let margins = [-GAP, -GAP, -GAP, -GAP] as [number, number, number, number];
  /**
   * Where the browser's anchor is not what a person sees, the margins make up for it: a box drawn by its label, and in
   * Firefox a transform, which its anchors do not know. Measured at each look; between looks they move together.
   */
  const adjust = (): void => {
    const [seen, drawn] = [shown.getBoundingClientRect(), ring.getBoundingClientRect()];
    const off = [
      seen.top - GAP - drawn.top,
      drawn.right - seen.right - GAP,
      drawn.bottom - seen.bottom - GAP,
      seen.left - GAP - drawn.left,
    ];
    if (!seen.width || off.every((side) => Math.abs(side) < 0.5)) return;
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
