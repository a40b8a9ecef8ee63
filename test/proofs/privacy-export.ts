/** The strongest reader of a journal's exports: has every file ever made of it, and combines them all. */
import fc from 'fast-check';
import type { Counter } from '../../core/journal/counter.ts';
import type { CountRow } from '../../core/journal/suppress.ts';
import { Attack, sumOf } from '../support/unit/poolAttack.ts';
import type { Core } from './privacy-people.ts';

const ends = ['finished', 'abandoned'] as const;
const durations = ['under30', 'from30to60', 'from60to120', 'over120'] as const;
const steps = ['papier', 'mois', 'telecharger'] as const;
const weeks = ['2026-W37', '2026-W38', '2026-W42', '2026-W43', '2026-W44'] as const;
/** Exports are made at these instants: two before the last month is over, two after. */
const instants = [new Date(2026, 9, 5), new Date(2026, 9, 20), new Date(2026, 10, 3), new Date(2026, 10, 22)];
const thresholds = [5, 11];

interface Use {
  week: string;
  practice: boolean;
  guide: string;
  end: (typeof ends)[number];
  long: (typeof durations)[number];
  steps: number;
}

const use: fc.Arbitrary<Use> = fc.record({
  week: fc.constantFrom(...weeks),
  practice: fc.boolean(),
  guide: fc.constantFrom('caf/attestation-paiement', 'caf/creer-compte'),
  end: fc.constantFrom(...ends),
  long: fc.constantFrom(...durations),
  steps: fc.integer({ min: 1, max: steps.length }),
});

function countersOf(uses: Use[]): Counter[] {
  const counts = new Map<string, number>();
  const add = ({ week, practice, guide }: Use, step: string, fact: string): void => {
    const key = JSON.stringify([week, practice ? 'practice' : 'real', guide, 1, 'pas-a-pas', step, fact]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const one of uses) {
    for (const step of steps.slice(0, one.steps)) add(one, step, 'seen');
    add(one, '', one.end);
    add(one, '', one.long);
  }
  return [...counts].map(([key, count]) => ({ key: JSON.parse(key) as Counter['key'], count }));
}

const nameOf = ({ month, setting, guide, step, fact }: Omit<CountRow, 'count' | 'version' | 'level'>): string =>
  [month, setting, guide, step, fact].join(' ');

/** @returns what does not hold of these people's exports: a small cell, a month not over, a small number computed */
function faultsOf(core: Core, uses: Use[]): string[] {
  const faults: string[] = [];
  const counters = countersOf(uses);
  const attack = new Attack();
  const truth = new Map<string, number>();
  const groups = new Set<string>();
  for (const { key, count } of counters) {
    const [week, setting, guide, , , step, fact] = key;
    const cell = { month: core.monthOf(week), setting, guide, step, fact };
    truth.set(nameOf(cell), (truth.get(nameOf(cell)) ?? 0) + count);
    groups.add(JSON.stringify([cell.month, setting, guide]));
  }
  // Ways of ending and durations are those of the same uses: everybody knows it.
  for (const group of groups) {
    const [month, setting, guide] = JSON.parse(group) as [string, CountRow['setting'], string];
    const named = (fact: CountRow['fact']) => nameOf({ month, setting, guide, step: '', fact });
    attack.learn(
      new Map([
        ...ends.map((fact) => [named(fact), 1] as const),
        ...durations.map((fact) => [named(fact), -1] as const),
      ]),
    );
  }
  for (const now of instants)
    for (const k of thresholds) {
      // What was counted after the export was made is not in it.
      const known = counters.filter(({ key: [week] }) => core.mondayOf(week) <= now);
      const { cells } = core.release(known, now, k);
      for (const cell of cells) {
        if (cell.count < k) faults.push('a number under the threshold');
        if (cell.month >= core.monthOf(core.weekOf(now))) faults.push('a month that is not over');
        attack.learn(sumOf([nameOf(cell)]));
        // A family that is given says its zeros too.
        for (const family of [ends, durations] as readonly (readonly CountRow['fact'][])[])
          if (family.includes(cell.fact))
            for (const fact of family)
              if (!truth.has(nameOf({ ...cell, fact }))) attack.learn(sumOf([nameOf({ ...cell, fact })]));
      }
    }
  for (const [cell, count] of truth)
    if (count < 5 && attack.finds(sumOf([cell]))) faults.push('a small number can be computed');
  return faults;
}

export function faultsOfExport(core: Core, runs: number): { faults: string[]; failures: number; published: number } {
  const faults = new Set<string>();
  let failures = 0;
  let published = 0;
  fc.assert(
    fc.property(fc.array(use, { minLength: 10, maxLength: 120, size: 'max' }), (uses) => {
      const found = faultsOf(core, uses);
      failures += Number(found.length > 0);
      published += core.release(countersOf(uses), instants[3] as Date, 5).cells.length;
      for (const fault of found) faults.add(fault);
    }),
    { numRuns: runs, seed: 11 },
  );
  return { faults: [...faults], failures, published };
}
