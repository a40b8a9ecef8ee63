/** Reads the command line, and plans the pages that it requests. */
import { random } from '../locate/random.ts';
import { type Case, factors } from './cases.ts';
import { sample } from './pairwise.ts';
import type { Sight } from './sights.ts';

/** `--set dsfr` or `--set=dsfr`. */
export function option(name: string): string | undefined {
  const equal = process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
  const at = process.argv.indexOf(`--${name}`);
  const next = at < 0 ? undefined : process.argv[at + 1];
  return equal ?? (next?.startsWith('--') ? undefined : next);
}

export const asked = (name: string): boolean => process.argv.includes(`--${name}`);

const FILTERS = ['set', 'guide', 'screen', ...Object.keys(factors)];

/** The results of a partial run are printed, and never overwrite those of the whole. */
export const isWhole = (): boolean => !FILTERS.some((name) => option(name)) && !asked('ours');

/** The values of each factor: all of them, or the requested ones, separated by commas. */
function values(): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(factors).map(([name, all]: [string, readonly string[]]) => {
      const only = option(name)?.split(',');
      const unknown = only?.find((value) => !all.includes(value));
      if (unknown) throw new Error(`--${name} is one of ${all.join(', ')}.`);
      return [name, only ?? all];
    }),
  );
}

/**
 * Every screen in every set; with `--all`, also in every life. The other factors are drawn so that the sample contains
 * their pairs.
 */
export function plan(sets: string[], shown: Sight[], seed: string): { cases: Case[]; left: number } {
  const { life = [], ...rest } = values();
  const fixed = sets.flatMap((set) =>
    shown.flatMap(({ key, guide }) => {
      const row = { sight: key, guide, set };
      return asked('all') ? life.map((one) => ({ ...row, life: one })) : [row];
    }),
  );
  const [free, paired] = asked('all') ? [rest, ['set', 'guide', 'life']] : [{ ...rest, life }, ['set', 'guide']];
  const { rows, left } = sample(fixed, free, paired, random(`foreign ${seed}`));
  return { cases: rows as unknown as Case[], left: left.size };
}
