/**
 * Computes percentages from what was seen: protected text under the bubble, smaller bubbles, and rings across words.
 */
import type { Sight } from './inPage.ts';
import type { Seen } from './stage.ts';

export interface Row {
  layout: string;
  steps: number;
  /** The percentage of the protected px² that is under the bubble, by kind. */
  covered: Record<string, number>;
  /** The steps where more than one hundredth of a protected element is under the bubble. */
  touched: string[];
  compact: number;
  strip: number;
  rings: number;
  crossed: string[];
}

export const KEPT = ['target', 'label', 'options', 'focused', 'errors', 'copied', 'papers'];
/** At 320 px and with large text, only these can be kept uncovered. */
export const FIRST = ['target', 'label', 'focused'];

const percent = (part: number, whole: number): number => (whole ? Math.round((part / whole) * 1000) / 10 : 0);

export function tally(layout: string, all: Seen[]): Row {
  const sights: [Seen, Sight][] = all.flatMap((each) => [
    [each, each.sight] as [Seen, Sight],
    ...(each.focused ? [[each, each.focused] as [Seen, Sight]] : []),
  ]);
  const covered: Record<string, number> = {};
  for (const what of KEPT) {
    const parts = sights.flatMap(([, { kept }]) => kept[what] ?? []);
    covered[what] = percent(
      parts.reduce((sum, { hidden }) => sum + hidden, 0),
      parts.reduce((sum, { seen }) => sum + seen, 0),
    );
  }
  const touched = sights.flatMap(([{ guide, key }, sight]) => {
    const what = KEPT.filter((one) => {
      const part = sight.kept[one];
      return part && part.hidden > part.seen * 0.01;
    });
    return what.length ? [`${guide} ${key}: ${what.join(', ')} (${sight.size})`] : [];
  });
  const sized = (size: string): number =>
    percent(sights.filter(([, sight]) => sight.size === size).length, sights.length);
  return {
    layout,
    steps: all.length,
    covered,
    touched,
    compact: sized('compact'),
    strip: sized('strip'),
    rings: sights.filter(([, { isRinged }]) => isRinged).length,
    crossed: sights.flatMap(([{ guide, key }, { crossed }]) => (crossed.length ? [`${guide} ${key}`] : [])),
  };
}

export function table(rows: Row[]): string {
  const head = [
    'layout',
    'steps',
    ...KEPT.map((what) => `${what} %`),
    'compact %',
    'strip %',
    'rings',
    'through words',
  ];
  const lines = rows.map((row) =>
    [
      row.layout,
      row.steps,
      ...KEPT.map((what) => row.covered[what]),
      row.compact,
      row.strip,
      row.rings,
      row.crossed.length,
    ].join(' | '),
  );
  return [head.join(' | '), head.map(() => '---').join(' | '), ...lines].map((line) => `| ${line} |`).join('\n');
}
