/** Counts the lines of the benchmark, with one row for each value of the grouping. */
import { percent } from '../locate/tally.ts';
import type { Case } from './cases.ts';
import { outcomes, type PageOutcome } from './judge.ts';
import type { Jump } from './jumps.ts';
import type { Line, Seen } from './page/index.ts';

export interface Result {
  one: Case;
  seen: Seen;
  /** The steps of another page that the session would show without asking. */
  jumps: Jump[];
}

type Counts = Record<string, number>;

const count = <T>(of: T[], kind: (one: T) => string): Counts => {
  const counts: Counts = {};
  for (const one of of) counts[kind(one)] = (counts[kind(one)] ?? 0) + 1;
  return counts;
};

const share = (counts: Counts, kinds: readonly string[]): string => {
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return kinds.map((kind) => percent(counts[kind] ?? 0, total)).join(' / ');
};

const PAGE: PageOutcome[] = ['right', 'wrong', 'unknown'];

/** True when the control is there and must be pointed at. When it is not there, only « wrong » counts. */
const stands = ({ expected }: Line): boolean => expected === 'ring';

export interface Row {
  group: string;
  screens: number;
  /** The steps whose control is there and visible. */
  steps: number;
  ours: string;
  /** The same, with every guess removed from the reasons. */
  bare: string;
  bareWrong: number;
  others: Record<string, string>;
  rightShare: number;
  wrong: number;
  /** The rings drawn although the element is gone, and the number of such steps. */
  gone: [wrong: number, of: number];
  /** The same when the element is behind a dialog of the site, or translated. */
  apart: [wrong: number, of: number];
  page: string;
  wrongPages: number;
  jumps: number;
}

export function rowOf(group: string, results: Result[], baselines: string[]): Row {
  const lines = results.flatMap(({ seen }) => seen.lines).filter(({ trouble }) => !trouble);
  const standing = lines.filter(stands);
  const gone = lines.filter(({ expected }) => expected === 'silence');
  const apart = lines.filter(({ expected }) => expected === 'either');
  const wrong = (of: Line[]): number => of.filter(({ ours }) => ours === 'wrong').length;
  const baseline = (name: string): string =>
    share(
      count(
        standing.filter(({ others }) => others[name]),
        ({ others }) => others[name] ?? '',
      ),
      ['right', 'wrong', 'doubtful', 'absent'],
    );
  const right = standing.filter(({ ours }) => ours === 'right').length;
  return {
    group,
    screens: results.length,
    steps: standing.length,
    ours: share(
      count(standing, ({ ours }) => ours),
      outcomes,
    ),
    bare: share(
      count(standing, ({ bare }) => bare),
      outcomes,
    ),
    bareWrong: lines.filter(({ bare }) => bare === 'wrong').length,
    others: Object.fromEntries(baselines.map((name) => [name, baseline(name)])),
    rightShare: standing.length ? (100 * right) / standing.length : 100,
    wrong: wrong(standing),
    gone: [wrong(gone), gone.length],
    apart: [wrong(apart), apart.length],
    page: share(
      count(results, ({ seen }) => seen.page),
      PAGE,
    ),
    wrongPages: results.filter(({ seen }) => seen.page === 'wrong').length,
    jumps: results.reduce((sum, { jumps }) => sum + jumps.length, 0),
  };
}

export function rowsBy(results: Result[], key: (one: Case) => string, baselines: string[]): Row[] {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const group = key(result.one);
    groups.set(group, [...(groups.get(group) ?? []), result]);
  }
  return [...groups].map(([group, of]) => rowOf(group, of, baselines));
}

const ofMany = ([wrong, of]: [number, number]): string => (of ? `${wrong} of ${of}` : '·');

/** One row of a table in Markdown, such as « dsfr ». */
const lineOf = (row: Row, baselines: string[]): string =>
  `| ${[
    row.group,
    row.screens,
    row.steps,
    row.ours,
    ...baselines.map((name) => row.others[name] ?? '·'),
    ofMany(row.gone),
    ofMany(row.apart),
    row.page,
    row.jumps,
    row.bare,
    row.bareWrong,
  ].join(' | ')} |`;

const LAST = ['silent jumps', 'Faire avec, guesses taken out', 'wrong rings then'];

export function tableOf(title: string, rows: Row[], baselines: string[]): string {
  const rings = ['rings once gone', 'wrong rings, translated or behind a window'];
  const heads = [
    title,
    'screens',
    'steps',
    'Faire avec',
    ...baselines,
    ...rings,
    'page: right / wrong / unknown',
    ...LAST,
  ];
  const rule = heads.map((_, index) => (index === 1 || index === 2 ? '---:' : '---'));
  return [`| ${heads.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...rows.map((row) => lineOf(row, baselines))].join(
    '\n',
  );
}

/** One line for each case that is not right, so that it can be run again alone. */
export function faultsOf({ one, seen, jumps }: Result): string[] {
  const where = `${one.sight} · ${one.set} · ${one.manner} · ${one.furniture} · ${one.life} · ${one.window}`;
  const lines = seen.lines.flatMap((line) =>
    line.trouble
      ? [`TROUBLE ${where} · ${line.step}: ${line.trouble}`]
      : line.ours === 'right'
        ? []
        : [
            `${line.expected === 'ring' ? line.ours : `${line.ours} (${line.expected})`} · ${line.step} · ${where} · ${line.seen ?? ''}`,
          ],
  );
  const page = seen.page === 'right' ? [] : [`page ${seen.page} · ${where} · told ${seen.told.join() || 'none'}`];
  const early = [
    ...seen.early.wrong.map((words) => `early wrong · ${where} · ${words}`),
    ...seen.early.pages.map((key) => `early page · ${where} · told ${key}`),
  ];
  const moves = jumps.map(({ from, to }) => `silent jump · ${where} · ${from} → ${to}`);
  const bare = seen.lines
    .filter((line) => line.bare === 'wrong' && line.ours !== 'wrong')
    .map(({ step }) => `wrong without guesses · ${step} · ${where}`);
  return [...lines, ...page, ...early, ...moves, ...bare];
}
