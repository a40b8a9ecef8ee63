/**
 * A month's counts as they leave a structure: levels of help, versions and weeks are merged, practice and real stay
 * apart, and the totals that a reader needs are added. A total is rounded like any other number, never summed from
 * rounded parts, so it is computed here. Pure.
 */
import type { Fact } from '../session/state.ts';
import type { Setting } from './counter.ts';
import { endings, factWords, totalWords } from './factNames.ts';
import { baseFor, type Draw, rounded } from './rounding.ts';

/** `uses`: all ways of ending. `help`: all kinds of help. */
export type SheetFact = Fact | 'uses' | 'help';

export const helpFacts = ['hint1', 'hint2', 'asked', 'humanHelp'] as const satisfies readonly Fact[];
/** Also given for the whole guide: the sum over its steps. */
const overSteps: readonly SheetFact[] = [...helpFacts, 'help', 'absent', 'doubtful'];

export const sheetWords: Record<SheetFact, string> = {
  ...factWords,
  uses: totalWords.uses,
  help: totalWords.help,
};

export interface SheetCell {
  setting: Setting;
  guide: string;
  /** Empty for the whole guide. */
  step: string;
  fact: SheetFact;
  count: number;
}

const nameOf = ({ setting, guide, step, fact }: SheetCell): string => `${setting}|${guide}|${step}|${fact}`;
const isOf = (facts: readonly string[], fact: string): boolean => facts.includes(fact);

/** Exact counts. Zeros are dropped. */
export function sheetOf(cells: Iterable<SheetCell & { fact: Fact }>): SheetCell[] {
  const sums = new Map<string, SheetCell>();
  const add = (cell: SheetCell): void => {
    const known = sums.get(nameOf(cell));
    if (known) known.count += cell.count;
    else sums.set(nameOf(cell), { ...cell });
  };
  for (const { setting, guide, step, fact, count } of cells) {
    if (count <= 0) continue;
    const cell = { setting, guide, step, fact, count };
    add(cell);
    if (isOf(endings, fact)) add({ ...cell, step: '', fact: 'uses' });
    const helped = isOf(helpFacts, fact);
    if (helped && step) add({ ...cell, fact: 'help' });
    if (isOf(overSteps, fact) && step) add({ ...cell, step: '' });
    if (helped && step) add({ ...cell, step: '', fact: 'help' });
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

/**
 * The same cells as exported: multiples of the base, one draw per guide and setting. A cell that is rounded to zero is
 * dropped.
 */
export async function roundedSheet(
  cells: readonly SheetCell[],
  month: string,
  draw: Draw,
  k = 0,
): Promise<SheetCell[]> {
  const base = baseFor(k);
  const given = await Promise.all(
    cells.map(async (cell) => ({
      ...cell,
      count: rounded(cell.count, await draw(month, cell.setting, cell.guide), base),
    })),
  );
  return given.filter(({ count }) => count > 0);
}
