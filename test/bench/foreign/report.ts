/** The tables, the bars and the files that a whole run writes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { HELD_OUT } from './sets/index.ts';
import { type Result, type Row, rowsBy, tableOf } from './tally.ts';

const BASELINES = ['role + name', 'Similo'];

export interface Report {
  tables: { title: string; rows: Row[]; baselines: string[] }[];
  misses: string[];
}

/** The percentage that the issue requires for each set and each guide. */
const RIGHT = 98;

function missed({ group, rightShare, wrong, gone, apart, wrongPages, screens, jumps, bareWrong }: Row): string[] {
  const say = (words: string): string => `${group}: ${words}`;
  return [
    ...(rightShare < RIGHT ? [say(`${rightShare.toFixed(1)} % right, at least ${RIGHT} asked`)] : []),
    ...(wrong ? [say(`${wrong} wrong rings`)] : []),
    ...(gone[0] ? [say(`${gone[0]} rings of ${gone[1]} where the thing is gone`)] : []),
    ...(apart[0] ? [say(`${apart[0]} wrong rings of ${apart[1]}, translated or behind a window`)] : []),
    ...(jumps ? [say(`${jumps} silent jumps`)] : []),
    ...(bareWrong ? [say(`${bareWrong} wrong rings once every guess is taken out`)] : []),
    ...(wrongPages ? [say(`${wrongPages} wrong pages of ${screens}`)] : []),
  ];
}

export function reportOf(results: Result[]): Report {
  const open = results.filter(({ one }) => !HELD_OUT.has(one.set));
  const sets = rowsBy(results, ({ set }) => set, BASELINES);
  const guides = rowsBy(open, ({ guide }) => guide, []);
  const rest = (['manner', 'life', 'furniture', 'window'] as const).map((title) => ({
    title,
    rows: rowsBy(open, (one) => one[title], []),
    baselines: [],
  }));
  const crossed = rowsBy(open, ({ set, manner }) => `${set}, ${manner}`, []);
  return {
    tables: [
      { title: 'set', rows: sets, baselines: BASELINES },
      { title: 'guide', rows: guides, baselines: [] },
      { title: 'set and manner', rows: crossed, baselines: [] },
      ...rest,
    ],
    misses: [...sets, ...guides].flatMap(missed),
  };
}

export const printed = ({ tables }: Report): string =>
  tables.map(({ title, rows, baselines }) => tableOf(title, rows, baselines)).join('\n\n');

const file = (name: string): URL => new URL(name, import.meta.url);

/** @param part such as « pairwise sample, chromium »; each part keeps its own figures until it is run again */
export function write(part: string, report: Report, about: string): void {
  const old = JSON.parse(readFileSync(file('results.json'), { encoding: 'utf8', flag: 'a+' }) || '{}');
  const all: Record<string, Report & { about: string }> = { ...old, [part]: { about, ...report } };
  writeFileSync(file('results.json'), `${JSON.stringify(all, null, 2)}\n`);
  const sections = Object.entries(all).map(([name, known]) => `## ${name}\n\n${known.about}\n\n${printed(known)}`);
  const head = 'Written by `npm run bench:foreign`; how to read it: `README.md`.';
  const columns =
    'Faire avec: right / wrong / doubtful / hidden / absent. Baselines: right / wrong / doubtful / absent. All in percent.';
  writeFileSync(
    file('results.md'),
    `# Other hands\u2019 pages: what was measured\n\n${head}\n${columns}\n\n${sections.join('\n\n')}\n`,
  );
}
