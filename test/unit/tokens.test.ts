/** A colour of ours has one place, tokens.css: written a second time, it would drift, as the soft ink once did. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const TOKENS = 'components/shared/tokens.css';

/** Sheets that write one of them again, and why. */
const EXCEPTIONS: Record<string, string> = {
  'components/practice/demonstration/demonstration.css':
    'drawn over the fictitious site, the same in the light and in the dark',
  'components/workshop/seat/band.css': 'read from five metres: the same in the light and in the dark',
};

const coloursIn = (file: string): string[] =>
  (readFileSync(file, 'utf8').match(/#[0-9a-f]{3,8}\b/gi) ?? []).map((colour) => colour.toLowerCase());

it('no sheet writes a colour of tokens.css again', () => {
  // White has no meaning of its own: it is also the outer edge of a ring, or the paper of a QR code.
  const tokens = new Set(coloursIn(TOKENS).filter((colour) => colour !== '#ffffff'));
  const sheets = globSync('components/**/*.css').map((file) => file.replaceAll('\\', '/'));
  const again = sheets.filter((file) => file !== TOKENS && coloursIn(file).some((colour) => tokens.has(colour)));
  expect(again.filter((file) => !(file in EXCEPTIONS))).toEqual([]);
  expect(Object.keys(EXCEPTIONS).filter((file) => !again.includes(file))).toEqual([]);
});
