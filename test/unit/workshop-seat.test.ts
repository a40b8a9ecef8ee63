/** What a seat counts of what a person says and does, and what it finds again after a power cut. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, reduce } from '../../core/session/session.ts';
import type { Session } from '../../core/session/state.ts';
import { contentOf } from '../../core/workshop/content.ts';
import { type Programme, ROOMS } from '../../core/workshop/programme.ts';
import { moods } from '../../core/workshop/seat.ts';
import { fromLine, lineOf } from '../../core/workshop/seatLine.ts';
import {
  beginExercise,
  choose,
  newPerson,
  noteFacts,
  pressMood,
  recordResult,
  type SeatState,
  stepTo,
  stopThere,
  takeSeat,
} from '../../core/workshop/seatState.ts';
import { DEMANDER, library } from '../support/unit/fixture.ts';

const TODAY = '2026-11-30';
const content = contentOf(library, {});
const exercise = { guide: DEMANDER, person: 0, level: 'pas-a-pas' as const, mishaps: [] };
const programme: Programme = {
  title: 'Lundi de Martine',
  audience: 'tous',
  warmUp: false,
  exercises: [exercise, exercise, exercise],
  room: 12,
};
const seat = (): SeatState => beginExercise(takeSeat(programme, 2, 0.5));
const running = (): Session => begin(library, { guide: DEMANDER, practice: true, now: 0 });
/** Both go on by one step. */
const next = (seating: SeatState, session: Session): [SeatState, Session] => {
  const after = reduce(library, session, { type: 'done' });
  return [stepTo(noteFacts(seating, after.facts), after.at, 0), after];
};
const helpAt = ({ results }: SeatState, key: string) => results.at(-1)?.steps.find((step) => step.key === key)?.help;

describe('« J’ai besoin d’aide »', () => {
  it('is somebody’s help on the step where it was pressed, even when another is pressed after', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moods, null), { maxLength: 6 }), (pressed) => {
        let session = running();
        let seating = stepTo(seat(), session.at, 0);
        for (const mood of pressed) seating = pressMood(seating, mood);
        [seating, session] = next(seating, session);
        const over = recordResult(library, seating, session, 0);
        expect(helpAt(over, 'ouvrir')).toBe(pressed.includes('aide') ? 'help' : 'alone');
        expect(helpAt(over, session.at)).toBe('alone');
      }),
    );
  });

  it('is not counted where no step is under way', () => {
    expect(pressMood(takeSeat(programme, 2, 0.5), 'aide').taken).toEqual({});
  });
});

describe('an exercise begun again', () => {
  it('forgets no help that was had', () => {
    let session = reduce(library, running(), { type: 'stuck', hint: 1 });
    let seating = noteFacts(stepTo(seat(), session.at, 0), session.facts);
    [seating] = next(seating, session);
    session = running();
    seating = stepTo(noteFacts(seating, session.facts), session.at, 0);
    [seating, session] = next(seating, session);
    expect(helpAt(recordResult(library, seating, session, 0), 'ouvrir')).toBe('hint');
  });
});

describe('absent, late, interrupted, gave up', () => {
  it('a late comer begins where the room is, and what was passed over has no result', () => {
    const session = running();
    const late = beginExercise(choose(takeSeat(programme, 2, 0.5), 2));
    const over = recordResult(library, stepTo(late, session.at, 0), session, 0);
    expect(over.results.map(({ exercise }) => exercise)).toEqual([2]);
    // Then those before, for whoever wants them.
    expect(over.exercise).toBe(0);
  });

  it('giving up and being interrupted are two endings', () => {
    const session = running();
    const here = stepTo(seat(), session.at, 0);
    expect(recordResult(library, here, session, 0).results[0]).not.toHaveProperty('cut');
    expect(recordResult(library, here, session, 0, true).results[0]).toMatchObject({ cut: true, done: 0 });
  });

  it('an exercise that has its result is not begun again, nor left for another while it runs', () => {
    const session = running();
    expect(choose(seat(), 2).exercise).toBe(0);
    const over = recordResult(library, stepTo(seat(), session.at, 0), session, 0);
    expect(choose(over, 0)).toEqual(over);
  });

  it('two people who follow each other are never one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (one, two) => {
          const first = takeSeat(programme, 2, one);
          const second = newPerson(first, two);
          expect(second.nonce).not.toBe(first.nonce);
          expect(second).toMatchObject({ place: 2, order: 2, results: [] });
        },
      ),
    );
  });
});

describe('after a power cut', () => {
  const session = running();
  const done = recordResult(library, stepTo(seat(), session.at, 0), session, 90);
  const underWay = pressMood(stepTo(beginExercise(done), 'ouvrir', 100), 'aide');
  const line = JSON.parse(JSON.stringify(lineOf(content, underWay, TODAY)));

  it('the seat is where it was, with all that was finished', () => {
    expect(fromLine(content, line, TODAY)).toMatchObject({
      place: 2,
      exercise: 1,
      begun: true,
      partial: true,
      nonce: done.nonce,
      results: done.results,
      programme: { room: 12, exercises: programme.exercises },
    });
  });

  it('its line holds neither the title, nor the step under way, nor what was pressed there', () => {
    const text = JSON.stringify(lineOf(content, beginExercise(takeSeat(programme, 2, 0.5)), TODAY));
    const later = pressMood(stepTo(beginExercise(takeSeat(programme, 2, 0.5)), 'ouvrir', 100), 'aide');
    expect(JSON.stringify(lineOf(content, later, TODAY))).toBe(text);
    expect(text).not.toContain('Martine');
  });

  it('says of the steps before only that they are behind, whether the person goes on or stops', () => {
    const back = fromLine(content, line, TODAY) as SeatState;
    const stopped = stopThere(library, back, 'connexion/choisir');
    expect(stopped.results[1]).toEqual({
      exercise: 1,
      seat: 2,
      nonce: done.nonce,
      answers: {},
      done: 1,
      steps: [
        { key: 'ouvrir', help: 'alone' },
        { key: 'connexion/choisir', help: 'alone' },
      ],
      cut: true,
      partial: true,
    });
    expect(stopped).toMatchObject({ exercise: 2, begun: false, partial: false });
    expect(beginExercise(back, 'connexion/choisir')).toMatchObject({ resume: 'connexion/choisir', partial: true });
  });

  it('a line of yesterday, of another version, or spoilt, is nobody’s', () => {
    expect(fromLine(content, line, '2026-12-01')).toBeNull();
    expect(fromLine({ ...content, version: content.version + 1 }, line, TODAY)).toBeNull();
    for (const change of [{ place: 99 }, { results: 'x' }, { nonce: -1 }, { programme: { ...programme, room: ROOMS } }])
      expect(fromLine(content, { ...line, ...change }, TODAY)).toBeNull();
    for (const spoilt of [null, 7, 'x', [], {}]) expect(fromLine(content, spoilt, TODAY)).toBeNull();
  });
});
