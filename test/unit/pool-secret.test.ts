/** Nothing small is said, and nothing small can be computed from what is said, however many tables are laid side by side. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counter } from '../../core/journal/counter.ts';
import { durations, endings } from '../../core/journal/factNames.ts';
import { releaseWeeks, type WeekCell } from '../../core/journal/grain.ts';
import { cellOf, pcFile, structureFile } from '../../core/journal/structureExport.ts';
import { MIN_COUNT_PUBLIC, MIN_COUNT_STRUCTURE, release } from '../../core/journal/suppress.ts';
import type { Fact } from '../../core/session/state.ts';
import { publishPool } from '../../pool/publish.ts';
import { Attack, type Sum, sumOf } from '../support/unit/poolAttack.ts';

const MONTH = '2026-09';
const weeks = ['2026-W37', '2026-W38'];
const facts = ['finished', 'abandoned', 'under30', 'from30to60', 'seen'] as const satisfies readonly Fact[];
const families = [
  facts.filter((fact) => endings.includes(fact as never)),
  facts.filter((fact) => durations.includes(fact as never)),
  ['seen'],
] as const;
const name = (structure: number, week: string, fact: string) => `${structure} ${week} ${fact}`;
const now = new Date(2026, 10, 22);

/** The truth of one structure's week: uses split into ends, and into durations; steps seen besides. */
const week = fc
  .record({
    uses: fc.integer({ min: 0, max: 24 }),
    ends: fc.nat(24),
    long: fc.nat(24),
    seen: fc.integer({ min: 0, max: 24 }),
  })
  .map(({ uses, ends, long, seen }) => {
    const [abandoned, slow] = [Math.min(ends, uses), Math.min(long, uses)];
    return { finished: uses - abandoned, abandoned, under30: uses - slow, from30to60: slow, seen };
  });
const network = (structures: number) =>
  fc.array(fc.tuple(week, week), { minLength: structures, maxLength: structures });
type Truth = Record<(typeof facts)[number], number>[][];

const countersOf = (place: Truth[number]): Counter[] =>
  weeks.flatMap((w, i) =>
    facts.map((fact) => ({
      key: [w, 'real', 'caf/a', 1, 'pas-a-pas', fact === 'seen' ? 'x' : '', fact] as Counter['key'],
      count: place[i]?.[fact] ?? 0,
    })),
  );

/** All groups a reader could be after: some structures, a week or the month, a fact or a whole family. */
function groups(truth: Truth): { sum: Sum; total: number }[] {
  const found: { sum: Sum; total: number }[] = [];
  for (let mask = 1; mask < 1 << truth.length; mask++) {
    const structures = truth.map((_, s) => s).filter((s) => mask & (1 << s));
    for (const when of [[0], [1], [0, 1]]) {
      for (const what of [...facts.map((fact) => [fact]), families[0], families[1]]) {
        const cells = structures.flatMap((s) => when.flatMap((w) => what.map((fact) => [s, w, fact] as const)));
        found.push({
          sum: sumOf(cells.map(([s, w, fact]) => name(s, weeks[w] ?? '', fact))),
          total: cells.reduce((sum, [s, w, fact]) => sum + (truth[s]?.[w]?.[fact as 'seen'] ?? 0), 0),
        });
      }
    }
  }
  return found;
}

function reader(truth: Truth): Attack {
  const attack = new Attack();
  for (const [s] of truth.entries()) {
    for (const w of weeks)
      attack.learn(
        new Map([
          ...families[0].map((fact) => [name(s, w, fact), 1] as const),
          ...families[1].map((fact) => [name(s, w, fact), -1] as const),
        ]),
      );
  }
  return attack;
}

/** A family that is given says its zeros too: a week's by the week, a whole month's by the month. */
function learnZeros(
  attack: Attack,
  structure: number,
  truth: Truth[number],
  given: readonly { fact: string; week?: string }[],
): void {
  for (const family of families) {
    const rows = given.filter(({ fact }) => family.includes(fact as never));
    for (const fact of rows.length ? family : []) {
      const zeros = weeks.filter((_, i) => !truth[i]?.[fact as 'seen']);
      if (zeros.length === weeks.length || rows.some(({ week: w }) => w))
        for (const w of zeros) attack.learn(sumOf([name(structure, w, fact)]));
    }
  }
}

const expectSafe = (attack: Attack, truth: Truth, k: number) => {
  for (const { sum, total } of groups(truth))
    if (total > 0 && total < k && attack.finds(sum))
      expect.fail(`${total} can be computed: ${[...sum.keys()].join(' + ')}`);
};

describe('at the structure’s door', () => {
  it('gives no number under 5, and none can be computed from the place’s file and its two sheets together', () => {
    let given = 0;
    fc.assert(
      fc.property(network(1), (truth) => {
        const [place = []] = truth;
        const counters = countersOf(place);
        const attack = reader(truth);
        const cells = structureFile([pcFile(counters, 'LIEU', 'POSTE', MONTH)], 'LIEU', MONTH).lignes.map((line) =>
          cellOf(line, MONTH),
        );
        for (const cell of cells) {
          expect(cell.count).toBeGreaterThanOrEqual(MIN_COUNT_STRUCTURE);
          attack.learn(sumOf((cell.week ? [cell.week] : weeks).map((w) => name(0, w, cell.fact))));
        }
        const sheets = [MIN_COUNT_STRUCTURE, MIN_COUNT_PUBLIC].flatMap((k) => release(counters, now, k).cells);
        for (const cell of sheets) attack.learn(sumOf(weeks.map((w) => name(0, w, cell.fact))));
        learnZeros(attack, 0, place, [...cells, ...sheets]);
        expectSafe(attack, truth, MIN_COUNT_STRUCTURE);
        given += cells.length;
      }),
      { numRuns: 1000 },
    );
    expect(given).toBeGreaterThan(1000);
  });

  it('says « quelques personnes » of a step only, never of facts that add up', () => {
    fc.assert(
      fc.property(network(1), ([place = []]) => {
        const cells = countersOf(place).map(({ key: [w, setting, guide, version, level, step, fact], count }) => ({
          month: MONTH,
          week: w,
          setting,
          guide,
          version,
          level,
          step,
          fact,
          count,
        }));
        for (const { fact } of releaseWeeks(cells, MIN_COUNT_STRUCTURE).few) {
          expect(fact).toBe('seen');
          const total = (place[0]?.seen ?? 0) + (place[1]?.seen ?? 0);
          expect(total > 0 && total < MIN_COUNT_STRUCTURE).toBe(true);
        }
      }),
    );
  });
});

/**
 * Published tables: the reader knows which exports arrived between two of them, not what each left out at its own door.
 * So the unknowns are what each arrival brought to each row.
 */
describe('in what is published', () => {
  const pieces = [...weeks, ''];
  const brought = (turn: number, piece: string, fact: string) => `${turn} ${piece} ${fact}`;
  const rowsOf = (cells: readonly WeekCell[], family: readonly string[]) =>
    cells.filter(({ fact }) => family.includes(fact));

  /** What each arrival brought, and whether its ends and durations are those of the same people. */
  function arrivalsOf(door: readonly WeekCell[][], turns: readonly number[]) {
    const amounts = new Map<string, number>();
    const same = new Map<number, boolean>();
    for (const [s, cells] of door.entries()) {
      const turn = turns[s] ?? 0;
      for (const { week: w, fact, count } of cells)
        amounts.set(brought(turn, w, fact), (amounts.get(brought(turn, w, fact)) ?? 0) + count);
      const [ends, long] = families.map((family) => rowsOf(cells, family));
      same.set(turn, (same.get(turn) ?? true) && Boolean(ends?.length) === Boolean(long?.length));
    }
    return { amounts, same };
  }

  function learnTable(attack: Attack, cells: readonly WeekCell[], turns: readonly number[]): void {
    for (const family of families) {
      const rows = rowsOf(cells, family);
      if (!rows.length) continue;
      const whole = rows.every(({ week: w }) => !w);
      for (const fact of family) {
        // A row that is not there is a zero, and so is everything it is made of.
        if (whole && !rows.some((row) => row.fact === fact))
          for (const t of turns) for (const piece of pieces) attack.learn(sumOf([brought(t, piece, fact)]));
        if (whole) attack.learn(sumOf(turns.flatMap((t) => pieces.map((piece) => brought(t, piece, fact)))));
        else for (const piece of pieces) attack.learn(sumOf(turns.map((t) => brought(t, piece, fact))));
      }
    }
  }

  it('no number under 11 is given, and none can be computed from all tables published as exports arrive', () => {
    let [given, kept, moved] = [0, 0, 0];
    fc.assert(
      fc.property(network(5), fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }), (truth, turns) => {
        const door = truth.map((place) =>
          structureFile([pcFile(countersOf(place), 'LIEU', 'POSTE', MONTH)], 'LIEU', MONTH).lignes.map((line) =>
            cellOf(line, MONTH),
          ),
        );
        const { amounts, same } = arrivalsOf(door, turns);
        const attack = new Attack();
        for (const [t, usable] of same) {
          if (usable)
            attack.learn(
              new Map(
                pieces.flatMap((piece) =>
                  families
                    .slice(0, 2)
                    .flatMap((family, i) => family.map((fact) => [brought(t, piece, fact), i ? -1 : 1] as const)),
                ),
              ),
            );
        }
        let before: WeekCell[] = [];
        // Each family was last renewed when these had arrived.
        const renewed = new Map<readonly string[], number[]>();
        for (let turn = 0; turn <= 2; turn++) {
          const here = door.filter((_, s) => (turns[s] ?? 0) <= turn).flat();
          const { cells } = publishPool(here, MIN_COUNT_PUBLIC, before);
          for (const family of families) {
            const [old, rows] = [rowsOf(before, family), rowsOf(cells, family)];
            const stayed = old.length > 0 && JSON.stringify(old) === JSON.stringify(rows);
            const arrived = stayed ? (renewed.get(family) ?? []) : [0, 1, 2].slice(0, turn + 1);
            if (
              stayed &&
              rows.reduce((sum, { count }) => sum + count, 0) <
                rowsOf(here, family).reduce((sum, { count }) => sum + count, 0)
            )
              kept += 1;
            if (old.length && !stayed) moved += 1;
            renewed.set(family, arrived);
            learnTable(attack, rows, arrived);
          }
          for (const cell of cells) expect(cell.count).toBeGreaterThanOrEqual(MIN_COUNT_PUBLIC);
          before = cells;
          given += cells.length;
        }
        for (let mask = 1; mask < 8; mask++) {
          const some = [0, 1, 2].filter((t) => mask & (1 << t));
          for (const when of [...pieces.map((piece) => [piece]), pieces]) {
            for (const what of [...facts.map((fact) => [fact]), families[0], families[1]]) {
              const group = some.flatMap((t) => when.flatMap((piece) => what.map((fact) => brought(t, piece, fact))));
              const total = group.reduce((sum, cell) => sum + (amounts.get(cell) ?? 0), 0);
              if (total > 0 && total < MIN_COUNT_PUBLIC && attack.finds(sumOf(group)))
                expect.fail(`${total} can be computed: ${group.join(' + ')}`);
            }
          }
        }
      }),
      { numRuns: 1000 },
    );
    // Not for want of tables: many were given, some moved, some had to stay.
    expect(given).toBeGreaterThan(1000);
    expect(moved).toBeGreaterThan(50);
    expect(kept).toBeGreaterThan(50);
  });
});
