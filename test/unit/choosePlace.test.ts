import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePlace, type Form, type Scene } from '../../components/companion/placement/choosePlace.ts';
import { type Box, shared } from '../../core/page/boxes.ts';

const ROOM: Box = { left: 0, top: 0, right: 1366, bottom: 673 };
const EDGE = 12;
const full: Form = { size: 'full', width: 400, height: 260, most: 0, cost: 0 };
const compact: Form = { size: 'compact', width: 340, height: 150, most: 0, cost: 40_000 };
const strip: Form = { size: 'strip', width: 900, height: 70, most: 0, cost: 200_000 };
const boxOf = ({ left, top, width, height }: { left: number; top: number; width: number; height: number }): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const scene = (kept: Box[], more: Partial<Scene> = {}): Scene => ({
  room: ROOM,
  kept: kept.map((box) => ({ box, weight: 1e9 })),
  text: [],
  ...more,
});
const anyBox = fc
  .record({
    left: fc.integer({ min: 0, max: 1200 }),
    top: fc.integer({ min: 0, max: 640 }),
    width: fc.integer({ min: 5, max: 700 }),
    height: fc.integer({ min: 5, max: 300 }),
  })
  .map(boxOf);

/** Is there any place at all, on a grid of 6 px, that leaves the same air? */
const isFree = (kept: Box[], { width, height }: Form): boolean => {
  for (let left = EDGE; left <= ROOM.right - EDGE - width; left += 6)
    for (let top = EDGE; top <= ROOM.bottom - EDGE - height; top += 6) {
      const box = { left: left - 14, top: top - 14, right: left + width + 14, bottom: top + height + 14 };
      if (kept.every((each) => !shared(each, box))) return true;
    }
  return false;
};

describe('the place of the bubble', () => {
  it('is in the window, whatever is to be kept clear', () => {
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 25 }), (kept) => {
        const { left, top, width, height } = choosePlace(scene(kept), [full, compact, strip]);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(ROOM.right);
        expect(top + height).toBeLessThanOrEqual(ROOM.bottom);
      }),
    );
  });

  it('covers nothing of what is kept clear wherever any place is free', () => {
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 10 }), (kept) => {
        fc.pre(isFree(kept, compact));
        const place = choosePlace(scene(kept), [full, compact, strip]);
        expect(place.harm).toBe(0);
        for (const each of kept) expect(shared(each, boxOf(place))).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('is larger rather than smaller where both are free, and smaller rather than over what is kept clear', () => {
    expect(choosePlace(scene([]), [full, compact, strip]).size).toBe('full');
    const columns = [0, 360, 720, 1080].map((left) => boxOf({ left, top: 0, width: 20, height: 673 }));
    expect(choosePlace(scene(columns), [full, { ...compact, width: 280 }, strip]).size).toBe('compact');
    const middle = boxOf({ left: 0, top: 100, width: 1366, height: 480 });
    expect(choosePlace(scene([middle]), [full, compact, strip]).size).toBe('strip');
  });

  it('covers the least needed where nothing is free', () => {
    const all = boxOf({ left: 0, top: 0, width: 1366, height: 340 });
    const rest = boxOf({ left: 0, top: 340, width: 1366, height: 333 });
    const kept = [
      { box: all, weight: 1e9 },
      { box: rest, weight: 1e4 },
    ];
    const place = choosePlace({ room: ROOM, kept, text: [] }, [full, compact, strip]);
    expect(shared(boxOf(place), all)).toBe(0);
  });

  it('stays where it is as long as that is good', () => {
    const now = boxOf({ left: 500, top: 300, width: full.width, height: full.height });
    const near = boxOf({ left: 100, top: 300, width: 200, height: 40 });
    const place = choosePlace(scene([near], { near, now }), [full]);
    expect([place.left, place.top]).toEqual([500, 300]);
  });

  it('is on the side that the person prefers, unless something needed is there', () => {
    const left = choosePlace(scene([], { side: 'left' }), [full, compact]);
    expect(left.left).toBe(EDGE);
    const kept = boxOf({ left: 0, top: 0, width: 420, height: 673 });
    expect(choosePlace(scene([kept], { side: 'left' }), [full, compact]).harm).toBe(0);
  });
});
