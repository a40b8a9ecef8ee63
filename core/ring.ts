/** The ring round the target: a popover tied to it by the browser itself, so that it follows with no code of ours. */
import type { Host } from './host.ts';
import { shownPart } from './locate/collect.ts';

export interface Ring {
  around: Element;
  remove(): void;
}

/** `source` must be an HTMLElement: an SVG or a foreign node throws, and then there are words only. */
const sourceOf = (element: Element): HTMLElement | null => {
  const shown = shownPart(element);
  const view = element.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  return view && shown instanceof view.HTMLElement ? shown : (shown.closest('svg')?.parentElement ?? null);
};

/**
 * A new element for each target: shown again, an old ring stays on the old target in Firefox until the next layout.
 * @returns null when the browser cannot tie a ring to this element
 */
export function drawRing(host: Host, element: Element): Ring | null {
  const source = sourceOf(element);
  if (!source) return null;
  const ring = host.element.ownerDocument.createElement('div');
  ring.popover = 'manual';
  ring.dataset.ring = '';
  ring.setAttribute('aria-hidden', 'true');
  host.root.append(ring);
  try {
    (ring as HTMLElement & { showPopover(options: { source: HTMLElement }): void }).showPopover({ source });
  } catch {
    ring.remove();
    return null;
  }
  return { around: element, remove: () => ring.remove() };
}
