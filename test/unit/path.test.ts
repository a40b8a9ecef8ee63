import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../core/guide/guide.ts';
import { type Answers, pathThrough } from '../../core/guide/path.ts';
import { act, DEMANDER, library, MINE, OTHERS, question, withGuide } from '../support/unit/fixture.ts';

const keys = (answers: Answers = {}, guide = DEMANDER, of = library) =>
  pathThrough(of, guide, answers).map(({ key }) => key);

describe('the path', () => {
  it('expands an include under its own name, with the pages of its own site', () => {
    expect(pathThrough(library, DEMANDER, {}).map(({ key, page }) => [key, page])).toEqual([
      ['ouvrir', 'essai:accueil'],
      ['connexion/choisir', 'porte:choix'],
      ['connexion/code', 'elsewhere'],
      ['qui', undefined],
      ['moi', 'essai:formulaire'],
      ['fin', 'essai:resume'],
    ]);
  });

  it('takes the first option until there is an answer, then the one answered', () => {
    expect(keys()).toEqual(MINE);
    expect(keys({ qui: 0 })).toEqual(MINE);
    expect(keys({ qui: 1 })).toEqual(OTHERS);
  });

  it('goes on to the next step in the list when an answer is out of range', () => {
    expect(keys({ qui: 7 })).toEqual(MINE);
  });

  it('follows `next`, and stops at « end » in `next` or in `goto`', () => {
    const of = withGuide('essai/x', [
      act({ id: 'a', next: 'c' }),
      act({ id: 'b', next: 'end' }),
      question({
        id: 'c',
        options: [
          { label: 'Oui', goto: 'end' },
          { label: 'Non', goto: 'b' },
        ],
      }),
      act({ id: 'd' }),
    ]);
    expect(keys({}, 'essai/x', of)).toEqual(['a', 'c']);
    expect(keys({ c: 1 }, 'essai/x', of)).toEqual(['a', 'c', 'b']);
  });

  it('goes on after an include by its own `next`', () => {
    const of = withGuide('essai/x', [
      { id: 'entree', include: 'porte/entrer', next: 'c' },
      act({ id: 'b' }),
      act({ id: 'c' }),
    ]);
    expect(keys({}, 'essai/x', of)).toEqual(['entree/choisir', 'entree/code', 'c']);
  });

  it('keeps apart the answers of a passage included twice; its « end » ends the passage only', () => {
    const inner = [
      question({
        id: 'q',
        options: [
          { label: 'Un', goto: 'u' },
          { label: 'Deux', goto: 'end' },
        ],
      }),
      act({ id: 'u' }),
    ];
    const twice: Step[] = [
      { id: 'one', include: 'essai/inner' },
      { id: 'two', include: 'essai/inner' },
    ];
    const of = withGuide('essai/inner', inner);
    of.guides['essai/x'] = withGuide('essai/x', twice).guides['essai/x'] as (typeof of.guides)[string];
    expect(keys({ 'one/q': 1 }, 'essai/x', of)).toEqual(['one/q', 'two/q', 'two/u']);
  });

  it('names the guide that does not exist', () => {
    expect(() => keys({}, 'essai/perdu')).toThrow('Le guide « essai/perdu » n’existe pas.');
    expect(() => keys({}, 'essai/x', withGuide('essai/x', [{ id: 'a', include: 'essai/perdu' }]))).toThrow(
      'essai/perdu',
    );
  });
});

describe('any guide, however badly written', () => {
  const ids = ['a', 'b', 'c', 'd', 'end', 'nulle-part'];
  const somewhere = fc.constantFrom(...ids);
  const step = (id: string): fc.Arbitrary<Step> =>
    fc.oneof(
      fc.record({ next: fc.option(somewhere, { nil: undefined }) }).map(({ next }) => act({ id, next })),
      fc.tuple(somewhere, somewhere).map(([one, two]) =>
        question({
          id,
          options: [
            { label: 'Un', goto: one },
            { label: 'Deux', goto: two },
          ],
        }),
      ),
      fc
        .record({ next: fc.option(somewhere, { nil: undefined }) })
        .map(({ next }): Step => ({ id, include: 'porte/entrer', next })),
    );
  const steps = fc.tuple(step('a'), step('b'), step('c'), step('d'));

  it('has an end: each step is entered once', () => {
    fc.assert(
      fc.property(
        steps,
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: -1, max: 3 })),
        (all, answers) => {
          const path = keys(answers, 'essai/x', withGuide('essai/x', all));
          expect(new Set(path).size).toBe(path.length);
          expect(path.length).toBeLessThanOrEqual(8);
          expect(path.length).toBeGreaterThan(0);
        },
      ),
    );
  });
  it('has an end, even when it includes itself', () => {
    const of = withGuide('essai/x', [act({ id: 'a' }), { id: 'b', include: 'essai/x' }]);
    expect(() => keys({}, 'essai/x', of)).not.toThrow(RangeError);
  });
});
