/**
 * What the page says takes time in proportion to its length: every function that meets its words, on every shape that has frozen a tab
 * or could; and every look, on structures that pages nest or repeat. Growth is measured, never time: twice the page, about twice the work.
 */
import { describe, expect, it } from 'vitest';
import type { PageRule, Target } from '../../core/guide/guide.ts';
import { createElementIndex } from '../../core/locate/elementIndex.ts';
import { withoutQuery } from '../../core/locate/features.ts';
import { labelSimilarity, sameOrder } from '../../core/locate/labelSimilarity.ts';
import { sameSense } from '../../core/locate/lexicon.ts';
import { locateOnce } from '../../core/locate/locateOnce.ts';
import { bareOf, partsOf } from '../../core/locate/nameParts.ts';
import { normalise, prefilter, same } from '../../core/locate/normalise.ts';
import { vetoed } from '../../core/locate/veto.ts';
import { fits } from '../../core/page/address.ts';
import { recognise } from '../../core/page/recognise.ts';
import { filterWords } from '../../core/repair/publicWords.ts';

/** The least of several runs, ms: what a busy machine adds is not there. */
function cost(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 4; turn++) {
    const from = performance.now();
    work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

/** Below that, ms, a clock measures itself. */
const FLOOR = 3;
/** Four times the page: at most this many times the work. Quadratic work is sixteen times, cubic sixty-four. */
const MOST = 9;

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

const target: Target = { role: 'button', names: ['Relever le compteur'] };
const rules: Record<string, PageRule> = {
  a: { name: 'a', url: ['a.exemple/*'], signs: [{ words: ['Relever le compteur*'], in: 'main' }] },
};
const wanted = '<button>Relever le compteur</button>';

/** What a page may nest or repeat. */
const structures: Record<string, (n: number) => string> = {
  'a label nested deep': (n) =>
    `<label for=f>${'<span>'.repeat(n)}Relever le compteur${'</span>'.repeat(n)}</label><input id=f>${wanted}`,
  'namesakes shown': (n) => wanted.repeat(n),
  'namesakes hidden': (n) => `${'<p hidden><button>Relever le compteur</button></p>'.repeat(n)}${wanted}`,
  'near words': (n) => `${'<button>Relever le grand compteur</button>'.repeat(n)}`,
  'one reference for all': (n) =>
    `<div id=r>${'mot '.repeat(n)}</div>${'<button aria-labelledby=r></button>'.repeat(n)}`,
  'references without end': (n) => `<b id=r>Relever</b><button aria-labelledby="${'r '.repeat(n)}"></button>`,
  'labels of one field': (n) => `<input id=f>${'<label for=f>Relever le compteur</label>'.repeat(n)}`,
  headings: (n) => `${'<h3>Compteur</h3>'.repeat(n)}${wanted.repeat(20)}`,
  popovers: (n) => `${'<div popover>Relever le compteur</div>'.repeat(n)}${wanted}`,
  'pieces of one control': (n) => `<button>${'<span>Relever</span> '.repeat(n)}</button>`,
  'fields that nothing names': (n) => '<p>Relever le compteur <input></p>'.repeat(n),
  attributes: (n) =>
    `<button ${Array.from({ length: n }, (_, at) => `data-a${at}=1`).join(' ')}>Relever le compteur</button>`,
};

describe('a look, and which page it is', () => {
  it.each(Object.entries(structures))('%s', (_, make) => {
    // What is drawn is the page's business, and is not counted.
    const drawn = new Map<number, HTMLElement>();
    const draw = (n: number): HTMLElement => {
      const known = drawn.get(n);
      if (known) return known;
      const place = document.createElement('div');
      place.innerHTML = make(n);
      drawn.set(n, place);
      return place;
    };
    grows((n) => {
      const place = draw(n);
      return () => {
        document.body.replaceChildren(place);
        const shown = (element: Element): boolean => !element.closest('[hidden]');
        locateOnce(target, document, shown);
        locateOnce({ role: 'textbox', names: ['Relever le compteur'] }, document, shown);
        recognise(rules, 'https://a.exemple/b', createElementIndex(document, false), document);
      };
    }, 60);
  });

  it('the parts of a label', () => {
    grows((n) => {
      const label = document.createElement('label');
      label.innerHTML = `${'<b>Relever</b> <small>aide</small> '.repeat(n)}`;
      return () => void partsOf(label);
    }, 200);
  });
});
