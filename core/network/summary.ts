/** What is said of each guide, for the report and for the page: figures, the share that finished, the steps that block. */
import type { Setting } from '../journal/counter.ts';
import { durations, endings } from '../journal/factNames.ts';
import { helpFacts, type SheetFact } from '../journal/sheet.ts';
import { finishedShare, type Share, type Worst, worstSteps } from './compare.ts';
import type { Gathering, Source } from './gathering.ts';
import type { Stat } from './stats.ts';
import { statsOf } from './stats.ts';
import { type Figure, type Rounding, rowsOfPeriod } from './table.ts';

export const wholeFacts = ['uses', ...endings, ...durations, 'help', ...helpFacts] as const satisfies SheetFact[];
export const stepColumns = ['seen', 'done', 'help', ...helpFacts, 'doubtful', 'absent'] as const satisfies SheetFact[];

export interface StepSummary {
  step: string;
  figures: Map<SheetFact, Figure>;
}

export interface GuideSummary {
  setting: Setting;
  guide: string;
  whole: Map<SheetFact, Figure>;
  steps: StepSummary[];
  /** Null when the margin is too large. */
  share: Share | null;
  worst: Worst;
  structures: number;
}

export async function summaryOf(
  gathering: Gathering,
  sources: readonly Source[],
  rounding: Rounding,
  scope = '',
): Promise<GuideSummary[]> {
  const stats = statsOf(gathering, sources);
  const rows = await rowsOfPeriod(gathering, sources, 'ensemble', scope, rounding);
  const said = Map.groupBy(rows, ({ stat }) => `${stat.key.setting} ${stat.key.guide}`);
  const nameOf = ({ key }: Stat) => `${key.setting} ${key.guide}`;
  const summaries: GuideSummary[] = [];
  for (const [name, list] of Map.groupBy(stats, nameOf)) {
    const [setting, guide] = name.split(' ') as [Setting, string];
    const given = (said.get(name) ?? []).filter(({ old }) => !old);
    if (!given.length) continue;
    const at = (step: string) =>
      new Map(given.filter(({ stat }) => stat.key.step === step).map((row) => [row.stat.key.fact, row as Figure]));
    const steps = [...new Set(given.map(({ stat }) => stat.key.step))].filter(Boolean);
    const help = list.filter(({ key }) => key.step && key.fact === 'help');
    const shown = new Set(given.map(({ stat }) => stat.id));
    const worst = worstSteps(gathering, sources, help);
    summaries.push({
      ...{ setting, guide, whole: at('') },
      steps: steps.map((step) => ({ step, figures: at(step) })),
      share: finishedShare(gathering, sources, list, setting, guide),
      // A step is named only beside its own number.
      worst: { groups: worst.groups.every((group) => group.every(({ id }) => shown.has(id))) ? worst.groups : [] },
      structures: Math.max(...list.map(({ structures }) => structures)),
    });
  }
  return summaries.sort((a, b) => (a.setting + a.guide < b.setting + b.guide ? -1 : 1));
}
