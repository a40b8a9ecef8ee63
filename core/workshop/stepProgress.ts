/**
 * What the trainer reads: where people got to, and the three steps to work on again. It is about steps, never about
 * people.
 */
import { guideOf, type Library } from '../guide/library.ts';
import { isInclude } from '../guide/step.ts';
import type { ExerciseSum, StepSum } from './resultSums.ts';
import { progressWords, stepWords } from './words.ts';

export interface StepProgress extends StepSum {
  key: string;
  /** With its position when another step of the guide has the same title. */
  title: string;
  /** Position in the guide, from 1, branches one after the other. */
  n: number;
  /** Still in the exercise, on another branch: they did not leave. */
  elsewhere: number;
}

/**
 * Every step of a guide, with includes expanded and branches one after the other: in this order any path goes forward.
 */
export function stepsOf(
  library: Library,
  guide: string,
  prefix = '',
  inside: string[] = [],
): { key: string; title: string; skill: string | undefined }[] {
  return guideOf(library, guide).steps.flatMap((step) => {
    if (!isInclude(step)) return [{ key: prefix + step.id, title: step.title, skill: step.skill }];
    if (step.include === guide || inside.includes(step.include)) return [];
    return stepsOf(library, step.include, `${prefix}${step.id}/`, [...inside, guide]);
  });
}

/** The steps of a guide as they are named to people: with their position when two have the same title. */
export function titlesOf(library: Library, guide: string): { key: string; title: string; n: number }[] {
  const all = library.guides[guide] ? stepsOf(library, guide) : [];
  return all.map(({ key, title }, i) => {
    const isTwice = all.some((other) => other.key !== key && other.title === title);
    return { key, title: isTwice ? stepWords.numbered(title, i + 1) : title, n: i + 1 };
  });
}

export function stepProgress(library: Library, guide: string, { results, steps }: ExerciseSum): StepProgress[] {
  let gone = 0;
  return titlesOf(library, guide).flatMap((step) => {
    const sum = steps[step.key];
    if (!sum) return [];
    const elsewhere = Math.max(0, results - gone - sum.seen);
    gone += sum.stopped + sum.cut;
    return [{ ...step, elsewhere, ...sum }];
  });
}

/** Giving up weighs most, then help from a person, then a hint. */
const weight = ({ stopped, help, hint }: StepSum): number => stopped * 3 + help * 2 + hint;

/** At most three, the heaviest first, without the steps that went well. */
export const toWorkOn = (steps: StepProgress[], most = 3): StepProgress[] =>
  steps
    .filter((step) => weight(step) > 0)
    .sort((a, b) => weight(b) - weight(a) || a.n - b.n)
    .slice(0, most);

const people = (count: number): string => (count === 1 ? stepWords.onePerson : stepWords.people(count));

/** « « Écrire le code » : 4 personnes sur 12 se sont arrêtées là. 2 ont demandé un indice. » */
export function inWords(
  { title, seen, stopped, help, hint }: StepProgress,
  count: (n: number) => string = people,
): string {
  const facts = [
    stopped && progressWords.stopped(count(stopped), seen, stopped === 1),
    help && progressWords.helped(count(help), help === 1),
    hint && progressWords.hinted(count(hint), hint === 1),
  ].filter((fact) => typeof fact === 'string');
  return progressWords.step(title, facts);
}
