import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BASE_PUBLIC,
  BASE_STRUCTURE,
  baseFor,
  drawsOf,
  isSecret,
  LEAST_PUBLIC,
  newSecret,
  rounded,
  roundedForPublic,
} from '../../core/journal/rounding.ts';

const u = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const base = fc.integer({ min: 2, max: 40 });
const count = fc.integer({ min: 0, max: 5_000_000 });
const every = (n: number) => Array.from({ length: n }, (_, i) => (i + 0.5) / n);

test('a rounded count is a multiple of the base, less than one base away; multiples stay themselves', () => {
  fc.assert(
    fc.property(count, u, base, (c, draw, b) => {
      const given = rounded(c, draw, b);
      expect(given % b).toBe(0);
      expect(Math.abs(given - c)).toBeLessThan(b);
      expect(rounded(c * b, draw, b)).toBe(c * b);
    }),
  );
});

test('its expectation is the truth, exactly, over the draws that can be', () => {
  fc.assert(
    fc.property(count, base, (c, b) => {
      const mean = every(b).reduce((sum, draw) => sum + rounded(c, draw, b), 0) / b;
      expect(mean).toBeCloseTo(c, 6);
    }),
  );
});

test('one draw keeps the order, and equal counts stay equal', () => {
  fc.assert(
    fc.property(count, count, u, (a, b, draw) => {
      const [x, y] = [rounded(a, draw), rounded(b, draw)];
      expect(a <= b ? x <= y : x >= y).toBe(true);
    }),
  );
});

test('a difference under one draw is less than one base from the truth, and right in expectation', () => {
  fc.assert(
    fc.property(count, count, (a, b) => {
      const differences = every(BASE_STRUCTURE).map((draw) => rounded(a, draw) - rounded(b, draw));
      for (const difference of differences) expect(Math.abs(difference - (a - b))).toBeLessThan(BASE_STRUCTURE);
      expect(differences.reduce((sum, one) => sum + one, 0) / BASE_STRUCTURE).toBeCloseTo(a - b, 6);
    }),
  );
});

test('the same secret and names draw the same; another secret, or other names, another', async () => {
  const [one, other] = ['11', '22'].map((byte) => drawsOf(byte.repeat(32))) as [
    ReturnType<typeof drawsOf>,
    ReturnType<typeof drawsOf>,
  ];
  const draw = await one('2026-09', 'real', 'caf/attestation-paiement');
  expect(await drawsOf('11'.repeat(32))('2026-09', 'real', 'caf/attestation-paiement')).toBe(draw);
  expect(await other('2026-09', 'real', 'caf/attestation-paiement')).not.toBe(draw);
  expect(await one('2026-09', 'practice', 'caf/attestation-paiement')).not.toBe(draw);
  expect(await one('a b', 'c')).not.toBe(await one('a', 'b c'));
  // Known answer of HMAC-SHA-256, so that a change of the way of drawing is seen: months already given stand on it.
  expect(draw).toBeCloseTo(0.5052711174, 9);
});

test('draws are spread evenly', async () => {
  const draws = await Promise.all(Array.from({ length: 2000 }, (_, i) => drawsOf('5a'.repeat(32))(String(i))));
  const fifths = [0, 0, 0, 0, 0];
  for (const draw of draws) fifths[Math.floor(draw * 5)] = (fifths[Math.floor(draw * 5)] ?? 0) + 1;
  for (const fifth of fifths) expect(Math.abs(fifth - 400)).toBeLessThan(80);
});

test('a secret is 32 bytes, new each time, and nothing else is taken for one', () => {
  expect(isSecret(newSecret())).toBe(true);
  expect(newSecret()).not.toBe(newSecret());
  for (const bad of ['', 'aa', null, 5, 'g'.repeat(64), 'A'.repeat(64)]) expect(isSecret(bad)).toBe(false);
  expect(() => drawsOf('short')).toThrow();
});

test('what is published is a multiple of ten, and nothing under eleven is shown', () => {
  fc.assert(
    fc.property(count, u, (c, draw) => {
      const given = roundedForPublic(c, draw);
      if (given === null) expect(c).toBeLessThan(2 * BASE_PUBLIC);
      else expect([given % BASE_PUBLIC, given >= LEAST_PUBLIC]).toEqual([0, true]);
    }),
  );
});

test('a policy raises the base, and never lowers it', () => {
  expect([baseFor(0), baseFor(5), baseFor(11), baseFor(11, BASE_PUBLIC), baseFor(5, BASE_PUBLIC)]).toEqual([
    5, 5, 11, 11, 10,
  ]);
});
