/** Tests the log in the engine with thousands of people, many orders and many clocks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crowd, faultsOfOrder, faultsOfPurge, faultsOfWeek } from './privacy-log.ts';
import { type Core, load, person } from './privacy-people.ts';
import { tally, times } from './tally.ts';

const core = (): Promise<Core> => load('../../core');

test('a week of people leaves the same store whatever their order, and nothing unknown', async (context) => {
  const engine = await core();
  const runs = times(40, 2000);
  const faults = new Set<string>();
  let failures = 0;
  const week = fc
    .array(person, { minLength: 2, maxLength: 5 })
    .chain((people) =>
      fc.tuple(
        fc.constant(people),
        fc.shuffledSubarray([...people.keys()], { minLength: people.length }),
        fc.boolean(),
      ),
    );
  await fc.assert(
    fc.asyncProperty(week, async ([people, order, shared]) => {
      const found = await faultsOfWeek(engine, people, order, shared);
      failures += Number(found.length > 0);
      for (const fault of found) faults.add(fault);
    }),
    { numRuns: runs },
  );
  tally(
    context,
    'A week of people: same store in any order, nothing unknown, nothing of a private window (engine)',
    runs,
    failures,
  );
  expect([...faults]).toEqual([]);
});

test('the order of the writes says nothing of the order of the steps', async (context) => {
  const people = crowd(times(60, 1500), Math.floor(Date.now() / 1000));
  const faults = await faultsOfOrder(await core(), people);
  tally(context, 'Counts are written in an order that is not the person’s (engine)', people.length, faults.length);
  expect(faults).toEqual([]);
});

test('a clock that walks loses no count, erases nothing too early, keeps nothing too long', async (context) => {
  const runs = times(150, 10_000);
  const faults = await faultsOfPurge(await core(), runs);
  tally(
    context,
    'Clocks that walk: no count lost, nothing erased too early, nothing kept past 13 months of confirmed time',
    runs,
    faults.length,
  );
  expect(faults).toEqual([]);
});
