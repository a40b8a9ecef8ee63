/** Converts the times of each build to results.md, as ratios to today's build in the same run. Pure. */
import type { Timed } from './measure.ts';

export interface Row {
  count: number;
  bytes: number;
  gzipped: number;
  times: readonly Timed[];
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** The middle half of a list of figures, from the first to the third quartile. */
const spread = (list: readonly number[], by: number): string => {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (share: number): string => ((sorted[Math.floor(sorted.length * share)] ?? 0) / by).toFixed(2);
  return `${at(0.25)}–${at(0.75)}`;
};

const thousands = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en-US')} kB`;

export function markdown(rows: readonly Row[], { rounds, cores }: { rounds: number; cores: number }): string {
  const [first] = rows;
  const base = (what: keyof Timed): number => median((first?.times ?? []).map((timed) => timed[what])) || 1;
  const cell = (row: Row, what: keyof Timed): string => {
    const list = row.times.map((timed) => timed[what]);
    return `${(median(list) / base(what)).toFixed(2)} (${spread(list, base(what))})`;
  };
  const lines = rows.map(
    (row) =>
      `| ${row.count} | ${thousands(row.bytes)} | ${thousands(row.gzipped)} | ${cell(row, 'wake')} | ${cell(row, 'step')} | ${cell(row, 'awake')} |`,
  );
  return `# What more guides cost when the background wakes

Written by \`npm run bench:wake\`. Every guide is in \`background.js\`, which the browser reads again each time it wakes the
worker. The same guides copied under other names; ${rounds} rounds, the three builds in turn in one run, on ${cores} cores.
Ratios of medians to the first row, the middle half of the rounds in brackets. Wall time: a busy machine widens the spread.

| guides | background.js | gzipped | wake | first step after a wake | the same, awake |
| ---: | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}

**Wake**: worker killed → its answer to « what runs in this tab? ». **First step**: the same where a guide runs, with all
that is said of its step. In today's build a wake takes ${(base('wake') / base('awake')).toFixed(1)} times as long as the same question to a worker that is awake.
`;
}
