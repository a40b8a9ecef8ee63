/** A year of a network whose truth is known: margins hold, orders are true, what is plainly worst is named. */
import { beforeAll, describe, expect, it } from 'vitest';
import { rounded } from '../../core/journal/rounding.ts';
import { finishedShare, worstSteps } from '../../core/network/compare.ts';
import { Gathering } from '../../core/network/gathering.ts';
import { movedSteps } from '../../core/network/moved.ts';
import { type Stat, statsOf } from '../../core/network/stats.ts';
import { roundingFor, rowsOfPeriod } from '../../core/network/table.ts';
import { random, type YearGuide, type YearSource, yearOf } from '../support/unit/networkYear.ts';

const named = (n: number) => Array.from({ length: n }, (_, i) => `etape-${i + 1}`);
const guides: YearGuide[] = [
  { guide: 'a/plat', steps: named(4), weight: 4, hard: {} },
  { guide: 'b/une', steps: named(7), weight: 3, hard: { 'etape-3': 3 } },
  { guide: 'c/deux', steps: named(10), weight: 2, hard: { 'etape-2': 3, 'etape-8': 4.4 } },
  { guide: 'd/long', steps: named(16), weight: 1.5, hard: { 'etape-9': 4 } },
  { guide: 'e/rare', steps: named(6), weight: 0.3, hard: { 'etape-5': 1.2 } },
];
/** 200 in the figures of SECURITY.md: `DRAWS=200 TELL=1`, a few minutes. */
const DRAWS = Number(process.env.DRAWS ?? 20);

const nameOf = ({ setting, guide, step, fact }: Stat['key']) => `${setting}|${guide}|${step}|${fact}`;

/** What the door of each place lets out, with a draw a place, month, setting and guide. */
function gather(year: readonly YearSource[], dice: () => number): Gathering {
  const gathering = new Gathering();
  for (const { structure, mois, cells } of year) {
    const draws = new Map<string, number>();
    const given = cells.flatMap((cell) => {
      const name = `${cell.setting} ${cell.guide}`;
      const u = draws.get(name) ?? dice();
      draws.set(name, u);
      const count = rounded(cell.count, u);
      return count ? [{ ...cell, count }] : [];
    });
    gathering.add({
      ...{ kind: 'place', structure, mois, base: 5, correction: 0, old: false, file: structure, cells: given },
    });
  }
  return gathering;
}

let year: YearSource[];
let truth: Map<string, number>;
beforeAll(() => {
  year = yearOf({ guides });
  truth = new Map();
  for (const { cells } of year)
    for (const cell of cells) truth.set(nameOf(cell), (truth.get(nameOf(cell)) ?? 0) + cell.count);
}, 60_000);

const total = (fact: string) =>
  [...truth].reduce((sum, [name, count]) => sum + (name.endsWith(`||${fact}`) ? count : 0), 0);

describe('a year of fifty places', () => {
  it('is of the size that was said', () => {
    expect(total('uses')).toBeGreaterThan(19_000);
    expect(total('uses')).toBeLessThan(23_000);
  });

  it(`over ${DRAWS} draws: margins hold in 93 to 97 % of cells, every order is true, the worst steps are named`, async () => {
    const dice = random(71);
    const held = { network: [0, 0], published: [0, 0], share: [0, 0] } as Record<string, [number, number]>;
    const count = (name: string, inside: boolean) => {
      const pair = held[name] ?? [0, 0];
      held[name] = [pair[0] + Number(inside), pair[1] + 1];
    };
    const totals: Record<string, number> = { uses: 0, hint1: 0, humanHelp: 0, finished: 0 };
    let [orders, untrue, namedWorst, worst] = [0, 0, 0, 0];
    for (let d = 0; d < DRAWS; d++) {
      const gathering = gather(year, dice);
      const sources = [...gathering.sources.values()];
      const secret = Math.floor(dice() * 2 ** 32)
        .toString(16)
        .padStart(8, '0')
        .repeat(8);
      const stats = statsOf(gathering, sources);
      for (const { key, sum, variance } of stats) {
        const t = truth.get(nameOf(key)) ?? 0;
        count('network', Math.abs(sum - t) <= Math.ceil(1.96 * Math.sqrt(variance)));
        if (!key.step && key.fact in totals) totals[key.fact] = (totals[key.fact] ?? 0) + sum / DRAWS;
      }
      for (const { stat, nombre, marge } of await rowsOfPeriod(
        gathering,
        sources,
        'ensemble',
        '',
        roundingFor(sources, 50, secret),
      ))
        count('published', Math.abs(nombre - (truth.get(nameOf(stat.key)) ?? 0)) <= (marge ?? 0));
      for (const { guide, hard } of guides)
        for (const setting of ['real', 'practice'] as const) {
          const of = (step: string) => truth.get(`${setting}|${guide}|${step}|help`) ?? 0;
          const help = stats.filter(
            ({ key }) => key.setting === setting && key.guide === guide && key.step && key.fact === 'help',
          );
          const { groups } = worstSteps(gathering, sources, help);
          const said = groups.flat().map(({ key }) => key.step);
          // Each group is above the next, and above every step that is not named.
          groups.forEach((group, g) => {
            const rest = [
              ...groups
                .slice(g + 1)
                .flat()
                .map(({ key }) => key.step),
              ...help.map(({ key }) => key.step).filter((step) => !said.includes(step)),
            ];
            for (const { key } of group)
              for (const other of rest) {
                orders += 1;
                if (of(key.step) <= of(other)) untrue += 1;
              }
          });
          for (const [step, times] of Object.entries(hard)) {
            if (times < 2.5) continue;
            worst += 1;
            namedWorst += Number(said.includes(step));
          }
          const share = finishedShare(gathering, sources, stats, setting, guide);
          const true100 =
            (100 * (truth.get(`${setting}|${guide}||finished`) ?? 0)) / (truth.get(`${setting}|${guide}||uses`) ?? 1);
          if (share) count('share', Math.abs(share.percent - true100) <= share.margin);
        }
    }
    const percent = (name: string) => (100 * (held[name]?.[0] ?? 0)) / (held[name]?.[1] ?? 1);
    if (process.env.TELL)
      console.log({
        held: Object.fromEntries(
          Object.keys(held).map((name) => [name, `${percent(name).toFixed(2)} % of ${held[name]?.[1]}`]),
        ),
        ...{ orders, untrue, worst, namedWorst },
        totals: Object.fromEntries(
          Object.keys(totals).map((fact) => [fact, [total(fact), Math.round(totals[fact] ?? 0)]]),
        ),
      });
    for (const name of ['network', 'published']) {
      expect(percent(name)).toBeGreaterThan(93);
      expect(percent(name)).toBeLessThan(97);
    }
    // A share is given in whole percents: its margin is a little wide.
    expect(percent('share')).toBeGreaterThan(93);
    expect(orders).toBeGreaterThan(5 * DRAWS);
    expect(untrue).toBe(0);
    expect(namedWorst).toBe(worst);
    for (const [fact, mean] of Object.entries(totals)) expect(Math.abs(mean / total(fact) - 1)).toBeLessThan(0.01);
  }, 300_000);
});

describe('what has moved on the sites', () => {
  it('is said when an element is plainly more often absent in the last month, and not otherwise', () => {
    const dice = random(4);
    expect(movedSteps(...pair(gather(year, dice)))).toEqual([]);
    const broken = year.map((source) =>
      source.mois !== '2026-12'
        ? source
        : {
            ...source,
            cells: source.cells.flatMap((cell) =>
              cell.guide === 'b/une' && cell.setting === 'real' && cell.step === 'etape-4' && cell.fact === 'seen'
                ? [cell, { ...cell, fact: 'absent' as const, count: Math.ceil(cell.count * 0.7) }]
                : cell.guide === 'b/une' && cell.step === 'etape-4' && cell.fact === 'absent'
                  ? []
                  : [cell],
            ),
          },
    );
    expect(movedSteps(...pair(gather(broken, dice))).map(({ key, fact }) => [key.guide, key.step, fact])).toEqual([
      ['b/une', 'etape-4', 'absent'],
    ]);
  });
});

const pair = (gathering: Gathering) => [gathering, [...gathering.sources.values()]] as const;
