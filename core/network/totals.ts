/** All guides together. Each guide had its own draw, so that their roundings do not go together: variances add up. */
import type { Setting } from '../journal/counter.ts';
import { BASE_STRUCTURE, drawsOf, rounded } from '../journal/rounding.ts';
import type { SheetFact } from '../journal/sheet.ts';
import type { Gathering, Source } from './gathering.ts';
import { marginOf } from './noise.ts';
import { type Stat, statsOf } from './stats.ts';
import type { Figure, Rounding } from './table.ts';

export const totalFacts = [
  'uses',
  'finished',
  'abandoned',
  'help',
  'hint1',
  'humanHelp',
] as const satisfies SheetFact[];
export type Totals = Partial<Record<(typeof totalFacts)[number], Figure>>;

/** @param keep which guides are added */
export async function totalsOf(
  gathering: Gathering,
  sources: readonly Source[],
  names: readonly [period: string, scope: string, Setting],
  { secret, base, least }: Rounding,
  keep: (stat: Stat) => boolean = () => true,
): Promise<Totals> {
  const [periode, scope, setting] = names;
  const u = secret ? await drawsOf(secret)(periode, scope, setting, '') : 0;
  const totals: Totals = {};
  const stats = statsOf(gathering, sources).filter(
    (stat) => !stat.key.step && stat.key.setting === setting && keep(stat),
  );
  for (const fact of totalFacts) {
    let [sum, variance] = [0, 0];
    for (const stat of stats) if (stat.key.fact === fact) [sum, variance] = [sum + stat.sum, variance + stat.variance];
    const nombre = secret ? rounded(sum, u, base) : sum;
    const twice = secret ? (base * base - BASE_STRUCTURE * BASE_STRUCTURE) / 6 : 0;
    if (nombre >= least) totals[fact] = { nombre, marge: marginOf(variance + twice) };
  }
  return totals;
}
