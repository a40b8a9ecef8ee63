/**
 * The drift benchmark: every step with a target × seven dialects × every mutation, for our engine and for the
 * baselines, with its thresholds.
 */
import { type Frozen, OURS } from './frozen.ts';
import { doAll } from './jobs.ts';
import type { measure } from './page/measure.ts';
import { scenes } from './scenes.ts';
import { type Case, four, none, percent, tally, total } from './tally.ts';

declare const bench: { dress(): void; measure: typeof measure };

/** The number of screens drawn at once, so that the waits for late ones are shared. */
const AT_ONCE = 20;

export interface Drift {
  cases: Case[];
  /** The faults of the benchmark itself: what it could not draw. */
  troubles: string[];
  /** What our engine pointed at wrongly, for a person to read. */
  wrong: string[];
  seconds: number;
  sample: number;
  /** True when every step of every guide was tested. */
  isWhole: boolean;
}

/**
 * @param only one guide
 * @param sample one step in so many, with a different share of them in each dialect
 * @param alone without the baselines
 */
export async function drift(frozen: Frozen, only?: string, sample = 1, alone = false): Promise<Drift> {
  const started = Date.now();
  const { scenes: all, left } = scenes();
  const chosen = only ? all.filter(({ guide }) => guide === only) : all;
  const result: Drift = {
    cases: [],
    troubles: left.map((step) => `${step}: no practice screen shows the target once, and only once`),
    wrong: [],
    seconds: 0,
    sample,
    isWhole: !only && sample === 1,
  };
  const pieces = frozen.dialects.flatMap((dialect) => {
    const shown = chosen.filter((_, index) => (index + dialect) % sample === 0);
    return Array.from({ length: Math.ceil(shown.length / AT_ONCE) }, (_, at) => ({
      dialect,
      some: shown.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
    }));
  });
  const told = await doAll(
    'drift',
    pieces.map(({ dialect, some }, index) => ({
      key: `${dialect} ${index}`,
      about: [some, frozen.classes, frozen.seed, alone],
      run: (page) =>
        page.evaluate(([some, dialect, classes, seed, alone]) => bench.measure(some, dialect, classes, seed, alone), [
          some,
          dialect,
          Object.keys(frozen.classes),
          frozen.seed,
          alone,
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
        if (locator === OURS && outcome === 'wrong')
          result.wrong.push(`${guide} → ${step}, dialect ${dialect}, ${mutation}: ${seen}`);
      }
    }
  result.seconds = Math.round((Date.now() - started) / 1000);
  return result;
}

const keysOf: ((one: Case) => string)[] = [
  ({ guide }) => guide,
  ({ mutation }) => mutation,
  ({ guide, mutation }) => `${guide}, ${mutation}`,
];

/** What does not reach its threshold, with one sentence each. */
export function missed({ cases, isWhole, troubles }: Drift, { classes, bars }: Frozen): string[] {
  const ours = cases.filter(({ locator }) => locator === OURS);
  const groupOf = ({ mutation }: Case): string => classes[mutation] ?? '';
  const misses: string[] = [];
  const present = ours.filter((one) => groupOf(one) !== 'gone');
  const wrong = present.filter(({ outcome }) => outcome === 'wrong').length;
  if (wrong > bars.wrong)
    misses.push(`${wrong} wrong rings where the target is on the page; the bar is ${bars.wrong}.`);
  misses.push(...troubles);
  const tried = new Set(ours.map(({ mutation }) => mutation));
  if (isWhole)
    misses.push(
      ...Object.keys(classes).flatMap((mutation) =>
        tried.has(mutation) ? [] : [`${mutation}: not one mutant, so nothing is known.`],
      ),
    );
  for (const keyOf of keysOf) {
    const countsOf = (group: string) =>
      tally(
        ours.filter((one) => groupOf(one) === group),
        keyOf,
      );
    for (const group of ['keeps', 'within', 'apart'] as const)
      for (const [key, counts] of countsOf(group))
        if (counts.right / total(counts) < bars[group])
          misses.push(
            `${key} (${group}): ${percent(counts.right, total(counts))} % found right; the bar is ${100 * bars[group]} %.`,
          );
    for (const [key, counts] of countsOf('gone'))
      if (counts.wrong / total(counts) > bars.gone)
        misses.push(
          `${key} (gone): something else is pointed at in ${percent(counts.wrong, total(counts))} % of cases; the bar is ${100 * bars.gone} %.`,
        );
  }
  return misses;
}

/** « 97.1 % (guide, mutation) »: the lowest percentage of right answers, for one guide and one mutation. */
function least(ours: Case[], group: string, classes: Frozen['classes']): string {
  const cells = [
    ...tally(
      ours.filter(({ mutation }) => classes[mutation] === group),
      ({ guide, mutation }) => `${guide}, ${mutation}`,
    ),
  ].sort(([, a], [, b]) => a.right / total(a) - b.right / total(b));
  const [key, counts] = cells[0] ?? ['none', none()];
  return `${percent(counts.right, total(counts))} % of ${total(counts)} (${key})`;
}

const row = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;

const groups: Record<string, string> = {
  keeps: 'words kept',
  within: 'words change within the listed variants',
  apart: 'words kept, others added in elements of their own',
  beyond: 'words change beyond them',
  placed: 'taken out of the menu that the author names, or copied beside (to doubt is right)',
  ambiguous: 'a namesake nothing tells apart (to doubt is right)',
  gone: 'gone (to point is wrong)',
};

export function told({ cases, troubles, seconds, sample }: Drift, frozen: Frozen): string {
  const locators = [...new Set(cases.map(({ locator }) => locator))];
  const by = (keyOf: (one: Case) => string) => tally(cases, (one) => `${one.locator}\n${keyOf(one)}`);
  const byGroup = by(({ mutation }) => frozen.classes[mutation] ?? '');
  const byClass = by(({ mutation }) => mutation);
  const byGuide = by(({ guide, mutation }) => `${guide}\n${frozen.classes[mutation]}`);
  const presence: Record<string, string> = { keeps: 'here', within: 'here', apart: 'here', gone: 'gone' };
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
    `Of one guide under one mutation, the least found right: ${least(ours, 'keeps', frozen.classes)} where the words are kept, ${least(ours, 'within', frozen.classes)} within the listed variants.`,
    '',
    ...table('What changed', Object.entries(groups), byGroup),
    '',
    ...table(
      'Mutation',
      Object.entries(frozen.classes).map(([mutation, group]) => [mutation, `${mutation} *(${group})*`]),
      byClass,
    ),
    '',
    row(['Guide', 'words kept', 'within variants', 'words added', 'beyond', 'out of its menu', 'ambiguous', 'gone']),
    row(['---', '---', '---', '---', '---', '---', '---', '---']),
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
