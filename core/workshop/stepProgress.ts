/** What the trainer reads: where people got to, and the three steps to work on again. About steps, never about people. */
import { guideOf, type Library } from '../guide/library.ts';
import { isInclude } from '../guide/step.ts';
import type { ExerciseSum, StepSum } from './resultSums.ts';

export interface StepProgress extends StepSum {
  key: string;
  title: string;
  /** Place in the guide, from 1, branches one after the other. */
  n: number;
}

/** Every step of a guide, includes opened, branches one after the other: an order in which any path goes forward. */
export function stepsOf(
  library: Library,
  guide: string,
  prefix = '',
  inside: string[] = [],
): { key: string; title: string }[] {
  return guideOf(library, guide).steps.flatMap((step) => {
    if (!isInclude(step)) return [{ key: prefix + step.id, title: step.title }];
    if (step.include === guide || inside.includes(step.include)) return [];
    return stepsOf(library, step.include, `${prefix}${step.id}/`, [...inside, guide]);
  });
}

export const stepProgress = (library: Library, guide: string, { steps }: ExerciseSum): StepProgress[] =>
  stepsOf(library, guide).flatMap(({ key, title }, i) => {
    const sum = steps[key];
    return sum ? [{ key, title, n: i + 1, ...sum }] : [];
  });

/** Stopping weighs most, then a human's help, then a hint. */
const weight = ({ stopped, help, hint }: StepSum): number => stopped * 3 + help * 2 + hint;

/** At most three, the heaviest first; steps that went well are not among them. */
export const toWorkOn = (steps: StepProgress[], most = 3): StepProgress[] =>
  steps
    .filter((step) => weight(step) > 0)
    .sort((a, b) => weight(b) - weight(a) || a.n - b.n)
    .slice(0, most);

const people = (count: number): string => (count === 1 ? '1 personne' : `${count} personnes`);

/** « « Écrire le code » : 4 personnes sur 12 se sont arrêtées là. 2 ont demandé un indice. » */
export function inWords(
  { title, seen, stopped, help, hint }: StepProgress,
  count: (n: number) => string = people,
): string {
  const facts = [
    stopped && `${count(stopped)} sur ${seen} ${stopped === 1 ? 's’est arrêtée' : 'se sont arrêtées'} là.`,
    help && `${count(help)} ${help === 1 ? 'a' : 'ont'} eu besoin de quelqu’un.`,
    hint && `${count(hint)} ${hint === 1 ? 'a' : 'ont'} demandé un indice.`,
  ].filter(Boolean);
  return `« ${title} » : ${facts.join(' ')}`;
}
