/** All guides together. Each guide has its own draw, so their roundings are independent: variances add up. */
import type { Setting } from '../journal/counter.ts';
import { settingWords } from '../journal/factNames.ts';
import { BASE_STRUCTURE, drawsOf, rounded } from '../journal/rounding.ts';
import { type SheetFact, sheetWords } from '../journal/sheet.ts';
import type { Gathering, Source } from './gathering.ts';
import { marginOf } from './noise.ts';
import { type Stat, statsOf } from './stats.ts';
import type { Figure, Rounding } from './table.ts';
import { figureWords } from './words.ts';

export const totalFacts = [
  'uses',
  'finished',
  'abandoned',
  'help',
  'hint1',
  'humanHelp',
] as const satisfies SheetFact[];
export type Totals = Partial<Record<(typeof totalFacts)[number], Figure>>;

/** @param keep which guides are summed */
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

/** In words, for the report and the page. A setting about which nothing can be stated is left out. */
export async function totalWords(
  gathering: Gathering,
  sources: readonly Source[],
  scope: string,
  rounding: Rounding,
): Promise<{ setting: string; figures: [label: string, figure: string][] }[]> {
  const lists = (['real', 'practice'] as const).map(async (setting) => {
    const totals = await totalsOf(gathering, sources, ['ensemble', scope, setting], rounding);
    const figures = totalFacts
      .filter((fact) => totals[fact])
      .map((fact): [string, string] => [sheetWords[fact], figureWords(totals[fact])]);
    return { setting: settingWords[setting], figures };
  });
  return (await Promise.all(lists)).filter(({ figures }) => figures.length);
}
