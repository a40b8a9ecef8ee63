import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../core/messages/protocol.ts';
import { readMessage } from '../../core/messages/schema.ts';
import type { SessionEvent } from '../../core/session/state.ts';
import { draws } from '../support/unit/draws.ts';

const events: SessionEvent[] = [
  { type: 'page', pages: ['caf:accueil', 'caf:connexion'] },
  { type: 'page', pages: [] },
  ...(['looking', 'found', 'doubtful', 'hidden', 'absent', 'unreachable'] as const).map((kind) => ({
    type: 'verdict' as const,
    kind,
  })),
  { type: 'done' },
  { type: 'answer', option: 0 },
  { type: 'back' },
  { type: 'stuck', hint: 1 },
  { type: 'stuck', hint: 2 },
  { type: 'helped' },
  { type: 'fold', folded: true },
];

const questions: Question[] = [
  { kind: 'start', guide: 'caf/attestation-paiement', practice: false },
  { kind: 'start', guide: 'caf/attestation-paiement', practice: true, step: 'connexion/code', tab: 3 },
  { kind: 'hello' },
  { kind: 'hello', tab: 3 },
  ...events.map((event): Question => ({ kind: 'event', event, turn: 4 })),
  { kind: 'stop', later: true },
  { kind: 'stop', later: false, tab: 3 },
  { kind: 'settings', shared: null },
  { kind: 'settings', shared: true, scale: 1.5, place: 'bottom' },
  { kind: 'home' },
  { kind: 'forget' },
];

it.each(questions)('accepts %j', (question) => {
  expect(readMessage(question)).toEqual(question);
});

describe('refuses', () => {
  it.each([
    { kind: 'eval', code: 'x' },
    { kind: 'hello', tab: -1 },
    { kind: 'hello', tab: 1.5 },
    { kind: 'hello', tab: '3' },
    { kind: 'hello', html: '<b>' },
    { kind: 'start', guide: 'x'.repeat(121), practice: false },
    { kind: 'start', guide: 'caf/x' },
    { kind: 'event', event: { type: 'answer', option: -1 }, turn: 0 },
    { kind: 'event', event: { type: 'answer', option: 0.5 }, turn: 0 },
    { kind: 'event', event: { type: 'stuck', hint: 3 }, turn: 0 },
    { kind: 'event', event: { type: 'verdict', kind: 'sure' }, turn: 0 },
    { kind: 'event', event: { type: 'page', pages: ['x'.repeat(81)] }, turn: 0 },
    { kind: 'event', event: { type: 'page', pages: Array(21).fill('x') }, turn: 0 },
    { kind: 'event', event: { type: 'page', pages: 'caf:accueil' }, turn: 0 },
    { kind: 'event', event: { type: 'done', text: 'Nadia Benali' }, turn: 0 },
    { kind: 'event', event: { type: 'done' } },
    { kind: 'event', event: { type: 'done' }, turn: Number.NaN },
    { kind: 'settings', scale: 9 },
    { kind: 'settings', name: 'Nadia' },
    { told: 'view', tab: 1, view: null },
    null,
    undefined,
    'hello',
    [],
  ])('%j', (message) => {
    expect(readMessage(message)).toBeNull();
  });

  it('a thousand messages of nowhere, calmly', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (message) => {
          expect(readMessage(message)).toBeNull();
        },
      ),
      { numRuns: draws(1000) },
    );
  });

  it('a thousand right messages with one thing more, or one thing changed', () => {
    const known = ['kind', 'guide', 'practice', 'step', 'tab', 'event', 'turn', 'later', 'shared', 'scale', 'place'];
    const stranger = fc.string().filter((key) => !known.includes(key) && key !== '__proto__');
    fc.assert(
      fc.property(fc.constantFrom(...questions), stranger, fc.jsonValue(), (question, key, value) => {
        expect(readMessage({ ...question, [key]: value })).toBeNull();
      }),
      { numRuns: draws(500) },
    );
    fc.assert(
      fc.property(fc.constantFrom(...questions), fc.anything(), (question, kind) => {
        if (questions.some((each) => each.kind === kind)) return;
        expect(readMessage({ ...question, kind })).toBeNull();
      }),
      { numRuns: draws(500) },
    );
  });
});
