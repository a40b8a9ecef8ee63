/** Five words and never finer: what each could mean is tried as an attacker who knows the size of the room would. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf, shareWords } from '../../core/workshop/share.ts';

const words = (all: number): string[] => Array.from({ length: all + 1 }, (_, count) => shareWords(shareOf(count, all)));
/** The counts that read the same as this one. */
function alike(count: number, all: number): number[] {
  const said = words(all);
  return said.flatMap((word, other) => (word === said[count] ? [other] : []));
}

describe('how much of a room', () => {
  it('is said in five words in a room of twelve', () => {
    expect([0, 1, 4, 5, 7, 8, 11, 12].map((count) => words(12)[count])).toEqual([
      'personne',
      'quelques-uns',
      'quelques-uns',
      'la moitié',
      'la moitié',
      'la plupart',
      'la plupart',
      'tous',
    ]);
  });

  it('joins words where one would single somebody out: rooms of one to five', () => {
    expect(words(3)).toEqual([
      'quelques-uns au plus',
      'quelques-uns au plus',
      'la moitié au moins',
      'la moitié au moins',
    ]);
    for (const all of [0, 1, 2]) expect(new Set(words(all))).toEqual(new Set(['on ne peut pas dire']));
    for (const all of [3, 4, 5]) expect(new Set(words(all)).size).toBeGreaterThan(1);
  });

  it('never lets one person be found: neither the only one who did, nor the only one who did not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 40 }), (all, drawn) => {
        const count = drawn % (all + 1);
        const could = alike(count, all);
        // An attacker who reads the word and knows the room must not be left with exactly one person on a side.
        if (count === 1 || count === all - 1) expect(could.length).toBeGreaterThan(1);
        // In a small room, « everybody » and « nobody » would say it of each.
        if (all < 6 && (count === 0 || count === all)) expect(could.length).toBeGreaterThan(1);
      }),
    );
  });

  it('keeps the order: more people never read as less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 39 }), (all, drawn) => {
        const count = drawn % all;
        expect(shareOf(count + 1, all)?.[0] ?? 0).toBeGreaterThanOrEqual(shareOf(count, all)?.[0] ?? 0);
      }),
    );
  });
});
