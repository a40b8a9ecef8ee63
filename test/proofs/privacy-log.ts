/** What is promised of the log, asked of an engine: each check gives the sentences that do not hold. */
import fc from 'fast-check';
import type { Counter } from '../../core/journal/counter.ts';
import { type Core, live, type Person, person } from './privacy-people.ts';
import { unknownIn } from './privacy-world.ts';

const HOUR = 3_600_000;
/** A Monday at nine, local time, far from any change of hour. */
const MONDAY = new Date(2026, 10, 16, 9).getTime();
/** Two ways through one week: one person after the other, or all of them late on Thursday. */
const days = (turn: number): number => MONDAY + turn * 5 * HOUR;
const late = (turn: number): number => MONDAY + 3 * 24 * HOUR + turn * 4 * HOUR;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const shaped = [
  ['faire-avec', 'counters', null, false, []],
  ['faire-avec', 'meta', null, false, []],
];

/** Of each two things done one after the other, how many were written in that order, and how many in the other. */
function concordance(walked: string[], written: string[]): [same: number, other: number] {
  const places = walked.map((one) => written.indexOf(one)).filter((place) => place >= 0);
  const pairs = places.slice(1).map((place, at) => place > (places[at] ?? 0));
  return [pairs.filter(Boolean).length, pairs.filter((kept) => !kept).length];
}

/** A week of these people on one computer: what is left, what was written meanwhile. */
export async function faultsOfWeek(core: Core, people: Person[], order: number[], shared: boolean): Promise<string[]> {
  const faults: string[] = [];
  const say = (holds: boolean, sentence: string): void => void (holds || faults.push(sentence));
  const turned = order.map((at) => people[at]).filter((one) => one !== undefined);
  const one = await live(core, people, { at: days, shared, clears: false });
  const left = await one.dump();
  const other = await live(core, turned, { at: late, shared, clears: true });
  const cleared = await other.dump();
  const secret = await live(core, [...people, ...people.slice(0, 2).map((each) => ({ ...each, private: true }))], {
    at: days,
    shared,
    clears: false,
  });
  const { shape, ...dump } = left;
  faults.push(...unknownIn(dump).map((sentence) => `unknown: ${sentence}`));
  say(same(shape, shaped), 'the database has another shape');
  say(same(left.databases, cleared.databases), 'the counters tell the order of people, or their hours');
  say(same(left.databases, (await secret.dump()).databases), 'a private window is counted');
  say(
    Object.keys(cleared.session ?? {}).every((key) => ['outbox', 'seq'].includes(key)),
    '« Terminer et effacer » leaves something in memory',
  );
  say(!shared || same(Object.keys(left.local ?? {}), ['settings']), 'a shared computer keeps something');
  for (const { written } of [one, other]) {
    for (const items of written.disk)
      faults.push(...unknownIn({ local: items }).map((sentence) => `unknown on the disk: ${sentence}`));
    for (const items of written.memory)
      faults.push(...unknownIn({ session: items }).map((sentence) => `unknown in memory: ${sentence}`));
    say(written.early === 0, 'counts are written before the guide ends');
    say(!shared || written.disk.every((items) => !('place' in items)), 'a shared computer writes a place');
    say(
      written.disk.every((items) => Object.keys(items).every((key) => key === 'place' || key === 'settings')),
      'something else is written on the disk',
    );
  }
  const counters = (left.databases?.['faire-avec']?.counters ?? []) as [string[], number][];
  const total = (facts: string[]) =>
    counters.filter(([key]) => facts.includes(key[6] ?? '')).reduce((sum, [, count]) => sum + count, 0);
  say(total(['finished', 'abandoned']) === people.length, 'the ends are not the number of people');
  say(
    total(['under30', 'from30to60', 'from60to120', 'over120']) === people.length,
    'the durations are not the number of people',
  );
  const could = ([, setting, guide]: string[]): number =>
    people.filter((each) => each.guide === guide && each.practice === (setting === 'practice')).length;
  say(
    counters.every(([key, count]) => count <= could(key)),
    'somebody counts twice',
  );
  return [...new Set(faults)];
}

/** Over many people: the order of the writes says nothing of the order of the steps. */
export async function faultsOfOrder(core: Core, people: Person[]): Promise<string[]> {
  const { written } = await live(core, people, { at: days, shared: true, clears: false });
  const pairs = written.walked.map((walked, at) => concordance(walked, written.batches[at] ?? []));
  const [kept, turned] = pairs.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  const share = kept / Math.max(1, kept + turned);
  // A fair shuffle keeps half of them; over some hundreds, these bounds are beyond six deviations.
  return kept + turned > 300 && share > 0.3 && share < 0.7
    ? []
    : [`the steps are written in their order: ${kept} pairs kept, ${turned} turned`];
}

/** Months from now, and a day. */
const instant = fc.tuple(
  fc.oneof(fc.integer({ min: -17, max: 4 }), fc.integer({ min: -14, max: -12 }), fc.constant(0)),
  fc.integer({ min: 1, max: 28 }),
);

/** Whatever the clock says, and whatever it said before. */
export async function faultsOfPurge(core: Core, runs: number): Promise<string[]> {
  const faults = new Set<string>();
  const key = (week: string) =>
    [week, 'real', 'caf/attestation-paiement', 1, 'pas-a-pas', 'papier', 'seen'] as Counter['key'];
  await fc.assert(
    fc.asyncProperty(
      fc.array(instant, { minLength: 1, maxLength: 20 }),
      fc.array(instant, { minLength: 1, maxLength: 4 }),
      async (counted, clocks) => {
        globalThis.indexedDB = new IDBFactory();
        const at = ([months, day]: [number, number]): Date => new Date(2026, 10 + months, day, 12);
        const journal = await core.openJournal();
        const weeks = [...new Set(counted.map((one) => core.weekOf(at(one))))];
        await journal.apply({ seq: 1, keys: weeks.map(key) });
        for (const clock of clocks) {
          const before = (await journal.all()).map(({ key: [week] }) => week);
          await journal.purge(at(clock));
          const left = (await journal.all()).map(({ key: [week] }) => week);
          // The latest time known: the clock's, or a week already counted when the clock was set back.
          const latest = Math.max(at(clock).getTime(), ...before.map((week) => core.mondayOf(week).getTime()));
          const limit = new Date(latest);
          limit.setMonth(limit.getMonth() - 13, Math.min(limit.getDate(), 28));
          for (const week of left)
            if (core.mondayOf(week).getTime() + 7 * 86_400_000 <= limit.getTime())
              faults.add('a week older than 13 months stays');
          for (const week of before)
            if (!left.includes(week) && left.some((other) => core.monthOf(other) === core.monthOf(week)))
              faults.add('a month is purged in part: two exports of it would subtract');
          const twelve = new Date(latest);
          twelve.setMonth(twelve.getMonth() - 12, 1);
          for (const week of before)
            if (!left.includes(week) && core.mondayOf(week) >= twelve)
              faults.add('a week of the last twelve months is gone');
        }
        journal.close();
      },
    ),
    { numRuns: runs, seed: 7 },
  );
  return [...faults];
}

/** People enough for an engine to betray itself; always the same ones, so that a mutant is judged as we are. */
export const crowd = (howMany: number, seed = 1): Person[] => fc.sample(person, { numRuns: howMany, seed });
