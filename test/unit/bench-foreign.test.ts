// @vitest-environment node
/** The pure parts of the bench of other hands' pages: the sample, the verdict, what happens to a screen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, judgePage, type Pointed } from '../bench/foreign/judge.ts';
import { living } from '../bench/foreign/life.ts';
import { allPairs, sample } from '../bench/foreign/pairwise.ts';
import { itemsOf, type Sight } from '../bench/foreign/sights.ts';
import { random } from '../bench/locate/random.ts';

const free = {
  life: ['still', 'late', 'gone'],
  furniture: ['bare', 'chat', 'news', 'site'],
  manner: ['plain', 'hint'],
};
const fixedRows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ sight: `s${index}`, set: `set${index % 3}` }));

describe('the pairwise sample', () => {
  it('keeps every fixed row, in order, and gives each factor one of its values', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer(), (count, seed) => {
        const fixed = fixedRows(count);
        const { rows } = sample(fixed, free, ['set'], random(seed));
        expect(rows.map(({ sight }) => sight)).toEqual(fixed.map(({ sight }) => sight));
        for (const row of rows) for (const [name, values] of Object.entries(free)) expect(values).toContain(row[name]);
      }),
    );
  });

  it('leaves exactly the pairs that no row has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer(), (count, seed) => {
        const fixed = fixedRows(count);
        const { rows, left } = sample(fixed, free, ['set'], random(seed));
        const names = ['set', ...Object.keys(free)];
        const met = new Set(
          rows.flatMap((row: Record<string, string>) =>
            names.flatMap((one) => names.map((other) => `${one}=${row[one]} ${other}=${row[other]}`)),
          ),
        );
        for (const pair of allPairs(fixed, free, ['set'])) expect(left.has(pair)).toBe(!met.has(pair));
      }),
    );
  });

  it('meets every pair once there are some rows, far fewer than the product of all', () => {
    const { left } = sample(fixedRows(36), free, ['set'], random('pairs'));
    expect(left.size).toBe(0);
  });

  it('draws the same for the same seed, and other pages for another', () => {
    const draw = (seed: string) => sample(fixedRows(20), free, ['set'], random(seed)).rows;
    expect(draw('1')).toEqual(draw('1'));
    expect(draw('1')).not.toEqual(draw('2'));
  });
});

describe('the verdict', () => {
  const seen = (pointed: Partial<Pointed>): Pointed => ({
    kind: 'found',
    hit: true,
    shown: true,
    ambiguous: false,
    ...pointed,
  });

  it.each([
    ['a ring on it', seen({}), 'right'],
    ['a ring on another thing', seen({ hit: false }), 'wrong'],
    ['a doubt', seen({ kind: 'doubtful', hit: false }), 'doubtful'],
    ['a doubt where nothing tells two apart', seen({ kind: 'doubtful', ambiguous: true }), 'right'],
    ['nothing', seen({ kind: 'absent', hit: false }), 'absent'],
    ['« ouvrez d’abord » though it is in sight', seen({ kind: 'hidden' }), 'hidden'],
    ['« ouvrez d’abord » for what cannot be seen', seen({ kind: 'hidden', shown: false }), 'right'],
    ['« ouvrez d’abord » for another thing', seen({ kind: 'hidden', hit: false, shown: false }), 'hidden'],
  ])('where it stands there: %s', (_, pointed, outcome) => {
    expect(judge(pointed, 'ring')).toBe(outcome);
  });

  it('a ring on another thing is wrong whatever is expected, and a ring on anything once the thing is gone', () => {
    for (const expected of ['ring', 'silence', 'either'] as const)
      expect(judge(seen({ hit: false }), expected)).toBe('wrong');
    expect(judge(seen({ hit: true }), 'silence')).toBe('wrong');
    expect(judge(seen({ kind: 'absent', hit: false }), 'silence')).toBe('right');
  });

  it('to say nothing is right where something stands in front, and to point at it too', () => {
    expect(judge(seen({ kind: 'absent', hit: false }), 'either')).toBe('right');
    expect(judge(seen({}), 'either')).toBe('right');
  });

  it('a page is right when it is among those told, unknown when none is, and unknown is right once its signs are gone', () => {
    expect(judgePage(['a', 'b'], ['b'])).toBe('right');
    expect(judgePage(['a'], ['b'])).toBe('wrong');
    expect(judgePage([], ['b'])).toBe('unknown');
    expect(judgePage([], ['b'], true)).toBe('right');
    expect(judgePage(['a'], ['b'], true)).toBe('wrong');
  });
});

describe('what happens to a screen', () => {
  const items = itemsOf([
    { kind: 'heading', text: 'Vous' },
    { kind: 'field', label: 'Nom' },
    { kind: 'field', label: 'Prénom' },
    { kind: 'choice', legend: 'Seul ?', options: ['Oui', 'Non'] },
    { kind: 'button', label: 'Suite', main: true },
  ]);
  const aim = (step: string, id: string) => ({ step, id, target: { role: 'textbox' as const, names: [step] } });
  const sight: Sight = {
    key: 'g/s',
    guide: 'g',
    screen: 's',
    pages: ['g:s'],
    address: 'https://exemple.fr/s',
    title: 'Vous',
    site: 'Exemple',
    items,
    aims: [aim('Nom', 'c1'), aim('Oui', 'c3-0'), aim('Suite', 'c4')],
  };
  const ids = (life: Parameters<typeof living>[1], seed: number, next?: Sight) =>
    living(sight, life, next, random(seed)).items.map(({ id }) => id);

  it('in another order: the same controls, under the same heading, what leaves the page still last', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const order = ids('reordered', seed);
        expect([...order].sort()).toEqual(items.map(({ id }) => id).sort());
        expect([order[0], order.at(-1)]).toEqual(['c0', 'c4']);
      }),
    );
  });

  it('gone: no control of a step is left, its question neither', () => {
    const { items: left, gone } = living(sight, 'gone', undefined, random(1));
    expect(left.map(({ id }) => id)).toEqual(['c0', 'c2']);
    expect(gone.size).toBe(3);
  });

  it('cut in two: what is not on the first half is gone', () => {
    const { gone } = living(sight, 'cut', undefined, random(1));
    expect([...gone].map(({ step }) => step)).toEqual(['Oui', 'Suite']);
  });

  it('joined: the other screen’s steps and page come too, under ids of their own', () => {
    const next = { ...sight, screen: 't', pages: ['g:t'] };
    const { items: both, aims, pages } = living(sight, 'joined', next, random(1));
    const all = both.map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(aims.map(({ id }) => id)).toEqual(['c1', 'c3-0', 'c4', 'next-c1', 'next-c3-0', 'next-c4']);
    expect(pages).toEqual(['g:s', 'g:t']);
  });

  it('more asked: two questions that no step knows, before what leaves the page', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const order = ids('more-required', seed);
        expect(order.filter((id) => id.startsWith('unknown'))).toHaveLength(2);
        expect(order.at(-1)).toBe('c4');
      }),
    );
  });
});
