/**
 * The table as a picture, with the colours of paper, ink and highlighter (for our column), in a light and a dark
 * version.
 */
import type { Results } from './results.ts';
import { contestants } from './stage.ts';
import { names, sections } from './table.ts';

const LEFT = 24;
const FIRST = 430;
const COLUMN = 136;
const LINE = 26;
const WIDTH = FIRST + COLUMN * contestants.length + LEFT;

const STYLE = `text{font:14px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:#1d2230}.paper{fill:#fffdf6}
.title{font-size:20px;font-weight:650}.head,.part{font-weight:650}.soft{fill:#4a5163}.no{fill:#8f2f12;font-weight:650}.mark{fill:#ffd21f}.ours{fill:#1d2230;font-weight:650}
.line{stroke:#e4ddca}.end{text-anchor:end}
@media(prefers-color-scheme:dark){text{fill:#f4f1e6}.paper{fill:#171a22}.soft{fill:#c9cbd6}.no{fill:#ffb199}.ours{fill:#1d2230}.line{stroke:#3a4050}}`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function picture(results: Results): string {
  const drawn: string[] = [];
  const write = (text: string, x: number, y: number, kind = ''): void => {
    drawn.push(`<text x="${x}" y="${y}"${kind ? ` class="${kind}"` : ''}>${escaped(text)}</text>`);
  };
  const right = (column: number): number => FIRST + COLUMN * (column + 1) - 12;
  write('Faire avec beside four libraries, on the same page', LEFT, 38, 'title');
  write(`npm run bench, ${results.date}`, WIDTH - LEFT, 38, 'soft end');
  let y = 76;
  const top = y - 20;
  contestants.forEach((who, column) => {
    write(names[who], right(column), y, column ? 'head end' : 'ours end');
  });
  for (const { title, rows } of sections(results)) {
    y += LINE + 10;
    write(title, LEFT, y, 'part');
    drawn.push(`<path class="line" d="M${LEFT} ${y + 8}H${WIDTH - LEFT}"/>`);
    for (const { what, cells } of rows) {
      y += LINE;
      write(what, LEFT, y, 'soft');
      cells.forEach((cell, column) => {
        write(cell, right(column), y, `${column ? (cell === 'no' || cell === 'gone' ? 'no' : '') : 'ours'} end`.trim());
      });
    }
  }
  const height = y + 28;
  const mark = `<rect class="mark" x="${FIRST + 8}" y="${top}" width="${COLUMN - 8}" height="${height - top - 12}" rx="8"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Faire avec beside driver.js, Shepherd, Intro.js and Reactour: the figures of results.md">
<style>${STYLE}</style><rect class="paper" width="${WIDTH}" height="${height}" rx="14"/>${mark}
${drawn.join('\n')}
</svg>
`;
}
