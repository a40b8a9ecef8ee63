import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacity, read, write } from '../../core/workshop/symbols.ts';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const lengths = fc.integer({ min: 4, max: 16 });
const codes = lengths.chain((length) =>
  fc.record({
    length: fc.constant(length),
    value: fc.bigInt({ min: 0n, max: capacity(length) - 1n }),
    salt: fc.integer({ min: 0, max: 31 }),
  }),
);
const bare = (code: string): string => code.replaceAll(' ', '');

describe('codes copied by hand', () => {
  it('are read as written, in fours, in any case and with what looks alike', () => {
    expect(write(0n, 16)).toBe('0000 0000 0000 0000');
    fc.assert(
      fc.property(codes, ({ length, value, salt }) => {
        const code = write(value, length, salt);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{1,4}( [0-9A-HJKMNP-TV-Z]{1,4})*$/);
        const copied = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll(' ', '-');
        expect(read(copied, length, salt)).toEqual({ value });
      }),
    );
  });

  it('refuse every single wrong character: one example exhaustively', () => {
    const code = bare(write(123_456_789_123_456_789_123n, 16));
    let tried = 0;
    for (const at of code.split('').keys())
      for (const letter of letters)
        if (letter !== code[at]) {
          expect(read(code.slice(0, at) + letter + code.slice(at + 1), 16)).toEqual({ error: 'check' });
          tried++;
        }
    expect(tried).toBe(16 * 31);
  });

  it('refuse every single wrong character, and two neighbours swapped, whatever the code', () => {
    fc.assert(
      fc.property(codes, fc.nat(), fc.nat({ max: 30 }), ({ length, value, salt }, place, shift) => {
        const code = bare(write(value, length, salt));
        const at = place % length;
        const wrong = letters[(letters.indexOf(code[at] ?? '') + shift + 1) % 32] ?? '';
        expect(read(code.slice(0, at) + wrong + code.slice(at + 1), length, salt)).toEqual({ error: 'check' });
        const next = (at + 1) % length;
        if (next && code[at] !== code[next])
          expect(read(code.slice(0, at) + code[next] + code[at] + code.slice(at + 2), length, salt)).toEqual({
            error: 'check',
          });
      }),
    );
  });

  it('refuse another salt, a missing or unknown character, nothing', () => {
    const code = write(77n, 12, 5);
    for (let salt = 0; salt < 32; salt++) if (salt !== 5) expect(read(code, 12, salt)).toEqual({ error: 'check' });
    expect(read(code.slice(1), 12, 5)).toEqual({ error: 'length' });
    expect(read(`${code.slice(0, -1)}é`, 12, 5)).toEqual({ error: 'character', at: 'É' });
    expect(read(' - ', 12)).toEqual({ error: 'empty' });
  });
});
