import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathThrough } from '../../core/guide/path.ts';
import { isQuestion } from '../../core/guide/step.ts';
import type { Practice } from '../../core/practice/format.ts';
import { levelNames } from '../../core/session/levels.ts';
import { begin, reduce } from '../../core/session/session.ts';
import { type Content, contentOf } from '../../core/workshop/content.ts';
import {
  audiences,
  codeOf,
  type Exercise,
  otherRoom,
  type Programme,
  programmeOf,
  ROOMS,
  TooMuch,
} from '../../core/workshop/programme.ts';
import { helps, type Result, resultOf } from '../../core/workshop/result.ts';
import {
  asTyped,
  RESULT_LENGTH,
  readCode,
  readText,
  readTyped,
  resultCode,
  resultText,
  seatCode,
} from '../../core/workshop/resultCodes.ts';
import { addResult, incomplete, nothing } from '../../core/workshop/resultSums.ts';
import { SEATS, seatAt, seatIndex, seatName } from '../../core/workshop/seat.ts';
import { inWords, stepProgress, toWorkOn } from '../../core/workshop/stepProgress.ts';
import { open, receive } from '../../core/workshop/trainer.ts';
import { act, DEMANDER, library, question, withGuide } from '../support/unit/fixture.ts';

const practice = (given: Partial<Practice> = {}): Practice => ({
  $schema: '',
  name: 'Site d’entraînement',
  person: { name: 'Camille', about: 'Un.' },
  papers: [],
  first: 'a',
  screens: {},
  others: [{ name: 'Amadou', about: 'Deux.', instead: {} }],
  mishaps: {
    'code-refuse': { title: 'Le code est refusé', at: 'moi' },
    'session-expiree': { title: 'La session expire', at: 'fin' },
  },
  ...given,
});

const LONG = 'essai/long';
const wide = withGuide(LONG, [
  ...Array.from({ length: 40 }, (_, i) => act({ id: `e${i}` })),
  question({ id: 'quoi', options: ['x', 'y', 'z'].map((id) => ({ label: id, goto: id })) }),
  act({ id: 'x', next: 'end' }),
  act({ id: 'y', next: 'end' }),
  act({ id: 'z' }),
]);
const content: Content = contentOf(wide, { [DEMANDER]: practice(), [LONG]: practice({ mishaps: undefined as never }) });

const exercises = fc.record({
  guide: fc.constantFrom(DEMANDER, LONG),
  person: fc.nat({ max: 1 }),
  level: fc.constantFrom(...levelNames),
  mishaps: fc.constant([] as string[]),
});
const programmes: fc.Arbitrary<Programme> = fc.record({
  title: fc.constant(''),
  audience: fc.constantFrom(...audiences),
  warmUp: fc.boolean(),
  room: fc.nat({ max: ROOMS - 1 }),
  exercises: fc.array(
    exercises.chain((exercise) =>
      exercise.guide === DEMANDER
        ? fc.subarray(['code-refuse', 'session-expiree']).map((mishaps) => ({ ...exercise, mishaps }))
        : fc.constant(exercise),
    ),
    { minLength: 1, maxLength: 6 },
  ),
});
const both: Programme = {
  title: 'Lundi',
  audience: 'tous',
  warmUp: false,
  room: 77,
  exercises: [
    { guide: DEMANDER, person: 0, level: 'pas-a-pas', mishaps: [] },
    { guide: LONG, person: 1, level: 'coup-de-pouce', mishaps: [] },
  ],
};

/** A person who answers as drawn, stops where drawn, helped as drawn. */
const results: fc.Arbitrary<Result> = fc
  .record({
    exercise: fc.nat({ max: 1 }),
    seat: fc.nat({ max: SEATS - 1 }),
    nonce: fc.nat({ max: 511 }),
    stop: fc.nat({ max: 50 }),
    draw: fc.infiniteStream(fc.nat({ max: 11 })),
  })
  .map(({ exercise, seat, nonce, stop, draw }) => {
    const guide = both.exercises[exercise]?.guide ?? '';
    const answers: Record<string, number> = {};
    const steps: Result['steps'] = [];
    let done = 0;
    for (; ; done++) {
      const now = pathThrough(wide, guide, answers)[done];
      if (!now) break;
      const luck = draw.next().value;
      steps.push({ key: now.key, help: helps[luck % 3] ?? 'alone', band: luck % 4 });
      if (done === stop) break;
      if (isQuestion(now.step)) answers[now.key] = luck % now.step.options.length;
    }
    return { exercise, seat, nonce, answers, done, steps };
  });

/** The same person in the other exercise: where they got to, and how, is taken from what they did. */
function playedAs({ steps, ...rest }: Result, exercise: number): Result {
  const guide = both.exercises[exercise]?.guide ?? '';
  const path = pathThrough(wide, guide, {});
  const done = Math.min(rest.done, path.length);
  const answers = Object.fromEntries(
    path.flatMap(({ key, step }, i) => (isQuestion(step) && i < done ? [[key, 0]] : [])),
  );
  const lived = path
    .slice(0, done + 1)
    .map(({ key }, i) => ({ key, help: steps[i % steps.length]?.help ?? ('alone' as const), band: i % 4 }));
  return { ...rest, exercise, answers, done, steps: lived };
}

describe('the board’s code', () => {
  it('carries every setting but the title, in twenty characters at most', () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        const code = codeOf(content, programme);
        expect([8, 12, 16, 20]).toContain(code.replaceAll(' ', '').length);
        expect(programmeOf(content, code)).toEqual({ programme });
      }),
    );
  });

  it('is refused with a sentence when the content has changed, or one character is wrong', () => {
    const code = codeOf(content, both);
    const changed = contentOf(withGuide(LONG, [act({ id: 'autre' })]), { [DEMANDER]: practice(), [LONG]: practice() });
    expect(programmeOf(changed, code)).toEqual({ error: expect.stringContaining('autre version') });
    expect(programmeOf(content, `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`)).toEqual({
      error: expect.stringContaining('Relisez'),
    });
    expect(programmeOf(content, 'AB?')).toEqual({ error: expect.stringContaining('« ? »') });
  });

  it('says when a programme is empty or too long for it', () => {
    expect(() => codeOf(content, { ...both, exercises: [] })).toThrow(TooMuch);
    expect(() =>
      codeOf(content, { ...both, exercises: Array.from({ length: 7 }, () => both.exercises[0] as never) }),
    ).toThrow(/Retirez-en un/);
  });
});

describe('a seat’s result', () => {
  it('has a colour and a number, never a name', () => {
    for (let place = 0; place < SEATS; place++) expect(seatIndex(seatAt(place))).toBe(place);
    expect(seatName(seatAt(2))).toBe('Poste bleu 3');
  });

  it('is read from the session: steps, help, and where the person stopped', () => {
    let session = begin(library, { guide: DEMANDER, practice: true, now: 0 });
    session = reduce(library, session, { type: 'stuck', hint: 1 });
    session = reduce(library, session, { type: 'done' });
    session = reduce(library, session, { type: 'helped' });
    const result = resultOf(library, session, { exercise: 0, seat: 3, nonce: 9, spent: { ouvrir: 70 } });
    expect(result.done).toBe(1);
    expect(result.steps).toEqual([
      { key: 'ouvrir', help: 'hint', band: 1 },
      { key: 'connexion/choisir', help: 'help', band: 0 },
    ]);
  });

  it('travels whole as a text, and by a code with what it can hold', () => {
    fc.assert(
      fc.property(results, (result) => {
        expect(readText(wide, both, resultText(wide, both, [result]))).toEqual({ results: [result] });
        const { code, details } = resultCode(wide, both, result);
        expect(code.replaceAll(' ', '').length % 4).toBe(0);
        expect(code.replaceAll(' ', '').length).toBeLessThanOrEqual(RESULT_LENGTH);
        const [detail] = details;
        expect(readCode(wide, both, code)).toEqual({ results: [asTyped(result, detail ?? 'place')] });
      }),
    );
  });

  it('gives all the exercises of a seat in one code, each as the seat lived it', () => {
    fc.assert(
      fc.property(results, results, fc.boolean(), fc.boolean(), (a, b, cut, partial) => {
        const { seat, nonce } = a;
        const isOver = (one: Result): boolean => one.steps.length === one.done;
        const pair: Result[] = [a, b].map((one, exercise) => ({
          ...playedAs(one, exercise),
          seat,
          nonce,
          ...(partial && { partial }),
        }));
        for (const one of pair) if (cut && !isOver(one)) one.cut = true;
        const { code, details } = seatCode(wide, both, pair);
        expect(readCode(wide, both, code)).toEqual({
          results: pair.map((one, i) => asTyped(one, details[i] ?? 'place')),
        });
        expect(readText(wide, both, resultText(wide, both, pair))).toEqual({ results: pair });
      }),
    );
  });

  it('says every help of a long guide when they are few, and says when it could not', () => {
    const keys = pathThrough(wide, LONG, {}).map(({ key }) => key);
    const long = (helped: number): Result => ({
      exercise: 1,
      seat: 31,
      nonce: 511,
      answers: { quoi: 0 },
      done: keys.length,
      steps: keys.map((key, i) => ({
        key,
        help: i % 10 === 9 && i < helped * 10 ? (i > 15 ? 'help' : 'hint') : 'alone',
      })),
    });
    const typed = (result: Result) => readCode(wide, both, resultCode(wide, both, result).code);
    expect(resultCode(wide, both, long(3)).details).toEqual(['listed']);
    expect(typed(long(3))).toEqual({ results: [{ ...long(3), detail: 'listed' }] });
    const many: Result = { ...long(0), steps: keys.map((key) => ({ key, help: 'help' })) };
    const two = { ...both, exercises: [both.exercises[1] as Exercise, both.exercises[1] as Exercise] };
    const received = readCode(
      wide,
      two,
      seatCode(wide, two, [
        { ...many, exercise: 0 },
        { ...many, exercise: 1 },
      ]).code,
    );
    expect(received).toMatchObject({ results: [{ partial: true }, { partial: true }] });
    expect(addResult(nothing(2), { ...many, partial: true }).gathered.exercises[1]?.partial).toBe(1);
  });

  it('is refused when one character is wrong, or when it is another workshop’s', () => {
    const result: Result = {
      exercise: 0,
      seat: 1,
      nonce: 2,
      answers: {},
      done: 0,
      steps: [{ key: 'ouvrir', help: 'alone', band: 0 }],
    };
    const { code } = resultCode(wide, both, result);
    fc.assert(
      fc.property(
        fc.nat({ max: code.replaceAll(' ', '').length - 1 }),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (at, letter) => {
          const symbols = code.replaceAll(' ', '');
          fc.pre(symbols[at] !== letter);
          expect(readCode(wide, both, symbols.slice(0, at) + letter + symbols.slice(at + 1))).toEqual({
            error: expect.stringContaining('Relisez-le'),
          });
        },
      ),
    );
    const stored: Programme = {
      ...both,
      exercises: both.exercises.map(({ guide, level, mishaps, person }) => ({ mishaps, person, level, guide })),
    };
    expect(readText(wide, stored, resultText(wide, both, [result]))).toEqual({ results: [result] });
    const other: Programme = { ...both, warmUp: true };
    expect(readText(wide, other, resultText(wide, both, [result]))).toEqual({
      error: expect.stringContaining('autre atelier'),
    });
    expect(readText(wide, both, 'bonjour')).toEqual({ error: expect.stringContaining('pas un résultat') });
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (noise) => 'error' in readText(wide, both, `FAU2${noise}`)));
    expect(readText(wide, both, 'FA1Q8T')).toEqual({ error: expect.stringContaining('plus ancienne') });
  });

  it('is never one of another room, nor of the group before, by any way', () => {
    fc.assert(
      fc.property(
        results,
        fc.nat({ max: ROOMS - 1 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (result, room, luck) => {
          const here = { ...both, room };
          const there = { ...both, room: otherRoom(room, luck) };
          expect(there.room).not.toBe(room);
          expect(readCode(wide, here, resultCode(wide, here, result).code)).toHaveProperty('results');
          for (const read of [
            readCode(wide, there, resultCode(wide, here, result).code),
            readText(wide, there, resultText(wide, here, [result])),
            readTyped(wide, there, resultText(wide, here, [result])),
          ])
            expect(read).toEqual({ error: expect.stringContaining('autre salle') });
        },
      ),
    );
  });

  it('is told from a text by its first letters, which no code has', () => {
    fc.assert(
      fc.property(results, (result) => {
        const { code } = resultCode(wide, both, result);
        expect(code.slice(0, 3)).not.toBe('FAU');
        for (const typed of [code, code.toLowerCase().replaceAll(' ', '-')])
          expect(readTyped(wide, both, typed)).toEqual(readCode(wide, both, code));
        const text = resultText(wide, both, [result]);
        expect(readTyped(wide, both, text)).toEqual(readText(wide, both, text));
      }),
    );
  });
});

describe('gathering', () => {
  it('lets a QR complete what its code was too short to say, and counts it once still', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(results, {
          selector: ({ exercise, seat, nonce }) => `${exercise} ${seat} ${nonce}`,
          maxLength: 6,
        }),
        (all) => {
          const typed = all.flatMap((result) => {
            const received = readCode(wide, both, resultCode(wide, both, result).code);
            return 'results' in received ? received.results : [];
          });
          const sum = (...hands: Result[][]) =>
            hands.reduce(
              ({ trainer, ...last }, results) => {
                const next = receive(trainer, { results });
                if ('error' in next) throw new Error(next.error);
                return { ...last, ...next };
              },
              { trainer: open(both, 2, 0, 0), added: 0, completed: 0, known: 0 },
            );
          const whole = sum(all);
          for (const hands of [
            [typed, all],
            [typed, all, all],
            [all, typed],
          ])
            expect(sum(...hands).trainer.gathered.exercises).toEqual(whole.trainer.gathered.exercises);
          expect(sum(typed, all)).toMatchObject({ added: 0, completed: all.length, known: 0 });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('adds each result once, in any order and by any way, and forgets it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(results, {
          selector: ({ exercise, seat, nonce }) => `${exercise} ${seat} ${nonce}`,
          maxLength: 8,
        }),
        fc.nat(),
        (all, turn) => {
          const mixed = [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1)), ...all];
          const sum = (list: Result[]) =>
            list.reduce((gathered, result) => addResult(gathered, result).gathered, nothing(2));
          expect(sum(mixed).exercises).toEqual(sum(all).exercises);
          expect(sum(all).exercises.reduce((total, { results }) => total + results, 0)).toBe(all.length);
        },
      ),
    );
  });

  it('knows the seats whose results are not all there', () => {
    const one: Result = {
      exercise: 0,
      seat: 1,
      nonce: 2,
      answers: {},
      done: 0,
      steps: [{ key: 'ouvrir', help: 'alone' }],
    };
    const { gathered } = addResult(addResult(nothing(2), one).gathered, {
      ...one,
      exercise: 1,
      steps: [{ key: 'e0', help: 'alone' }],
    });
    expect(incomplete(addResult(gathered, { ...one, seat: 2 }).gathered, [1, 2, 3])).toEqual([2, 3]);
  });

  it('does not take a branch for people who left: those on the other one are counted as such', () => {
    let gathered = nothing(1);
    const people = 14;
    for (let seat = 0; seat < people; seat++) {
      const answers = { qui: seat < 6 ? 0 : 1 };
      const path = pathThrough(wide, DEMANDER, answers).map(({ key }) => key);
      // One gives up on the first branch.
      const done = seat === 0 ? path.indexOf('moi') : path.length;
      const steps = path.slice(0, done + 1).map((key) => ({ key, help: 'alone' as const }));
      gathered = addResult(gathered, { exercise: 0, seat, nonce: seat, answers, done, steps }).gathered;
    }
    const steps = stepProgress(wide, DEMANDER, gathered.exercises[0] as never);
    const at = (key: string) => steps.find((step) => step.key === key);
    expect(at('moi')).toMatchObject({ seen: 6, stopped: 1, elsewhere: 8 });
    expect(at('autre')).toMatchObject({ seen: 8, stopped: 0, elsewhere: 5 });
    expect(at('fin')).toMatchObject({ seen: 13, elsewhere: 0 });
    // Who is there, who is elsewhere and who has left are everybody, at every step.
    let left = 0;
    for (const { seen, elsewhere, stopped } of steps) {
      expect(seen + elsewhere + left).toBe(people);
      left += stopped;
    }
  });

  it('names the step where four of twelve stopped', () => {
    let gathered = nothing(1);
    for (let seat = 0; seat < 12; seat++) {
      const path = pathThrough(wide, DEMANDER, {}).map(({ key }) => key);
      const done = seat < 4 ? path.indexOf('moi') : path.length;
      const steps = path.slice(0, done + 1).map((key): Result['steps'][number] => ({
        key,
        help: seat === 5 && key === 'ouvrir' ? 'hint' : 'alone',
        band: 1,
      }));
      gathered = addResult(gathered, {
        exercise: 0,
        seat,
        nonce: seat,
        answers: done > 3 ? { qui: 0 } : {},
        done,
        steps,
      }).gathered;
    }
    const [exercise] = gathered.exercises;
    const steps = stepProgress(wide, DEMANDER, exercise as never);
    const hard = toWorkOn(steps);
    expect(hard.map(({ key }) => key)).toEqual(['moi', 'ouvrir']);
    expect(inWords(hard[0] as never)).toBe('« Faire moi » : 4 personnes sur 12 se sont arrêtées là.');
    expect(steps.find(({ key }) => key === 'fin')?.seen).toBe(8);
  });
});
