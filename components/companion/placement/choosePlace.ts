/** Where the bubble goes: the place and the size that cover the least of what matters. Pure geometry. */
import { around, type Box, grown, shared, surface } from '../../../core/page/boxes.ts';

/** `full`; `compact`: the sentence and the buttons; `strip`: one line and buttons along an edge. */
export type Size = 'full' | 'compact' | 'strip';

export interface Form {
  size: Size;
  width: number;
  height: number;
  /** The height it was held to, px; 0 when it was left free. */
  most: number;
  /** How much text, in px², is worth covering rather than being drawn so: smaller, or with a part to be scrolled to. */
  cost: number;
}

export interface Weighed {
  box: Box;
  /** For all of it; text that merely would be better seen is weighed by its surface. */
  weight: number;
}

export interface Scene {
  /** What is seen of the page. */
  room: Box;
  /** Never covered where that can be helped. */
  kept: Weighed[];
  /** The rest of what is written. */
  text: Weighed[];
  /** What the bubble speaks of. */
  near?: Box | undefined;
  /** Where it is. */
  now?: Box | undefined;
  /** The person prefers this side. */
  side?: 'left' | 'right' | 'bottom' | undefined;
}

export interface Place extends Form {
  left: number;
  top: number;
  /** What it covers of `kept`, by weight. */
  harm: number;
}

/** From a bubble to the window's edge, and to what it keeps clear, px. */
const EDGE = 12;
const BY = 14;
/** Less than this is seen of the page, px: a small screen, or a very large text. */
const LOW = 400;
/** How much text, in px², is worth a pixel nearer, staying where it is, and the side that the person prefers. */
const NEARER = 8;
const STAYING = 12_000;
const PREFERRED = 300_000;

const boxAt = (left: number, top: number, { width, height }: Pick<Form, 'width' | 'height'>): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** What a bubble here covers of what is kept clear, by weight. */
export const harmAt = (box: Box, kept: Weighed[]): number =>
  kept.reduce((sum, each) => sum + (shared(box, each.box) / (surface(each.box) || 1)) * each.weight, 0);

const gap = (a: Box, b: Box): number =>
  Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));

/** A free place, where there is one, can be pushed left and up until it touches something: these are enough to find it. */
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

/** Where there are more, what touches is taken as one: fewer places to try, and some missed. */
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
      // In a window as low as this every pixel counts.
      size === 'strip' && room.bottom - room.top < LOW ? 0 : EDGE,
    );
    // As wide as the window it cuts the page in two, unless it lies along an edge.
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
