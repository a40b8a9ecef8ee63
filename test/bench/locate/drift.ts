/** The drift bench: every step with a target × seven dialects × every mutation, ours beside the baselines; and its bars. */
import { type Frozen, OURS } from './frozen.ts';
import { doAll } from './jobs.ts';
import type { measure } from './page/measure.ts';
import { scenes } from './scenes.ts';
import { type Case, four, none, percent, tally, total } from './tally.ts';

declare const bench: { dress(): void; measure: typeof measure };

/** Screens drawn at once: late ones are awaited together. */
const AT_ONCE = 20;

export interface Drift {
  cases: Case[];
  /** Faults of the bench itself: what it could not draw. */
  troubles: string[];
  /** What was pointed at wrongly by ours, to be read. */
  wrong: string[];
  seconds: number;
  sample: number;
}

/** @param only one guide; @param sample one step in so many, another share of them in each dialect */
export async function drift(frozen: Frozen, only?: string, sample = 1): Promise<Drift> {
  const started = Date.now();
  const { scenes: all, left } = scenes();
  const chosen = only ? all.filter(({ guide }) => guide === only) : all;
  const result: Drift = {
    cases: [],
    troubles: left.map((step) => `${step}: no practice screen shows the target once, and only once`),
    wrong: [],
    seconds: 0,
    sample,
  };
  const pieces = frozen.dialects.flatMap((dialect) => {
    const shown = chosen.filter((_, index) => (index + dialect) % sample === 0);
    return Array.from({ length: Math.ceil(shown.length / AT_ONCE) }, (_, at) => ({ dialect, some: shown.slice(at * AT_ONCE, (at + 1) * AT_ONCE) }));
  });
  const told = await doAll(
    'drift',
    pieces.map(({ dialect, some }, index) => ({
      key: `${dialect} ${index}`,
      about: [some, frozen.classes, frozen.seed],
      run: (page) =>
        page.evaluate(([some, dialect, classes, seed]) => bench.measure(some, dialect, classes, seed), [
          some,
          dialect,
          Object.keys(frozen.classes),
          frozen.seed,
        ] as const),
    })),
    (page) => page.evaluate(() => bench.dress()),
  );
  for (const [at, { dialect, some }] of pieces.entries())
    for (const [index, { lines, trouble }] of (told[at] ?? []).entries()) {
      const { guide, step } = some[index] as (typeof some)[number];
      if (trouble) result.troubles.push(trouble);
      for (const [mutation, locator, outcome, seen] of lines) {
        result.cases.push({ guide, mutation, locator, outcome });
        if (locator === OURS && outcome === 'wrong') result.wrong.push(`${guide} → ${step}, dialect ${dialect}, ${mutation}: ${seen}`);
      }
    }
  result.seconds = Math.round((Date.now() - started) / 1000);
  return result;
}

/** What misses its bar, one sentence each. */
export function missed({ cases }: Drift, { classes, bars }: Frozen): string[] {
  const ours = cases.filter(({ locator }) => locator === OURS);
  const groupOf = ({ mutation }: Case): string => classes[mutation] ?? '';
  const misses: string[] = [];
  const present = ours.filter((one) => groupOf(one) !== 'gone');
  const wrong = present.filter(({ outcome }) => outcome === 'wrong').length;
  if (wrong > bars.wrong) misses.push(`${wrong} wrong rings where the target is on the page; the bar is ${bars.wrong}.`);
  for (const group of ['keeps', 'within'] as const)
    for (const keyOf of [({ guide }: Case) => guide, ({ mutation }: Case) => mutation])
      for (const [key, counts] of tally(
        ours.filter((one) => groupOf(one) === group),
        keyOf,
      ))
        if (counts.right / total(counts) < bars[group])
          misses.push(`${key} (${group}): ${percent(counts.right, total(counts))} % found right; the bar is ${100 * bars[group]} %.`);
  for (const keyOf of [({ guide }: Case) => guide, ({ mutation }: Case) => mutation])
    for (const [key, counts] of tally(
      ours.filter((one) => groupOf(one) === 'gone'),
      keyOf,
    ))
      if (counts.wrong / total(counts) > bars.gone)
        misses.push(`${key} (gone): something else is pointed at in ${percent(counts.wrong, total(counts))} % of cases; the bar is ${100 * bars.gone} %.`);
  return misses;
}

const row = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;

const groups: Record<string, string> = {
  keeps: 'words kept',
  within: 'words change within the listed variants',
  beyond: 'words change beyond them',
  ambiguous: 'a namesake nothing tells apart (to doubt is right)',
  gone: 'gone (to point is wrong)',
};

export function told({ cases, troubles, seconds, sample }: Drift, frozen: Frozen): string {
  const locators = [...new Set(cases.map(({ locator }) => locator))];
  const by = (keyOf: (one: Case) => string) => tally(cases, (one) => `${one.locator}\n${keyOf(one)}`);
  const byGroup = by(({ mutation }) => frozen.classes[mutation] ?? '');
  const byClass = by(({ mutation }) => mutation);
  const byGuide = by(({ guide, mutation }) => `${guide}\n${frozen.classes[mutation]}`);
  const presence: Record<string, string> = { keeps: 'here', within: 'here', gone: 'gone' };
  const byPresence = by(({ guide, mutation }) => `${guide}\n${presence[frozen.classes[mutation] ?? '']}`);
  const guides = [...new Set(cases.map(({ guide }) => guide))];
  const ours = cases.filter(({ locator }) => locator === OURS);
  const table = (head: string, keys: [key: string, label: string][], from: typeof byGroup): string[] => [
    row([head, 'cases', ...locators]),
    row(['---', '--:', ...locators.map(() => '---')]),
    ...keys.map(([key, label]) => {
      const count = from.get(`${OURS}\n${key}`) ?? none();
      return row([label, total(count), ...locators.map((locator) => four(from.get(`${locator}\n${key}`)))]);
    }),
  ];
  return [
    `${ours.length} mutants of ${guides.length} guides, ${seconds} s${sample > 1 ? `, one step in ${sample} in each dialect (\`--sample=${sample}\`)` : ''}. Every locator is run on every mutant. In each cell: right / wrong / doubtful / absent, in percent.`,
    '',
    ...table('What changed', Object.entries(groups), byGroup),
    '',
    ...table(
      'Mutation',
      Object.entries(frozen.classes).map(([mutation, group]) => [mutation, `${mutation} *(${group})*`]),
      byClass,
    ),
    '',
    row(['Guide', 'words kept', 'within variants', 'beyond', 'ambiguous', 'gone']),
    row(['---', '---', '---', '---', '---', '---']),
    ...guides.map((guide) =>
      row([
        `${guide}${frozen.fit.guides.includes(guide) ? ' (seen in the fitting)' : ''}`,
        ...Object.keys(groups).map((group) => four(byGuide.get(`${OURS}\n${guide}\n${group}`))),
      ]),
    ),
    ...['here', 'gone'].flatMap((what) => [
      '',
      ...table(
        what === 'here' ? 'Guide, words kept or within the variants' : 'Guide, target gone',
        guides.map((guide) => [`${guide}\n${what}`, guide]),
        byPresence,
      ),
    ]),
    ...(troubles.length ? ['', 'Not measured:', '', ...troubles.map((trouble) => `- ${trouble}`)] : []),
  ].join('\n');
}
