/**
 * The ring round the target: a popover that the browser itself anchors to it, so that it follows without code of ours.
 */

import { shownPart } from '../locate/visible.ts';
import type { Host } from './host.ts';
import type { RingBox } from './ringBox.ts';

export interface Ring {
  around: Element;
  /** After a look: corrects what the browser's anchor does not follow. */
  adjust(): void;
  remove(): void;
}

/** `source` must be an HTMLElement. An SVG or foreign node throws, and then the step is shown in words only. */
function sourceOf(element: Element, shown: HTMLElement): HTMLElement | null {
  const view = element.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  if (!view) return null;
  // Firefox removes what is inside a source from the Tab order, so a label is never the source of the field it
  // contains.
  if (
    shown !== element &&
    shown.contains(element) &&
    element instanceof view.HTMLElement &&
    element.getClientRects().length
  )
    return element;
  // An element without a box of its own (`display: contents`) is anchored by its first child that has one.
  if (!shown.getClientRects().length) {
    const inner = [...shown.querySelectorAll<HTMLElement>('*')].find((each) => each.getClientRects().length);
    if (inner instanceof view.HTMLElement) return inner;
  }
  return shown instanceof view.HTMLElement ? shown : ((shown as Element).closest('svg')?.parentElement ?? null);
}

/** Around the element alone, when the text near it is not known. */
function plain(element: Element): RingBox {
  const { left, top, right, bottom } = shownPart(element).getBoundingClientRect();
  return { box: { left: left - 6, top: top - 6, right: right + 6, bottom: bottom + 6 }, thick: 8 };
}

/**
 * Creates a new element for each target: when shown again, an old ring stays on the old target in Firefox until the
 * next layout.
 * @returns null when the browser cannot anchor a ring to this element
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
   * Where the anchor's box is not the box to surround, margins make up the difference: a label beside its field, words
   * that leave little room, and in Firefox a transform, which its anchors ignore. They are measured at each look;
   * between looks both move together.
   */
  const adjust = (again = 2): void => {
    const { box: seen, thick } = boxOf(element);
    const drawn = ring.getBoundingClientRect();
    const off = [seen.top - drawn.top, drawn.right - seen.right, drawn.bottom - seen.bottom, seen.left - drawn.left];
    if (seen.right <= seen.left) return;
    ring.style.setProperty('--thick', `${thick}px`);
    if (off.every((side) => Math.abs(side) < 0.5)) return;
    margins = margins.map((margin, side) => margin + (off[side] ?? 0)) as typeof margins;
    ring.style.margin = margins.map((margin) => `${margin}px`).join(' ');
    // Where a scroll has just ended the anchor follows one frame later: what was measured is measured again.
    if (again) requestAnimationFrame(() => ring.isConnected && adjust(again - 1));
  };
  try {
    (ring as HTMLElement & { showPopover(options: { source: HTMLElement }): void }).showPopover({ source });
    adjust();
  } catch {
    ring.remove();
    return null;
  }
  return { around: element, adjust: () => adjust(), remove: () => ring.remove() };
}
