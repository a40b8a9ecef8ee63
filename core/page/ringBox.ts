/** Where the ring goes: round a control and its label where nothing else stands there, and never through words. */

import { parentOf } from '../locate/shadowed.ts';
import { shownPart } from '../locate/visible.ts';
import { isChoice, isField, labelsOf, othersIn } from './belongings.ts';
import { around, type Box, grown, linesIn, shared, surface } from './boxes.ts';

export interface RingBox {
  /** The inner edge of the ring. */
  box: Box;
  /** px. */
  thick: number;
}

/** From the element to the inner edge of the ring, in px, where there is room. */
const GAP = 6;
/** Its thickness in px, from the best to the thinnest that is still visible, as drawn in bubble.css. */
const THICK = [8, 5, 3];
/** How far it may go over the element's own edge when there is no room outside: typed text begins further in. */
const DEEPEST = -4;
const SIDES = ['left', 'top', 'right', 'bottom'] as const;

/** The smallest element that holds both and a little of what is around: words further away are not near the ring. */
function placeOf(control: Element): Element {
  let up: Element = control;
  for (let level = 0; level < 6; level++) {
    const parent = parentOf(up);
    if (!parent || parent === control.ownerDocument.body) break;
    up = parent;
  }
  return up;
}

/** The control with its label, when they are neighbours and no other control is between them. */
function withLabel(control: Element, shown: Element): Box {
  const own = shown.getBoundingClientRect();
  if (!isField(control) && !isChoice(control)) return own;
  const words = labelsOf(control).flatMap((label) => linesIn(label));
  if (!words.length) return own;
  const both = around([own, ...words]);
  const high = own.bottom - own.top;
  if (both.bottom - both.top > high + 90 || surface(both) > Math.max(surface(own), 20_000) * 4) return own;
  const crowd = othersIn(placeOf(control), control).some((each) => shared(each.getBoundingClientRect(), both));
  return crowd ? own : both;
}

/**
 * How far out the inner edge may be on a side so that the ring, with this thickness, crosses no line of text; null when
 * it cannot.
 */
function gapOn(side: (typeof SIDES)[number], box: Box, lines: Box[], thick: number): number | null {
  const isLow = side === 'left' || side === 'top';
  for (let gap = GAP; gap >= DEEPEST; gap--) {
    const [inner, outer] = [gap, gap + thick];
    const edge = box[side];
    const band: Box = { ...grown(box, outer) };
    if (isLow) {
      band[side === 'left' ? 'right' : 'bottom'] = edge - inner;
    } else band[side === 'right' ? 'left' : 'top'] = edge + inner;
    // Half a pixel is within browsers' rounding.
    if (!lines.some((line) => shared(grown(line, -0.6), band) > 0)) return gap;
  }
  return null;
}

/** A card or a row that contains all of it is behind the ring, not in its way. */
const holds = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;

export function ringBoxOf(control: Element): RingBox {
  const shown = shownPart(control);
  const box = withLabel(control, shown);
  const near = grown(box, GAP + (THICK[0] as number));
  const place = placeOf(shown);
  const others = othersIn(place, control).map((other) => shownPart(other).getBoundingClientRect());
  // Crosses neither words nor another control: half a radio button would not be readable.
  const lines = [...linesIn(place, near), ...others.filter((each) => shared(each, near) && !holds(each, box))];
  let best: RingBox | undefined;
  for (const thick of THICK) {
    const gaps = SIDES.map((side) => gapOn(side, box, lines, thick));
    const [left, top, right, bottom] = gaps.map((gap) => gap ?? 0) as [number, number, number, number];
    best = {
      box: { left: box.left - left, top: box.top - top, right: box.right + right, bottom: box.bottom + bottom },
      thick,
    };
    if (gaps.every((gap) => gap !== null)) return best;
  }
  return best as RingBox;
}
