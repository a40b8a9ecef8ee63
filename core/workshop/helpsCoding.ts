/** The help given on each step of a known path, packed with more or less detail (`Detail`). */
import type { Packer, Unpacker } from './encoding.ts';
import { type Detail, type Help, helps, type StepResult } from './result.ts';

/** How many kinds of help each detail tells apart, step by step. */
const kinds = { helps: 3, helped: 2, place: 1 } as const;

/** For a long path with few helps: lists the steps that had help, rather than a value for each step. */
function putListed(packer: Packer, steps: StepResult[]): void {
  const helped = steps.flatMap(({ help }, i) => (help === 'alone' ? [] : [i]));
  packer.put(helped.length, steps.length + 1);
  for (const [rank, i] of helped.entries()) {
    const from = rank ? (helped[rank - 1] ?? 0) + 1 : 0;
    packer.put(i - from, steps.length - from).put(helps.indexOf(steps[i]?.help ?? 'hint') - 1, helps.length - 1);
  }
}

/** Null when no result could have written it. */
function takeListed(packed: Unpacker, length: number): Help[] | null {
  const found = Array.from({ length }, (): Help => 'alone');
  for (let left = packed.take(length + 1), from = 0; left > 0; left--) {
    if (from >= length) return null;
    const i = from + packed.take(length - from);
    found[i] = helps[packed.take(helps.length - 1) + 1] ?? 'hint';
    from = i + 1;
  }
  return found;
}

export function putHelps(packer: Packer, steps: StepResult[], detail: Detail): void {
  if (detail === 'listed') putListed(packer, steps);
  else for (const { help } of steps) packer.put(Math.min(helps.indexOf(help), kinds[detail] - 1), kinds[detail]);
}

/** As many as the path has steps. */
export const takeHelps = (packed: Unpacker, length: number, detail: Detail): Help[] | null =>
  detail === 'listed'
    ? takeListed(packed, length)
    : Array.from({ length }, () => helps[packed.take(kinds[detail])] ?? 'alone');
