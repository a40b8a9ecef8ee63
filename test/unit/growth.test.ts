/**
 * Functions that read the page's words take time in proportion to their length, on every shape of page that has frozen
 * a tab or could. Growth is measured, not time: twice the words cost about twice the work.
 */
import { describe, expect, it } from 'vitest';
import { bareOf } from '../../core/locate/asides.ts';
import { withoutQuery } from '../../core/locate/features.ts';
import { labelSimilarity, sameOrder } from '../../core/locate/labelSimilarity.ts';
import { sameSense } from '../../core/locate/lexicon.ts';
import { normalise, prefilter, same } from '../../core/locate/normalise.ts';
import { vetoed } from '../../core/locate/veto.ts';
import { fits } from '../../core/page/address.ts';
import { filterWords } from '../../core/repair/publicWords.ts';

/** The least of several runs, ms: what a busy machine adds is not there. */
function cost(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 6; turn++) {
    const from = performance.now();
    work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

/** Below this value, in ms, the clock's own resolution dominates. */
const FLOOR = 3;
/** Four times the page: at most this many times the work. Quadratic work is sixteen times, cubic sixty-four. */
const MOST = 12;

function grows(make: (n: number) => () => void, n: number): void {
  make(n)();
  const [one, four] = [cost(make(n)), cost(make(4 * n))];
  expect(four / Math.max(one, FLOOR), `${one.toFixed(2)} ms, then ${four.toFixed(2)} ms`).toBeLessThan(MOST);
}

const shapes: Record<string, (n: number) => string> = {
  blanks: (n) => `Nom${' '.repeat(n)}suite`,
  'no-break spaces': (n) => `Nom${'\u00a0'.repeat(n)}suite`,
  'line ends': (n) => `Nom${'\n\t'.repeat(n)}suite`,
  'quotation marks': (n) => `Nom${'« '.repeat(n)}suite`,
  'zero-width marks between blanks': (n) => `Nom${' \u200b'.repeat(n)}suite`,
  mentions: (n) => `Nom${' (obligatoire)'.repeat(n)} suite`,
  'new windows': (n) => `Nom${' nouvelle fenêtre'.repeat(n)} suite`,
  stars: (n) => `Nom${'*'.repeat(n)}suite`,
  'stars and blanks': (n) => `Nom${'* '.repeat(n)}suite`,
  colons: (n) => `Nom${':'.repeat(n)}suite`,
  brackets: (n) => `Nom${'('.repeat(n)}suite`,
  hyphens: (n) => `Nom${'-'.repeat(n)}suite`,
  'hyphens and blanks': (n) => `Nom${' - '.repeat(n)}suite`,
  figures: (n) => `Nom ${'1 '.repeat(n)}ko`,
  'points and figures': (n) => `Nom ${'1.'.repeat(n)} Mo`,
  accents: (n) => `Nom${'e\u0301\u0316'.repeat(n)}suite`,
  'one word without end': (n) => 'é'.repeat(n),
  words: (n) => 'nom du quartier '.repeat(n),
  'question marks': (n) => `/p${'?'.repeat(n)}\n`,
  icons: (n) => `Nom${'\ue900'.repeat(n)}suite`,
};

const readers: Record<string, (text: string) => unknown> = {
  normalise,
  same: (text) => same(normalise(text), 'Nom suite*'),
  prefilter: (text) => prefilter('quartier|suite').test(text),
  bareOf: (text) => bareOf(normalise(text)),
  labelSimilarity: (text) => labelSimilarity(normalise(text), 'nom du quartier'),
  sameOrder: (text) => sameOrder(normalise(text), 'nom du quartier'),
  sameSense: (text) => sameSense(normalise(text), 'Nom du quartier'),
  vetoed: (text) => vetoed(normalise(text), 'Nom du quartier'),
  withoutQuery,
  fits: (text) => fits('a.exemple/*suite*#*fin*', `https://a.exemple/${encodeURIComponent(text)}`),
  filterWords: (text) => filterWords(text, { words: ['nom'], proper: [] }),
};

describe.each(Object.entries(readers))('%s', (_, read) => {
  it.each(Object.entries(shapes))('%s', (_shape, make) => {
    grows((n) => {
      const text = make(n);
      return () => void read(text);
    }, 2000);
  });
});
