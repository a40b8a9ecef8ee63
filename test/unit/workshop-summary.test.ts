/** What must remain of a workshop, for rooms of 3, 6, 12 and 20 people, and what must not be found in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathThrough } from '../../core/guide/path.ts';
import { contentOf } from '../../core/workshop/content.ts';
import { readWorkshopSummary, summaryFile } from '../../core/workshop/file.ts';
import type { Programme } from '../../core/workshop/programme.ts';
import type { Result } from '../../core/workshop/result.ts';
import { stepProgress, toWorkOn } from '../../core/workshop/stepProgress.ts';
import { readDraft, readSaved, readTrainer } from '../../core/workshop/stored.ts';
import { aboutPeople, type Saved, saved, skillsOf, themesOf } from '../../core/workshop/summary.ts';
import { open, receive, type Trainer } from '../../core/workshop/trainer.ts';
import { DEMANDER, library } from '../support/unit/fixture.ts';

const exercise = { guide: DEMANDER, person: 0, level: 'pas-a-pas' as const, mishaps: [] };
const programme: Programme = {
  title: 'Chez Martine',
  audience: 'tous',
  warmUp: false,
  exercises: [exercise, exercise],
  room: 4000,
};
const path = pathThrough(library, DEMANDER, { qui: 0 }).map(({ key }) => key);

/** One in three stops at the question, one in three has a hint at the first step, the others go through. */
const lived = (person: number, exercise: number): Result => {
  const done = person % 3 === 0 ? path.indexOf('qui') : path.length;
  return {
    exercise,
    seat: person % 32,
    nonce: person,
    answers: done > path.indexOf('qui') ? { qui: 0 } : {},
    done,
    steps: path
      .slice(0, done + 1)
      .map((key) => ({ key, help: person % 3 === 1 && key === path[0] ? 'hint' : 'alone', band: 0 })),
  };
};
const room = (people: number, luck: number, live = lived): Trainer => {
  let trainer = open(programme, 12, 600, luck);
  for (let person = 0; person < people; person++) {
    const next = receive(trainer, { results: [live(person, 0), live(person, 1)] });
    if ('error' in next) throw new Error(next.error);
    ({ trainer } = next);
  }
  return trainer;
};
const kept = (trainer: Trainer, k = 5): Saved =>
  saved(library, trainer, { day: '2026-11-30', now: 600 + 118, k, id: '0123456789abcdef' });

describe.each([3, 6, 12, 20])('a room of %i', (people) => {
  it('leaves the steps to work on in order, a word for each step, how many came and finished, how long, what about', () => {
    for (const luck of [0, 0.3, 0.7, 0.99]) {
      const trainer = room(people, luck);
      const left = kept(trainer);
      for (const [i, one] of left.exercises.entries()) {
        const truth = toWorkOn(stepProgress(library, DEMANDER, trainer.gathered.exercises[i] as never));
        expect(one.hard).toEqual(truth.map(({ key }) => key));
        expect(one.hard.length).toBe(2);
        expect(one.steps.map(({ key }) => key)).toEqual(path);
        // Something is said of most steps, even in a room of three.
        expect(one.steps.filter(({ alone }) => alone).length).toBeGreaterThan(path.length / 2);
      }
      expect(Math.abs(left.came - people)).toBeLessThan(5);
      expect(left.minutes).toBe(120);
      expect(themesOf(library, left)).toEqual(['Mes essais']);
      expect(skillsOf(library, left)).toEqual(['1.1']);
    }
  });
});

describe('its numbers', () => {
  it('are rounded by one draw: multiples of the base, in the order of the truth, equal where the truth is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 2 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.constantFrom(5, 11),
        ([a = 0, b = 0], luck, k) => {
          const [one, two] = [kept(room(Math.min(a, b), luck), k), kept(room(Math.max(a, b), luck), k)];
          expect(one.came % k).toBe(0);
          expect(one.came).toBeLessThanOrEqual(two.came);
          if (a === b) expect(one).toEqual(two);
          for (const { came, finished } of two.exercises) {
            expect(finished).toBeLessThanOrEqual(came);
            expect(came).toBeLessThanOrEqual(two.came);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('have the truth for expectation', () => {
    const draws = 200;
    let sum = 0;
    for (let i = 0; i < draws; i++) sum += kept(room(7, (i + 0.5) / draws)).came;
    expect(sum / draws).toBeCloseTo(7, 5);
  });

  it('never say « 0 »: a rounded 0 is « moins de 5 »', () => {
    expect(aboutPeople(0, 5)).toBe('moins de 5 personnes');
    expect(aboutPeople(10, 5)).toBe('environ 10 personnes');
  });
});

describe('one person more or less', () => {
  it('of a room of three changes no word into one that points at them', () => {
    const words = (helped: number) =>
      kept(
        room(3, 0.5, (person, exercise) => ({
          ...lived(2, exercise),
          seat: person,
          nonce: person,
          steps: path.map((key) => ({ key, help: person < helped ? 'help' : 'alone' })),
        })),
      ).exercises[0]?.steps.map(({ alone }) => alone);
    // The only one who had help reads as nobody; the only one who had none reads as nobody either.
    expect(words(1)).toEqual(words(0));
    expect(words(2)).toEqual(words(3));
    expect(words(0)).not.toEqual(words(3));
  });
});

describe('the file for the network', () => {
  it('is read back, and holds neither title, nor day, nor the room’s mark', () => {
    const left = kept(room(12, 0.4));
    const text = summaryFile(library, left);
    expect(text).not.toMatch(/Martine|-30|4000|room/);
    const read = readWorkshopSummary(text);
    expect(read).toMatchObject({
      summary: { month: '2026-11', came: left.came, exercises: [{ guide: DEMANDER, version: 3 }, {}] },
    });
  });

  it.each([
    ['another file', 'bonjour'],
    ['a number that was not rounded', (text: string) => text.replace(/"came": \d+/, '"came": 7')],
    ['more finished than came', (text: string) => text.replace(/"finished": \d+/, '"finished": 5000')],
    ['something more', (text: string) => text.replace('"month"', '"name": "Martine", "month"')],
    ['a key twice', (text: string) => text.replace('"base": 5', '"base": 5, "base": 5')],
  ])('is refused with a sentence: %s', (_, change) => {
    const text = summaryFile(library, kept(room(12, 0.4)));
    const spoilt = typeof change === 'string' ? change : change(text);
    expect(spoilt).not.toBe(text);
    expect(readWorkshopSummary(spoilt)).toEqual({ error: expect.stringContaining('n’est pas un résumé') });
  });
});

describe('what is found in the stores', () => {
  it('is read back whole', () => {
    const trainer = room(6, 0.2);
    const stored = <T>(value: T): unknown => JSON.parse(JSON.stringify(value));
    expect(readTrainer(stored(trainer))).toEqual(trainer);
    expect(readDraft(stored({ ...programme, exercises: [] }))).toEqual({ ...programme, exercises: [] });
    expect(readSaved(stored([kept(trainer)]))).toEqual([kept(trainer)]);
  });

  it('costs itself and nothing else when it is spoilt; a summary of before is shown with what it has', () => {
    const former = {
      title: 'Avant',
      day: '2026-10-02',
      exercises: [{ guide: DEMANDER, published: { results: 12, finished: 'hidden', steps: [] } }],
    };
    expect(readSaved([null, 'x', former, { title: 3 }])).toMatchObject([
      { title: 'Avant', came: 10, exercises: [{ came: 10, finished: 0, hard: [] }] },
    ]);
    for (const spoilt of [undefined, null, 7, [], {}, { programme }]) {
      expect(readTrainer(spoilt)).toBeNull();
      expect(readDraft(spoilt)).toBeNull();
      expect(readSaved(spoilt)).toEqual([]);
    }
    expect(contentOf(library, {}).offers).toEqual([]);
  });
});
