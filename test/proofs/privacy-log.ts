/** The promises about the log, checked on an engine. Each check returns the promises that do not hold. */
import fc from 'fast-check';

import { type Core, live, type Person, person } from './privacy-people.ts';
import { unknownIn } from './privacy-world.ts';

const HOUR = 3_600_000;
/** A Monday at nine, local time, far from any change to or from summer time. */
const MONDAY = new Date(2026, 10, 16, 9).getTime();
/** Two schedules for one week: one person after the other, or all of them late on Thursday. */
const days = (turn: number): number => MONDAY + turn * 5 * HOUR;
const late = (turn: number): number => MONDAY + 3 * 24 * HOUR + turn * 4 * HOUR;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const shaped = [
  ['faire-avec', 'counters', null, false, []],
  ['faire-avec', 'meta', null, false, []],
];

/** For each pair of consecutive actions, how many were written in that order, and how many in the other. */
function concordance(walked: string[], written: string[]): [same: number, other: number] {
  const places = walked.map((one) => written.indexOf(one)).filter((place) => place >= 0);
  const pairs = places.slice(1).map((place, at) => place > (places[at] ?? 0));
  return [pairs.filter(Boolean).length, pairs.filter((kept) => !kept).length];
}

/** A week of these people on one computer: checks what is left, and what was written meanwhile. */
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

/** Over many people, the order of the writes must reveal nothing about the order of the steps. */
export async function faultsOfOrder(core: Core, people: Person[]): Promise<string[]> {
  const { written } = await live(core, people, { at: days, shared: true, clears: false });
  const pairs = written.walked.map((walked, at) => concordance(walked, written.batches[at] ?? []));
  const [kept, turned] = pairs.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  const share = kept / Math.max(1, kept + turned);
  // A fair shuffle keeps half of the pairs in order. With some hundreds of pairs, these bounds are more than six
  // standard deviations away.
  return kept + turned > 300 && share > 0.3 && share < 0.7
    ? []
    : [`the steps are written in their order: ${kept} pairs kept, ${turned} turned`];
}

const WEEK = 7 * 86_400_000;

/**
 * One meeting: how many weeks of true time have passed, by how many weeks the clock is wrong, and whether the browser
 * was started.
 */
const meeting = fc.record({
  goneOn: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 7 }) },
    { weight: 1, arbitrary: fc.integer({ min: 9, max: 70 }) },
  ),
  off: fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 10, max: 600 }) },
    { weight: 1, arbitrary: fc.integer({ min: -2900, max: -10 }) },
  ),
  start: fc.boolean(),
  steps: fc.integer({ min: 1, max: 3 }),
});

/** With a correct clock, week after week, what stays is exactly the months of the last thirteen, each complete. */
async function faultsOfRightClock(core: Core): Promise<string[]> {
  const faults = new Set<string>();
  globalThis.indexedDB = new IDBFactory();
  const journal = await core.openJournal();
  const day = (n: number): Date => new Date(new Date(2026, 10, 18, 12).getTime() + n * WEEK);
  for (let n = 0; n < 75; n++) {
    const week = core.weekOf(day(n));
    await journal.apply({
      seq: n + 1,
      keys: [[week, 'real', 'caf/attestation-paiement', 1, 'pas-a-pas', 'papier', 'seen']],
    });
    await journal.purge(day(n));
    const left = (await journal.all()).map(({ key: [one] }) => one);
    const limit = new Date(day(n));
    limit.setMonth(limit.getMonth() - 13, Math.min(limit.getDate(), 28));
    // The Monday decides, so that a week belongs to one month. This leaves a few extra days at most.
    const oldest = core.monthOf(core.weekOf(new Date(limit.getTime() - WEEK)));
    const kept = Array.from({ length: n + 1 }, (_, i) => core.weekOf(day(i)));
    if (left.some((one) => core.monthOf(one) <= oldest)) faults.add('a month older than thirteen stays');
    const first = left.toSorted()[0] ?? '';
    if (kept.some((one) => core.monthOf(one) === core.monthOf(first) && !left.includes(one)))
      faults.add('a month is purged in part: two exports of it would subtract');
    if (kept.some((one) => core.monthOf(one) > core.monthOf(core.weekOf(limit)) && !left.includes(one)))
      faults.add('a week of the last thirteen months is gone');
  }
  journal.close();
  return [...faults];
}

/**
 * With a clock that is sometimes wrong: true time passes, the clock is wrong during some meetings (1970, 2038, a year
 * ahead), and guides end meanwhile. No count may be lost except by age, none may be deleted that a correct clock would
 * keep, and none may stay that thirteen months of confirmed time would delete.
 */
export async function faultsOfPurge(core: Core, runs: number): Promise<string[]> {
  const faults = new Set<string>(await faultsOfRightClock(core));
  await fc.assert(
    fc.asyncProperty(fc.array(meeting, { minLength: 3, maxLength: 40 }), async (drawn) => {
      // A clock that stays wrong from one start to the next is believed, as the rule says. Here it is therefore
      // corrected in between.
      const meetings = drawn.map((one, i) => (i === 0 || drawn[i - 1]?.off ? { ...one, off: 0 } : one));
      globalThis.indexedDB = new IDBFactory();
      const journal = await core.openJournal();
      let truth = new Date(2026, 10, 18, 12).getTime();
      let [made, seq, right] = [0, 0, 0];
      for (const { goneOn, off, start, steps } of meetings) {
        truth += goneOn * WEEK;
        const clock = new Date(truth + off * WEEK);
        right = off === 0 && goneOn < 8 ? right + 1 : 0;
        if (start) await journal.start(clock);
        const before = (await journal.all()).map(({ key: [week] }) => week);
        const week = core.weekOf(clock);
        await journal.apply({
          seq: ++seq,
          keys: Array.from({ length: steps }, (_, i) => [
            week,
            'real',
            'caf/attestation-paiement',
            1,
            'pas-a-pas',
            `etape-${i}`,
            'seen',
          ]),
        });
        made += steps;
        await journal.purge(clock);
        const rows = await journal.all();
        const left = rows.map(({ key: [one] }) => one);
        const held = rows.reduce((sum, { count }) => sum + count, 0) + (await journal.waiting());
        const gone = before.filter((one) => !left.includes(one));
        const limit = new Date(truth);
        limit.setMonth(limit.getMonth() - 13, Math.min(limit.getDate(), 28));
        if (gone.some((one) => core.monthOf(one) > core.monthOf(core.weekOf(limit))))
          faults.add('a week that a right clock would keep is gone');
        if (gone.length) made = held;
        if (held !== made) faults.add('a count is lost, or made twice');
        if (gone.some((one) => left.some((other) => core.monthOf(other) === core.monthOf(one))))
          faults.add('a month is purged in part: two exports of it would subtract');
        // When the clock has been correct for long enough, no old week may be left. Weeks written with a false date may
        // not be old yet.
        if (right > 12 && left.some((one) => core.mondayOf(one).getTime() + 5 * WEEK <= limit.getTime()))
          faults.add('a week older than 13 months of confirmed time stays');
      }
      journal.close();
    }),
    { numRuns: runs, seed: 7 },
  );
  return [...faults];
}

/**
 * Enough people for a faulty engine to be detected. They are always the same, so that a mutant is tested as our own
 * engine is.
 */
export const crowd = (howMany: number, seed = 1): Person[] => fc.sample(person, { numRuns: howMany, seed });
