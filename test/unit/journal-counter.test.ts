import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchOf, durationFact, weekOf } from '../../core/journal/counter.ts';
import { mondayOf, monthOf } from '../../core/journal/week.ts';
import type { Session } from '../../core/session/state.ts';

const session = (facts: string[], more: Partial<Session> = {}): Session => ({
  guide: 'caf/attestation-paiement',
  version: 2,
  practice: false,
  private: false,
  turn: 0,
  at: 'end',
  answers: {},
  trail: [],
  hints: 0,
  level: 'pas-a-pas',
  asked: 0,
  where: 'here',
  arrived: false,
  folded: false,
  facts,
  started: new Date(2026, 10, 22, 10).getTime() / 60_000,
  ...more,
});
const now = new Date(2026, 10, 22, 10, 40);

describe('the week', () => {
  it.each([
    [2026, 0, 1, '2026-W01'],
    [2027, 0, 1, '2026-W53'],
    [2024, 11, 30, '2025-W01'],
    [2026, 10, 22, '2026-W47'],
    [2026, 10, 23, '2026-W48'],
  ])('%i-%i-%i is %s', (year, month, day, week) => expect(weekOf(new Date(year, month, day, 23, 59))).toBe(week));

  it('belongs to the month of its Thursday', () => {
    expect(monthOf('2026-W18')).toBe('2026-04');
    expect(monthOf('2026-W53')).toBe('2026-12');
    expect(monthOf('2026-W01')).toBe('2026-01');
  });

  it('is found again from its Monday', () =>
    fc.assert(
      fc.property(fc.date({ min: new Date(2020, 0, 1), max: new Date(2040, 0, 1), noInvalidDate: true }), (date) => {
        const week = weekOf(date);
        const monday = mondayOf(week);
        expect(monday.getUTCDay()).toBe(1);
        expect(weekOf(new Date(monday.getUTCFullYear(), monday.getUTCMonth(), monday.getUTCDate(), 12))).toBe(week);
      }),
    ));
});

describe('a batch', () => {
  it('holds each fact once, the ending and the duration, and nothing else', () => {
    const keys = batchOf(
      session(['connexion/choisir seen', 'connexion/choisir done', 'connexion/choisir done']),
      'finished',
      now,
    );
    const common = ['2026-W47', 'real', 'caf/attestation-paiement', 2, 'pas-a-pas'];
    expect(keys).toEqual([
      [...common, 'connexion/choisir', 'seen'],
      [...common, 'connexion/choisir', 'done'],
      [...common, '', 'finished'],
      [...common, '', 'from30to60'],
    ]);
  });

  it('tells practice from real', () =>
    expect(batchOf(session([], { practice: true }), 'abandoned', now)[0]?.[1]).toBe('practice'));
  it('is empty for a private window', () =>
    expect(batchOf(session(['a seen'], { private: true }), 'finished', now)).toEqual([]));

  it('bands durations as La Coop does', () =>
    expect([0, 29.9, 30, 59.9, 60, 119, 120, 720].map(durationFact)).toEqual([
      'under30',
      'under30',
      'from30to60',
      'from30to60',
      'from60to120',
      'from60to120',
      'over120',
      'over120',
    ]));

  it('counts no duration when the clock was changed in the middle', () => {
    for (const minutes of [-1, -500_000, 721, 20_000_000]) expect(durationFact(minutes)).toBeUndefined();
    const counted = batchOf(session(['a seen'], { started: now.getTime() / 60_000 + 60 }), 'finished', now);
    expect(counted.map(([, , , , , , fact]) => fact)).toEqual(['seen', 'finished']);
  });

  it('does not depend on the order of the facts', () => {
    const fact = fc.constantFrom('a seen', 'a done', 'b seen', 'b hint1', 'c/d absent', 'c/d back');
    const sorted = (facts: string[]) =>
      batchOf(session(facts), 'abandoned', now)
        .map((key) => JSON.stringify(key))
        .sort();
    fc.assert(
      fc.property(
        fc
          .array(fact)
          .chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
        ([facts, permuted]) => {
          expect(sorted(permuted)).toEqual(sorted(facts));
        },
      ),
    );
  });
});
