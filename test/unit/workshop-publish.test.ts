import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../core/workshop/content.ts';
import { figureWords, pooled, suppressWorkshop } from '../../core/workshop/publish.ts';
import { nothing } from '../../core/workshop/resultSums.ts';
import type { StepProgress } from '../../core/workshop/stepProgress.ts';
import { saved, type Trainer } from '../../core/workshop/trainer.ts';
import { DEMANDER, library } from '../support/unit/fixture.ts';

const step = (key: string, n: number, [alone, hint, help]: [number, number, number]): StepProgress => ({
  key,
  title: key,
  n,
  seen: alone + hint + help,
  alone,
  hint,
  help,
  stopped: 0,
  bands: [alone, hint, help, 0],
});

/** A room that goes through a question of three branches: who enters each step is known. */
const rooms = fc
  .record({
    people: fc.array(fc.record({ branch: fc.nat({ max: 2 }), stop: fc.nat({ max: 4 }), help: fc.nat({ max: 2 }) }), {
      maxLength: 30,
    }),
  })
  .map(({ people }) => {
    const at = (key: string, n: number, seen: (person: (typeof people)[number]) => boolean): StepProgress => {
      const there = people.filter(seen);
      return step(
        key,
        n,
        [0, 1, 2].map((help) => there.filter((person) => person.help === help).length) as [number, number, number],
      );
    };
    const steps = [
      at('ouvrir', 1, () => true),
      at('choisir', 2, ({ stop }) => stop > 0),
      ...[0, 1, 2].map((branch) =>
        at(`branche-${branch}`, 3 + branch, (person) => person.stop > 1 && person.branch === branch),
      ),
      at('fin', 6, ({ stop }) => stop > 2),
    ].filter(({ seen }) => seen > 0);
    return { results: people.length, finished: people.filter(({ stop }) => stop > 3).length, steps };
  });

const numbers = (published: ReturnType<typeof suppressWorkshop>): number[] => [
  ...[published.results, published.finished, ...published.steps.map(({ seen }) => seen)].filter(
    (value) => typeof value === 'number',
  ),
  ...published.steps.flatMap(({ helps, bands }) => [...Object.values(helps ?? {}), ...(bands ?? [])]),
];

describe('what leaves a workshop', () => {
  it('has no number under five but none at all', () => {
    fc.assert(
      fc.property(rooms, ({ results, finished, steps }) =>
        numbers(suppressWorkshop({ results, finished }, steps)).every((value) => value === 0 || value >= 5),
      ),
    );
  });

  it('gives no small number by subtraction: along the path, or a branch from its question and the others', () => {
    fc.assert(
      fc.property(rooms, ({ results, finished, steps }) => {
        const out = suppressWorkshop({ results, finished }, steps);
        const known = [out.results, out.finished, ...out.steps.map(({ seen }) => seen)].filter(
          (value) => typeof value === 'number',
        );
        for (const whole of known)
          for (const part of known)
            expect(whole - part === 0 || Math.abs(whole - part) >= 5 || Math.min(whole, part) === 0).toBe(true);
        const branches = out.steps.filter(({ key }) => key.startsWith('branche')).map(({ seen }) => seen);
        for (const whole of known)
          for (const some of [branches.slice(0, 2), branches.slice(1), branches]) {
            if (some.some((value) => typeof value !== 'number')) continue;
            const rest = whole - some.reduce<number>((sum, value) => sum + Number(value), 0);
            expect(rest <= 0 || rest >= 5).toBe(true);
          }
      }),
    );
  });

  it('gives helps and times whole or not at all', () => {
    const out = suppressWorkshop({ results: 20, finished: 20 }, [step('a', 1, [10, 10, 0]), step('b', 2, [10, 8, 2])]);
    expect(out.steps.map(({ helps }) => helps)).toEqual([{ alone: 10, hint: 10, help: 0, stopped: 0 }, null]);
    expect(out.steps[1]?.bands).toBeNull();
  });

  it('gives no small number from one exercise to the next: twelve did the first, ten the second', () => {
    const nobody = { alone: 0, hint: 0, help: 0, stopped: 0, bands: [0, 0, 0, 0] };
    const sum = (seen: number) => ({
      results: seen,
      finished: seen,
      partial: 0,
      steps: { ouvrir: { ...nobody, seen, alone: seen } } as never,
    });
    const exercise = { guide: DEMANDER, person: 0, level: 'pas-a-pas' as const, mishaps: [] };
    const trainer = (...seen: number[]): Trainer => ({
      programme: { title: '', audience: 'tous', warmUp: false, exercises: seen.map(() => exercise) },
      seats: [],
      gathered: { ...nothing(seen.length), exercises: seen.map(sum) },
    });
    const told = (...seen: number[]) =>
      saved(contentOf(library, {}), trainer(...seen), '2026-11-22').exercises.map(({ published }) => published);
    const [, second] = told(12, 10);
    expect(second).toMatchObject({ results: 'hidden', finished: 'hidden', steps: [{ seen: 'hidden', helps: null }] });
    expect(told(12, 12, 6, 0).map(({ results }) => results)).toEqual([12, 12, 6, 0]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 6 }), (seen) => {
        const known = told(...seen)
          .flatMap(numbers)
          .filter(Boolean);
        for (const a of known) for (const b of known) expect(a === b || Math.abs(a - b) >= 5).toBe(true);
      }),
    );
  });

  it('says nothing in numbers of a room under five', () => {
    const out = suppressWorkshop({ results: 4, finished: 4 }, [step('a', 1, [4, 0, 0])]);
    expect(numbers(out)).toEqual([]);
    expect(figureWords(out.results)).toBe('quelques personnes');
  });

  it('says « quelques personnes » of one to four only: a larger number that would tell one is hidden, a safe one is shown', () => {
    const ending = (finished: number) =>
      suppressWorkshop({ results: 11, finished }, [step('a', 1, [11, 0, 0])]).finished;
    // Five of eleven is hidden too: two branches of five would tell the one person of a third.
    expect([0, 1, 4, 5, 6, 7, 10, 11].map(ending)).toEqual([0, 'few', 'few', 'hidden', 6, 'hidden', 'hidden', 11]);
    fc.assert(
      fc.property(rooms, ({ results, finished, steps }) => {
        const out = suppressWorkshop({ results, finished }, steps);
        if (out.results === 'few') return results < 5;
        return (
          out.steps.every(({ seen }, i) => seen !== 'few' || (steps[i]?.seen ?? 0) < 5) &&
          (out.finished !== 'few' || finished < 5)
        );
      }),
    );
  });

  it('keeps hidden in a sum of workshops what one of them hides', () => {
    const a = suppressWorkshop({ results: 12, finished: 12 }, [step('a', 1, [12, 0, 0])]);
    const b = suppressWorkshop({ results: 12, finished: 3 }, [step('a', 1, [12, 0, 0])]);
    expect(pooled([a, b])).toMatchObject({ results: 24, finished: 'hidden', steps: [{ seen: 24 }] });
  });
});
