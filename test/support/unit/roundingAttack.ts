/**
 * A reader of one guide's month as it left a place. They know everything except the counts and the draw: how rounding
 * works, the path, and which counts add up to which. For each possible draw, the bounds of the counts are narrowed
 * until they no longer change.
 */
import type { SheetCell } from '../../../core/journal/sheet.ts';
import { helpFacts } from '../../../core/journal/sheet.ts';

const BASE = 5;
type Bounds = Map<string, [low: number, high: number]>;
const at = (step: string, fact: string): string => `${step} ${fact}`;

/** `parts` add up to `total`. */
interface Sum {
  total: string;
  parts: string[];
}
/** The first count is never above the second. */
type Below = [string, string];

export interface Path {
  steps: readonly string[];
}

const overSteps = [...helpFacts, 'help', 'absent'] as const;

function rulesOf({ steps }: Path): { sums: Sum[]; below: Below[]; names: string[] } {
  const below: Below[] = [];
  const sums: Sum[] = [
    { total: at('', 'uses'), parts: [at('', 'finished'), at('', 'abandoned')] },
    { total: at('', 'uses'), parts: [at('', 'under30'), at('', 'from30to60')] },
    ...overSteps.map((fact) => ({ total: at('', fact), parts: steps.map((step) => at(step, fact)) })),
    { total: at('', 'help'), parts: helpFacts.map((fact) => at('', fact)) },
    ...steps.map((step) => ({ total: at(step, 'help'), parts: helpFacts.map((fact) => at(step, fact)) })),
  ];
  const same = (a: string, b: string) => below.push([a, b], [b, a]);
  steps.forEach((step, i) => {
    below.push([at(step, 'done'), at(step, 'seen')]);
    for (const fact of [...helpFacts, 'absent']) below.push([at(step, fact), at(step, 'seen')]);
    const next = steps[i + 1];
    if (next) same(at(next, 'seen'), at(step, 'done'));
    else same(at('', 'finished'), at(step, 'done'));
  });
  same(at(steps[0] ?? '', 'seen'), at('', 'uses'));
  const names = [...new Set([...sums.flatMap(({ total, parts }) => [total, ...parts]), ...below.flat()])];
  return { sums, below, names };
}

/** Returns false when no counts satisfy the bounds. */
function squeeze(bounds: Bounds, sums: readonly Sum[], below: readonly Below[]): boolean {
  const of = (name: string) => bounds.get(name) as [number, number];
  let moved = true;
  const cut = (name: string, low: number, high: number): void => {
    const known = of(name);
    if (low > known[0]) [known[0], moved] = [low, true];
    if (high < known[1]) [known[1], moved] = [high, true];
  };
  while (moved) {
    moved = false;
    for (const [a, b] of below) {
      cut(a, 0, of(b)[1]);
      cut(b, of(a)[0], Number.POSITIVE_INFINITY);
    }
    for (const { total, parts } of sums) {
      const low = parts.reduce((sum, part) => sum + of(part)[0], 0);
      const high = parts.reduce((sum, part) => sum + of(part)[1], 0);
      cut(total, low, high);
      for (const part of parts) {
        const [from, to] = of(part);
        cut(part, of(total)[0] - (high - to), of(total)[1] - (low - from));
      }
    }
    for (const [low, high] of bounds.values()) if (low > high) return false;
  }
  return true;
}

/**
 * @param given the rounded cells of one guide in one setting
 * @param known counts that this reader knows exactly
 * @returns for each count, the smallest and the largest it can be
 */
export function attack(
  given: readonly SheetCell[],
  path: Path,
  known: ReadonlyMap<string, number> = new Map(),
  /** Each cell has its own draw. This is the design that we did not choose. */
  apart = false,
): { bounds: Bounds; draws: number } {
  const rules = rulesOf(path);
  const read = new Map(given.map(({ step, fact, count }) => [at(step, fact), count]));
  const all: Bounds = new Map();
  let draws = 0;
  for (let d = 0; d < (apart ? 1 : BASE); d++) {
    const bounds: Bounds = new Map(
      rules.names.map((name) => {
        const exact = known.get(name);
        const count = read.get(name) ?? 0;
        const range: [number, number] = apart
          ? [Math.max(0, count - BASE + 1), count + BASE - 1]
          : [Math.max(0, count - d), count + BASE - 1 - d];
        if (exact === undefined) return [name, range];
        return [name, exact < range[0] || exact > range[1] ? [1, 0] : [exact, exact]];
      }),
    );
    if (!squeeze(bounds, rules.sums, rules.below)) continue;
    draws += 1;
    for (const [name, [low, high]] of bounds) {
      const before = all.get(name);
      all.set(name, before ? [Math.min(before[0], low), Math.max(before[1], high)] : [low, high]);
    }
  }
  return { bounds: all, draws };
}

export const cellName = ({ step, fact }: SheetCell): string => at(step, fact);
