import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../bench/locate/distance.ts';
import { draws } from '../support/unit/draws.ts';

/** The table, as it is written in every book. */
function plain(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + Number(a[i - 1] !== b[j - 1]),
      );
    row = next;
  }
  return row[b.length] as number;
}

test('the bench’s fast edit distance gives the numbers of the slow one, at every length', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abcé /1'), maxLength: 140 });
  fc.assert(
    fc.property(words, words, (a, b) => distance(a, b) === plain(a, b)),
    { numRuns: draws(400) },
  );
  for (const length of [0, 1, 31, 32, 33, 63, 64, 65, 300])
    expect(distance('a'.repeat(length), `b${'a'.repeat(length)}`)).toBe(1);
});
