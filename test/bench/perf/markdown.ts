import type { Results } from './results.ts';
import { contestants } from './stage.ts';
import { names, ratio, sections } from './table.ts';

const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;

export function markdown(results: Results): string {
  const all = sections(results);
  const head = ['', ...contestants.map((who) => names[who]), 'ours / best other'];
  const tables = all.map(({ title, rows }) =>
    [
      `## ${title}`,
      '',
      line(head),
      line(head.map((_, i) => (i ? '---:' : '---'))),
      ...rows.map((row) => line([row.what, ...row.cells, ratio(row)])),
    ].join('\n'),
  );
  const apart = Object.entries(results.onDemand)
    .map(([file, bytes]) => `\`${file}\` ${(bytes / 1000).toFixed(1)} kB`)
    .join(', ');
  return `# Beside four libraries

Written by \`npm run bench\`, ${results.date}, ${results.browser}. Same page, same target, default options, one run; what the page costs
alone is taken away. Milliseconds are those of a busy two-core machine without a screen: compare them in a row, not with another run.
Reactour's bytes hold React, without which it does not run. Each peer is started by the page itself when it is ready; Faire avec
comes from outside (the background hears of the page, puts its script there, answers its first question), and that way is in its
time. Brought on demand and counted apart: ${apart}.

${tables.join('\n\n')}
`;
}
