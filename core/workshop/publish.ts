/**
 * What may be saved, printed or exported of a workshop: no number under k, and none that subtracting two others would give.
 * The live screen is exact, and is never kept.
 */
import { MIN_COUNT_STRUCTURE } from '../journal/suppress.ts';
import type { StepSum } from './resultSums.ts';
import type { StepProgress } from './stepProgress.ts';

/** A number, none at all, « quelques personnes » (1 to 4); or a larger one that would tell a small one by subtraction. */
export type Figure = number | 'few' | 'hidden';

export type Helps = Pick<StepSum, 'alone' | 'hint' | 'help' | 'stopped'>;

export interface PublishedStep {
  key: string;
  title: string;
  n: number;
  seen: Figure;
  /** They add up to `seen`: all four are numbers, or none is. */
  helps: Helps | null;
  bands: StepSum['bands'] | null;
}

export interface Published {
  results: Figure;
  finished: Figure;
  steps: PublishedStep[];
}

const figure = (count: number, k: number): Figure => (count === 0 || count >= k ? count : 'few');

/** Parts of a known whole: safe only when none of them, nor any sum of some of them, is a small number. */
const safe = (counts: number[], k: number): boolean => counts.every((count) => count === 0 || count >= k);

/**
 * Counts of people along a path subtract: 12 then 10 says that 2 stopped; 17 at a question, then 7 and 8 on two of its three
 * branches, says 2 on the third. A number is published only when it makes no small difference with those published before.
 */
class Apart {
  private readonly known: number[];
  private readonly k: number;

  constructor(known: number[], k: number) {
    this.known = known;
    this.k = k;
  }

  admit(count: number): Figure {
    if (count === 0 || this.known.includes(count)) return count;
    if (count < this.k) return 'few';
    if (this.tells(count)) return 'hidden';
    this.known.push(count);
    return count;
  }

  /** Would some known number, less this one and up to three others, be small? */
  private tells(count: number): boolean {
    const values = [...new Set([...this.known, count])];
    const small = (rest: number): boolean => rest !== 0 && Math.abs(rest) < this.k;
    // Parts that overshoot the whole are not its parts, and tell nothing.
    const spend = (rest: number, left: number): boolean =>
      (rest > 0 && small(rest)) || (left > 0 && rest > 0 && values.some((value) => spend(rest - value, left - 1)));
    return values.some((whole) =>
      whole === count ? this.known.some((other) => small(whole - other)) : spend(whole - count, 3),
    );
  }
}

/** @param others what the workshop's other exercises already tell of their results: the same people, so their numbers subtract too */
export function suppressWorkshop(
  { results, finished }: { results: number; finished: number },
  steps: StepProgress[],
  k = MIN_COUNT_STRUCTURE,
  others: readonly number[] = [],
): Published {
  if (figure(results, k) === 'few') {
    return {
      results: 'few',
      finished: 'few',
      steps: steps.map(({ key, title, n }) => ({ key, title, n, seen: 'few', helps: null, bands: null })),
    };
  }
  const near = others.filter((other) => other !== results && Math.abs(other - results) < k);
  const apart = new Apart(near.length ? near : [results], k);
  const shown = steps.map(({ key, title, n, seen, alone, hint, help, stopped, bands }): PublishedStep => {
    const figure = apart.admit(seen);
    const timed = bands.reduce((sum, count) => sum + count, 0);
    return {
      key,
      title,
      n,
      seen: figure,
      helps:
        typeof figure === 'number' && safe([alone, hint, help, stopped], k) ? { alone, hint, help, stopped } : null,
      bands: timed === seen && typeof figure === 'number' && safe(bands, k) ? bands : null,
    };
  });
  return { results: near.length ? 'hidden' : results, finished: apart.admit(finished), steps: shown };
}

/**
 * Several workshops from what each one published, never from more: what one of them hides stays hidden in the sum.
 */
export function pooled(all: Published[]): Published {
  const add = (figures: Figure[]): Figure =>
    figures.every((value) => typeof value === 'number') ? figures.reduce((sum, value) => sum + value, 0) : 'hidden';
  const byKey = new Map<string, PublishedStep[]>();
  for (const step of all.flatMap(({ steps }) => steps)) byKey.set(step.key, [...(byKey.get(step.key) ?? []), step]);
  const steps = [...byKey.values()].map((same): PublishedStep => {
    const { key, title, n } = same[0] as PublishedStep;
    const helps = same.map((step) => step.helps);
    const whole = helps.every((value) => value !== null);
    const sum = (help: keyof Helps): number => helps.reduce((total, value) => total + (value?.[help] ?? 0), 0);
    return {
      key,
      title,
      n,
      seen: add(same.map(({ seen }) => seen)),
      helps: whole ? { alone: sum('alone'), hint: sum('hint'), help: sum('help'), stopped: sum('stopped') } : null,
      bands: null,
    };
  });
  return {
    results: add(all.map(({ results }) => results)),
    finished: add(all.map(({ finished }) => finished)),
    steps: steps.sort((a, b) => a.n - b.n),
  };
}

export const figureWords = (value: Figure): string =>
  value === 'few'
    ? 'quelques personnes'
    : value === 'hidden'
      ? 'nombre caché'
      : value === 0
        ? 'personne'
        : value === 1
          ? '1 personne'
          : `${value} personnes`;
