/** The drift bench’s rewordings were frozen before the lexicon (core/locate/lexicon.json) was written, and it does not use them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import frozen from '../bench/locate/frozen.json' with { type: 'json' };

it('the list of rewordings is the one that was frozen', () => {
  const text = readFileSync('test/bench/locate/french.ts', 'utf8').replace(/\s+/g, '');
  expect(createHash('sha256').update(text).digest('hex')).toBe(frozen.rewordings);
});
