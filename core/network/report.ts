/** The numbers in words: what was gathered, how each guide ends, where people need help. Markdown, in French. */
import type { Titles } from '../journal/export.ts';
import { settingWords } from '../journal/factNames.ts';
import { sheetWords } from '../journal/sheet.ts';
import { french } from './french.ts';
import type { Moved } from './moved.ts';
import { periodWords } from './periods.ts';
import { words } from './reportWords.ts';
import { type GuideSummary, stepColumns, wholeFacts } from './summary.ts';
import type { Figure, Rounding } from './table.ts';
import { figureWords, movedWords, protection, shareWords, worstWords } from './words.ts';

export interface Context {
  structures: number;
  exports: number;
  /** Made before random rounding existed. */
  old: number;
  months: readonly string[];
  rounding: Rounding;
  moved: readonly Moved[];
  /** Sentences about workshops (workshops.ts). */
  workshops: readonly string[];
  /** All guides together, by setting. */
  totals: readonly { setting: string; figures: readonly [string, string][] }[];
}

/** Escapes what would end a cell of a table. */
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [line(head), line(head.map((_, i) => (i ? '---:' : '---'))), ...rows.map(line)].join('\n');

function guideSection(summary: GuideSummary, titles: Titles): string {
  const { setting, guide, whole, steps } = summary;
  const figures = (map: Map<string, Figure>, fact: string) => figureWords(map.get(fact));
  const facts = wholeFacts.filter((fact) => whole.has(fact));
  const columns = stepColumns.filter((fact) => steps.some(({ figures }) => figures.has(fact)));
  return [
    `## ${titles.guide(guide)} (${settingWords[setting]})`,
    words.from(
      summary.structures.toLocaleString('fr-FR'),
      summary.structures > 1 ? 's' : '',
      shareWords(summary.share),
    ),
    facts.length
      ? table(
          [words.whole, words.number],
          facts.map((fact) => [sheetWords[fact], figures(whole, fact)]),
        )
      : '',
    steps.length
      ? table(
          [words.step, ...columns.map((fact) => sheetWords[fact])],
          steps.map((step) => [titles.step(guide, step.step), ...columns.map((fact) => figures(step.figures, fact))]),
        )
      : '',
    worstWords(summary, titles),
  ]
    .filter(Boolean)
    .join('\n\n');
}

export function reportOf(summaries: readonly GuideSummary[], context: Context, titles: Titles): string {
  const { structures, exports, old, months, rounding, moved, workshops, totals } = context;
  const period =
    months.length > 1
      ? words.fromTo(periodWords(months[0] ?? ''), periodWords(months.at(-1) ?? ''))
      : periodWords(months[0] ?? '');
  const where = structures > 1 ? `${structures.toLocaleString('fr-FR')} structures` : words.oneStructure;
  return `${french(
    [
      words.title,
      words.period(period, where, exports.toLocaleString('fr-FR'), exports > 1 ? 'exports' : 'export'),
      ...protection(rounding),
      old ? words.old(old) : '',
      ...(moved.length ? [words.moved, moved.map((one) => `- ${movedWords(one, titles)}`).join('\n')] : []),
      ...(workshops.length ? [words.workshops, workshops.map((one) => `- ${one}`).join('\n')] : []),
      ...totals.map(({ setting, figures }) => `${words.total(setting)}\n\n${table(['', words.number], figures)}`),
      ...summaries.map((summary) => guideSection(summary, titles)),
      summaries.length ? '' : words.nothing,
    ]
      .filter(Boolean)
      .join('\n\n'),
  )}\n`;
}
