/** The ring round the target: a popover tied to it by the browser itself, so that it follows with no code of ours. */
import type { Host } from './host.ts';
import { shownPart } from './locate/collect.ts';

export interface Ring {
  around: Element;
  /** After a look: a label round its own box may have been laid out anew. */
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
  if (shown !== element && shown.contains(element) && element instanceof view.HTMLElement && element.getClientRects().length) return element;
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
  /** Tied to the box, drawn round its label: they move together, so the difference is measured once. */
  const adjust = (): void => {
    if (source === shown) return;
    const [inner, outer] = [source.getBoundingClientRect(), shown.getBoundingClientRect()];
    const sides = [inner.top - outer.top, outer.right - inner.right, outer.bottom - inner.bottom, inner.left - outer.left];
    ring.style.margin = sides.map((side) => `${-Math.max(0, side) - GAP}px`).join(' ');
  };
  try {
    adjust();
    (ring as HTMLElement & { showPopover(options: { source: HTMLElement }): void }).showPopover({ source });
  } catch {
    ring.remove();
    return null;
  }
  return { around: element, adjust, remove: () => ring.remove() };
}
