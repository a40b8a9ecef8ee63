/**
 * One day in a room, on the real guides: fifteen people on twelve seats, late comers, two people on a seat, a seat and the
 * trainer's PC that lose power, a result given three times, one of another room, a refusal. What the trainer reads is compared
 * with a tally kept by the script itself.
 */
import { expect, test } from 'vitest';
import { END } from '../../core/guide/path.ts';
import { isQuestion } from '../../core/guide/step.ts';
import { begin, reduce, stepPath } from '../../core/session/session.ts';
import { contentOf } from '../../core/workshop/content.ts';
import { codeOf, otherRoom, type Programme, programmeOf } from '../../core/workshop/programme.ts';
import { readCode, readText, resultText, seatCode } from '../../core/workshop/resultCodes.ts';
import { peopleIn, peopleOn, without } from '../../core/workshop/resultSums.ts';
import { fromLine, lineOf } from '../../core/workshop/seatLine.ts';
import {
  beginExercise,
  choose,
  exerciseOf,
  newPerson,
  noteFacts,
  pressMood,
  recordResult,
  type SeatState,
  stepTo,
  stopThere,
  takeSeat,
} from '../../core/workshop/seatState.ts';
import { stepProgress } from '../../core/workshop/stepProgress.ts';
import { readTrainer } from '../../core/workshop/stored.ts';
import { saved } from '../../core/workshop/summary.ts';
import { open, receive, type Trainer } from '../../core/workshop/trainer.ts';
import { library, practices } from '../../guides/library.ts';

const TODAY = '2026-11-30';
const content = contentOf(library, practices);
const GUIDES = ['carte-grise/changer-adresse', 'caf/se-connecter', 'parcoursup/formuler-voeux'];
const programme: Programme = {
  title: 'Mardi',
  audience: 'tous',
  warmUp: true,
  exercises: GUIDES.map((guide) => ({ guide, person: 0, level: 'pas-a-pas', mishaps: [] })),
  room: 100,
};

type How = 'alone' | 'hint' | 'help' | 'stopped' | 'cut';
/** What one person does in one exercise, by the rank of its steps. */
interface Plan {
  hint?: number[];
  aide?: number[];
  /** Gives up there. */
  stop?: number;
  /** The room goes on while they are there. */
  cut?: number;
  /** Begins again there, once. */
  again?: number;
  /** The power goes there; the person says so, and goes on, or stops. */
  power?: { at: number; goesOn: boolean };
}

const tally = GUIDES.map(() => ({ steps: new Map<string, Record<How, number>>(), results: 0, finished: 0, cut: 0 }));
const count = (exercise: number, key: string, how: How): void => {
  const steps = tally[exercise]?.steps;
  const line = steps?.get(key) ?? { alone: 0, hint: 0, help: 0, stopped: 0, cut: 0 };
  line[how]++;
  steps?.set(key, line);
};

/** Lives it on the seat, and counts it in the tally unless the person will give nothing. */
function live(before: SeatState, plan: Plan, gives = true): SeatState {
  let seating = beginExercise(before);
  const exercise = seating.exercise;
  const guide = exerciseOf(seating)?.guide ?? '';
  const start = (step?: string) => begin(library, { guide, practice: true, now: 0, ...(step && { step }) });
  let session = start();
  let again = plan.again;
  const passed: string[] = [];
  const helped = new Map<string, How>();
  const end = (ending: 'finished' | 'stopped' | 'cut', at: string): void => {
    const sums = tally[exercise];
    if (!gives || !sums) return;
    sums.results++;
    if (ending === 'finished') sums.finished++;
    if (ending === 'cut') sums.cut++;
    for (const key of passed) count(exercise, key, helped.get(key) ?? 'alone');
    if (ending !== 'finished') count(exercise, at, ending);
  };
  seating = stepTo(seating, session.at, 0);
  while (session.at !== END) {
    const at = session.at;
    const rank = passed.length;
    if (plan.hint?.includes(rank)) {
      session = reduce(library, session, { type: 'stuck', hint: 1 });
      if (helped.get(at) !== 'help') helped.set(at, 'hint');
    }
    if (plan.aide?.includes(rank)) {
      seating = pressMood(pressMood(seating, 'aide'), 'avance');
      helped.set(at, 'help');
    }
    seating = noteFacts(seating, session.facts);
    if (again === rank) {
      again = undefined;
      passed.length = 0;
      session = start();
      seating = stepTo(seating, session.at, 0);
      continue;
    }
    if (plan.power?.at === rank) {
      const back = fromLine(content, JSON.parse(JSON.stringify(lineOf(content, seating, TODAY))), TODAY);
      if (!back) throw new Error('The seat is lost.');
      if (!plan.power.goesOn) {
        end('cut', at);
        return stopThere(library, back, at);
      }
      session = start(at);
      seating = stepTo(beginExercise(back, at), session.at, 0);
    }
    if (plan.stop === rank || plan.cut === rank) {
      end(plan.cut === rank ? 'cut' : 'stopped', at);
      return recordResult(library, seating, session, 10, plan.cut === rank);
    }
    passed.push(at);
    const step = stepPath(library, session).find(({ key }) => key === at)?.step;
    session = reduce(library, session, step && isQuestion(step) ? { type: 'answer', option: 0 } : { type: 'done' });
    seating = stepTo(noteFacts(seating, session.facts), session.at, 0);
  }
  end('finished', END);
  return recordResult(library, seating, session, 10);
}

const sit = (place: number): SeatState => takeSeat(programme, place, ((place * 7) % 16) / 16);
const all = (place: number, ...plans: Plan[]): SeatState => plans.reduce((seat, plan) => live(seat, plan), sit(place));

test('a day in a room: every figure is the truth, what is kept names the same steps, and two rooms never mix', () => {
  const joined = programmeOf(content, codeOf(content, programme));
  expect(joined).toMatchObject({ programme: { room: 100, exercises: programme.exercises } });

  const second = (first: SeatState, ...plans: Plan[]): SeatState =>
    plans.reduce((seat, plan) => live(seat, plan), newPerson(first, 0.3));
  const nine = all(9, { stop: 4 }, {}, {});
  const ten = all(10, {}, { aide: [5] }, { hint: [7] });
  const eleven = all(11, { stop: 4, hint: [2] }, {}, {});
  const lateAtTwo = live(live(choose(sit(3), 1), {}), { stop: 6 });
  const lateAtThree = live(live(choose(sit(4), 2), { aide: [6] }), { hint: [1] });
  const people: SeatState[] = [
    all(0, {}, {}, {}),
    all(1, { stop: 4 }, { aide: [5] }, {}),
    all(2, { hint: [3], again: 5 }, { aide: [5], again: 7 }, {}),
    lateAtTwo,
    lateAtThree,
    all(5, {}, { power: { at: 3, goesOn: true } }, { stop: 6 }),
    all(6, { stop: 4 }, {}, { power: { at: 2, goesOn: false } }),
    all(8, {}, { cut: 4 }, { hint: [6] }),
    nine,
    second(nine, { hint: [4] }, { hint: [5] }, { stop: 6 }),
    ten,
    second(ten, {}, {}, {}),
    eleven,
    second(eleven, { aide: [4] }, {}),
  ];
  // The fifteenth lives it all, and refuses to give anything.
  const refuses = [{}, {}, {}].reduce((seat: SeatState, plan) => live(seat, plan, false), sit(7));
  expect(people.length + 1).toBe(15);
  expect(refuses.results).toHaveLength(3);

  let trainer: Trainer = open(programme, 12, 600, 0.42);
  const take = (received: ReturnType<typeof readCode>) => {
    const next = receive(trainer, received);
    if ('error' in next) return next.error;
    ({ trainer } = next);
    return next;
  };
  for (const [i, { results }] of people.entries()) {
    const { code } = seatCode(library, programme, results);
    const text = resultText(library, programme, results);
    expect(code.replaceAll(' ', '').length).toBeLessThanOrEqual(32);
    const first = i % 2 ? readText(library, programme, text) : readCode(library, programme, code);
    expect(take(first)).toMatchObject({ added: results.length });
    // The same again, by every way: nothing is counted twice.
    if (i % 3 === 0) {
      expect(take(readCode(library, programme, code))).toMatchObject({ added: 0, completed: 0 });
      expect(take(readText(library, programme, text))).toMatchObject({ added: 0 });
      expect(take(readText(library, programme, text))).toMatchObject({ added: 0, completed: 0 });
    }
    // The trainer's PC loses power in the middle, and comes back where it was.
    if (i === 6) {
      const back = readTrainer(JSON.parse(JSON.stringify(trainer)));
      expect(back).toEqual(trainer);
      trainer = back as Trainer;
    }
  }

  const before = structuredClone(trainer);
  const afternoon = { ...programme, room: otherRoom(programme.room, 0.9) };
  for (const { results } of people) {
    expect(take(readCode(library, programme, seatCode(library, afternoon, results).code))).toContain('autre salle');
    expect(take(readText(library, programme, resultText(library, afternoon, results)))).toContain('autre salle');
  }
  expect(trainer).toEqual(before);

  const { gathered } = trainer;
  for (const [i, { steps, results, finished, cut }] of tally.entries()) {
    const sum = gathered.exercises[i];
    expect(sum).toMatchObject({ results, finished, cut });
    const shown = stepProgress(library, GUIDES[i] ?? '', sum as never);
    expect(
      new Map(shown.map(({ key, alone, hint, help, stopped, cut }) => [key, { alone, hint, help, stopped, cut }])),
    ).toEqual(
      new Map(
        [...steps].sort(
          ([a], [b]) => shown.findIndex(({ key }) => key === a) - shown.findIndex(({ key }) => key === b),
        ),
      ),
    );
  }
  expect(peopleIn(gathered)).toBe(14);
  expect([9, 10, 11, 0, 7].map((place) => peopleOn(gathered, place))).toEqual([2, 2, 2, 1, 0]);
  expect(GUIDES.map((_, i) => without(gathered, i))).toEqual([
    { late: 1, notYet: 0 },
    { late: 1, notYet: 0 },
    { late: 0, notYet: 1 },
  ]);

  const weigh = ({ stopped, help, hint }: Record<How, number>): number => 3 * stopped + 2 * help + hint;
  const kept = saved(library, trainer, { day: TODAY, now: 720, k: 5, id: '0123456789abcdef' });
  for (const [i, { hard }] of kept.exercises.entries()) {
    const heaviest = [...(tally[i]?.steps ?? [])].filter(([, line]) => weigh(line) > 0);
    expect(hard.length).toBeGreaterThan(0);
    expect(hard.map((key) => weigh(tally[i]?.steps.get(key) as Record<How, number>))).toEqual(
      heaviest
        .map(([, line]) => weigh(line))
        .sort((a, b) => b - a)
        .slice(0, 3),
    );
  }
  expect(tally[0]?.steps.get(kept.exercises[0]?.hard[0] ?? '')).toMatchObject({ stopped: 4 });
});
