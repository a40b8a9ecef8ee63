/** The profile search decodes what browsers compress: otherwise it would find nothing there, and prove nothing. */
import { expect, test } from 'vitest';
import { lz4, snappy } from '../proofs/profile-decoders.ts';

test('what is compressed is opened', () => {
  const words = 'la démarche, la démarche, la démarche';
  const literal = Buffer.from('la démarche, ');
  // Once written out, then copied from 14 bytes before; the last one stops before its comma.
  const size = Buffer.byteLength(words);
  const copied = size - literal.length;
  expect(
    snappy(
      Buffer.from([size, (literal.length - 1) << 2, ...literal, ((copied - 1) << 2) | 2, literal.length, 0]),
    ).toString(),
  ).toBe(words);
  expect(
    lz4(Buffer.from([(literal.length << 4) | 15, ...literal, literal.length, 0, copied - 4 - 15])).toString(),
  ).toBe(words);
});
