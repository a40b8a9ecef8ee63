import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLevel } from '../../core/session/helpLevel.ts';
import type { SideBySide } from '../../core/session/sideBySide.ts';
import { splitScreen } from '../../core/session/splitScreen.ts';
import { act, question } from '../support/unit/fixture.ts';

const step = act({ id: 'ouvrir', title: 'Ouvrir le dossier', target: { role: 'link', names: ['Dossier'] } });
const side = (given: Partial<SideBySide> = {}): SideBySide => ({
  place: 'person',
  waits: false,
  other: { n: 4, m: 9, title: 'Choisir le mois', finished: false },
  ...given,
});

describe('what a level leaves of a step', () => {
  it('says the goal, then how, then where, one request at a time', () => {
    const goal = applyLevel(step, ['goal'], undefined);
    expect(goal).toMatchObject({
      ring: false,
      drawn: true,
      step: { say: 'But : ouvrir le dossier.', why: '' },
      ways: [{ label: 'Me dire comment' }],
    });
    expect(applyLevel(step, ['goal', 'say'], undefined)).toMatchObject({
      ring: false,
      step,
      ways: [{ label: 'Me montrer où', event: { type: 'asked', part: 'ring' } }],
    });
    expect(applyLevel(step, ['goal', 'say', 'ring'], undefined)).toMatchObject({ ring: true, step, ways: [] });
  });

  it('draws nothing in the page until asked, and keeps the target so that the end of the step is still seen', () => {
    const none = applyLevel(step, [], undefined);
    expect(none).toMatchObject({ drawn: false, ring: false, ways: [{ label: 'Me dire le but' }] });
    expect(none.step).toMatchObject({ target: step.target, done: step.done });
  });

  it('leaves a question as it is: only the person can answer it', () => {
    expect(applyLevel(question({ id: 'qui' }), ['goal'], undefined)).toMatchObject({
      step: question({ id: 'qui' }),
      ways: [],
    });
  });
});

describe('beside another window', () => {
  it('the person looks first, or goes on without waiting', () => {
    const waiting = applyLevel(step, ['goal', 'say', 'ring'], side({ waits: true }));
    expect(waiting).toMatchObject({ ring: false, ways: [{ event: { type: 'alone' } }] });
    expect(waiting.step).toMatchObject({ say: 'Regardez d’abord l’autre fenêtre.', target: step.target });
    expect(applyLevel(step, ['goal'], side({ waits: true, split: true })).step).toMatchObject({
      say: 'Regardez d’abord l’autre onglet.',
    });
    expect(applyLevel(step, ['goal', 'say', 'ring'], side())).toMatchObject({ ring: true, note: 'À vous.' });
  });

  it('the one who shows reads where the person is, and nothing of their page', () => {
    expect(applyLevel(step, ['goal', 'say', 'ring'], side({ place: 'demo' })).note).toBe(
      'La personne en est à l’étape 4 : « Choisir le mois ».',
    );
  });
});

describe('two windows on a screen', () => {
  it('cover it whole without overlapping, or are refused under 500 px each', () => {
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.nat(400),
        fc.integer({ min: 320, max: 5120 }),
        fc.integer({ min: 480, max: 2880 }),
        (left, top, width, height) => {
          const cut = splitScreen({ left, top, width, height });
          if (width < 1000) return cut === null;
          const [a, b] = cut ?? [];
          return (
            !!a &&
            !!b &&
            a.left === left &&
            a.left + a.width === b.left &&
            b.left + b.width === left + width &&
            Math.min(a.width, b.width) >= 500
          );
        },
      ),
    );
  });
});
