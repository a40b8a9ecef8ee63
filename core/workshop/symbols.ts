/**
 * Codes that people copy by hand, from a board or a screen: Crockford's base 32 (no I, L, O, U; characters that look
 * alike are read alike), in groups of four, with a last character that detects any single mistake.
 */
import { quotable } from '../guide/untrustedText.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ALIKE: Record<string, string> = { O: '0', I: '1', L: '1' };

/** Multiplication by x in the field of 32 elements (x⁵ + x² + 1). */
const times = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

/**
 * Horner's scheme over the field: each position weighs another power of x, so that one wrong character, or two swapped
 * neighbours, always changes the sum.
 * @param salt 0 to 31: a code that is read with another salt than it was written with is refused
 */
const sum = (values: number[], salt: number): number =>
  values.reduce((total, value) => times(total) ^ value, times(salt));

/**
 * @param value 0 ≤ value < 32^(length − 1)
 * @param length characters in all, the last one a check
 */
export function write(value: bigint, length: number, salt = 0): string {
  const values: number[] = [];
  for (let rest = value, i = 1; i < length; i++, rest /= 32n) values.unshift(Number(rest % 32n));
  // The check makes the whole sum zero: Horner multiplies what comes before once more.
  const symbols = [...values, times(sum(values, salt))].map((symbol) => ALPHABET[symbol]).join('');
  return symbols.replace(/(.{4})(?=.)/g, '$1 ');
}

export type Reading = { value: bigint } | { error: 'empty' | 'length' | 'character' | 'check'; at?: string };

/**
 * Case, spaces and hyphens do not count.
 * @param lengths the one it must have, or those it may have
 */
export function read(text: string, lengths: number | readonly number[], salt = 0): Reading {
  const typed = [...text.toUpperCase().replace(/[\s\p{Pd}._]/gu, '')].map((letter) => ALIKE[letter] ?? letter);
  if (!typed.length) return { error: 'empty' };
  const unknown = typed.find((letter) => !ALPHABET.includes(letter));
  if (unknown) return { error: 'character', at: quotable(unknown) };
  if (![lengths].flat().includes(typed.length)) return { error: 'length' };
  const values = typed.map((letter) => ALPHABET.indexOf(letter));
  if (sum(values, salt) !== 0) return { error: 'check' };
  return { value: values.slice(0, -1).reduce((total, value) => total * 32n + BigInt(value), 0n) };
}

/** Whole groups of four, as few as hold the value, so that a short programme has a short code. */
export const groupsFor = (value: bigint, most: number): number => {
  const lengths = groupLengths(most);
  return lengths.find((length) => value < capacity(length)) ?? most;
};

export const groupLengths = (most: number): number[] => Array.from({ length: most / 4 - 1 }, (_, i) => 8 + 4 * i);

/** How many different values a code of this length holds. */
export const capacity = (length: number): bigint => 32n ** BigInt(length - 1);
