/** Chooses the place and the size of the bubble that cover the least of what matters. Pure geometry. */
import { around, type Box, grown, shared, surface } from '../../../core/page/boxes.ts';

/**
 * `full` shows everything; `compact` shows the sentence and the buttons; `strip` shows one line and the buttons along
 * an edge.
 */
export type Size = 'full' | 'compact' | 'strip';

export interface Form {
  size: Size;
  width: number;
  height: number;
  /** The maximum height that was set, in px; 0 when the height is free. */
  most: number;
  /**
   * How much text, in px², the bubble may cover before this form is preferred. The cost exists because the form is
   * smaller than another, or because a part of it must be scrolled to.
   */
  cost: number;
}

export interface Weighed {
  box: Box;
  /** The cost of covering the whole box; for `text`, the cost of each px² that is covered. */
  weight: number;
}

export interface Scene {
  /** The visible part of the page. */
  room: Box;
  /** What the bubble never covers when it can be avoided. */
  kept: Weighed[];
  /** The other texts of the page. */
  text: Weighed[];
  /** What the bubble refers to. */
  near?: Box | undefined;
  /** The present position of the bubble. */
  now?: Box | undefined;
  /** The side that the person prefers. */
  side?: 'left' | 'right' | 'bottom' | undefined;
}

export interface Place extends Form {
  left: number;
  top: number;
  /** How much of `kept` the bubble covers, by weight. */
  harm: number;
}

/** The distance from the bubble to the edge of the window, and to what must stay uncovered, in px. */
const EDGE = 12;
const BY = 14;
/** The visible part of the page is lower than this, in px: the screen is small or the text is very large. */
const LOW = 400;
/**
 * How much covered text, in px², equals one pixel of distance, staying at the same place, and the side that the person
 * prefers.
 */
const NEARER = 8;
const STAYING = 12_000;
const PREFERRED = 300_000;

const boxAt = (left: number, top: number, { width, height }: Pick<Form, 'width' | 'height'>): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** How much of what must stay uncovered a bubble here would cover, by weight. */
export const harmAt = (box: Box, kept: Weighed[]): number =>
  kept.reduce((sum, each) => sum + (shared(box, each.box) / (surface(each.box) || 1)) * each.weight, 0);

const gap = (a: Box, b: Box): number =>
  Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));

/**
 * Any free place can be moved left and up until it touches something. These positions are therefore enough to find one,
 * if there is one.
 */
function starts(
  from: number,
  to: number,
  size: number,
  sides: (readonly [number, number])[],
  more: number[],
  edge = EDGE,
): number[] {
  const [first, last] = [from + edge, Math.max(from, to - edge - size)];
  const all = [first, last, ...more, ...sides.flatMap(([low, high]) => [high + BY, low - BY - size])];
  return [...new Set(all.map((at) => Math.round(Math.max(Math.min(first, last), Math.min(last, at)))))];
}

/** Above this number, boxes that touch are merged. There are fewer places to try, and some free places are missed. */
const MOST = 40;

function obstaclesIn(kept: Weighed[], room: Box): Box[] {
  const all = kept.map(({ box }) => box).filter((box) => shared(box, room));
  if (all.length <= MOST) return all;
  const found: Box[] = [];
  for (const box of all) {
    const at = found.findIndex((other) => shared(grown(other, 4), box));
    if (at < 0) found.push(box);
    else found[at] = around([found[at] as Box, box]);
  }
  return found.slice(0, MOST);
}

export function choosePlace({ room, kept, text, near, now, side }: Scene, forms: Form[]): Place {
  const obstacles = [...obstaclesIn(kept, room), ...(near ? [near] : [])];
  let best: Place | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const form of forms) {
    const { width, height, size, cost: asIs } = form;
    const middle = (room.left + room.right - width) / 2;
    const lefts = starts(
      room.left,
      room.right,
      width,
      obstacles.map((box) => [box.left, box.right] as const),
      [middle, ...(near ? [near.left, near.right - width] : []), ...(now ? [now.left, now.right - width] : [])],
    );
    const tops = starts(
      room.top,
      room.bottom,
      height,
      obstacles.map((box) => [box.top, box.bottom] as const),
      [...(near ? [near.top, near.bottom - height] : []), ...(now ? [now.top, now.bottom - height] : [])],
      // In a window as low as this, the strip touches the edge, because every pixel counts.
      size === 'strip' && room.bottom - room.top < LOW ? 0 : EDGE,
    );
    // A bubble nearly as wide as the window divides the page in two, unless it lies along an edge.
    const isAcross = size === 'strip' || width > (room.right - room.left) * 0.7;
    for (const top of isAcross ? [tops[1] as number, tops[0] as number] : tops)
      for (const left of size === 'strip' ? [middle] : lefts) {
        const box = boxAt(left, top, form);
        const harm = harmAt(box, kept);
        let cost = harm + asIs + (near ? gap(box, near) : room.bottom - box.bottom) * NEARER;
        if (now && (Math.abs(left - now.left) < 1 || Math.abs(box.right - now.right) < 1))
          if (Math.abs(top - now.top) < 1 || Math.abs(box.bottom - now.bottom) < 1) cost -= STAYING;
        if (side === 'bottom' ? top < (tops[1] as number) : side && left !== lefts[side === 'left' ? 0 : 1])
          cost += PREFERRED;
        for (const each of text) {
          if (cost >= least) break;
          cost += shared(box, each.box) * each.weight;
        }
        if (cost < least) {
          least = cost;
          best = { ...form, left, top, harm };
        }
      }
  }
  return best as Place;
}
