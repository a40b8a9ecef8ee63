/**
 * What remains of a workshop: the steps to work on in order, five words for each step, and numbers rounded at random
 * with one draw for the whole workshop (core/journal/rounding.ts). The live screen is exact, and is never stored.
 */
import type { Library } from '../guide/library.ts';
import { baseFor, rounded } from '../journal/rounding.ts';
import { noSum, peopleIn } from './resultSums.ts';
import { type Share, shareOf } from './share.ts';
import { type StepProgress, stepProgress, stepsOf, toWorkOn } from './stepProgress.ts';
import type { Trainer } from './trainer.ts';
import { summaryWords } from './words.ts';

export interface SavedStep {
  key: string;
  /** Of those who came to the step and were not interrupted there, how many did it without help. */
  alone: Share;
}

export interface SavedExercise {
  guide: string;
  /** Rounded: 0 reads « moins de 5 ». */
  came: number;
  finished: number;
  /** At most three, the heaviest first. */
  hard: string[];
  steps: SavedStep[];
  /** Some helps were unknown: a code that was too short, a power cut. */
  partial: boolean;
}

/** What stays on this computer; `title` is the only thing typed. */
export interface Saved {
  title: string;
  /** Day the workshop ended, `2026-11-22`. */
  day: string;
  /** In quarters of an hour. */
  minutes: number;
  /** The multiple to which numbers were rounded. */
  base: number;
  came: number;
  exercises: SavedExercise[];
  /** Random: distinguishes files. It is not the room's mark. */
  id: string;
  /** The room's mark, so that this computer never uses it again. No exported file contains it. */
  room: number;
}

const QUARTER = 15;

const shareIn = ({ alone, seen, cut }: StepProgress): Share => shareOf(alone, seen - cut);

/** @param id drawn at random for the exported file */
export function saved(
  library: Library,
  { programme, gathered, since, luck }: Trainer,
  { day, now, k, id }: { day: string; now: number; k: number; id: string },
): Saved {
  const base = baseFor(k);
  const about = (count: number): number => rounded(count, luck, base);
  const exercises = programme.exercises.map(({ guide }, i): SavedExercise => {
    const sum = gathered.exercises[i] ?? noSum();
    const steps = stepProgress(library, guide, sum);
    return {
      guide,
      came: about(sum.results),
      finished: about(sum.finished),
      hard: toWorkOn(steps).map(({ key }) => key),
      steps: steps.map((step) => ({ key: step.key, alone: shareIn(step) })),
      partial: sum.partial > 0,
    };
  });
  return {
    title: programme.title,
    day,
    minutes: Math.max(QUARTER, Math.round((now - since) / QUARTER) * QUARTER),
    base,
    came: about(Math.max(peopleIn(gathered), ...gathered.exercises.map(({ results }) => results))),
    exercises,
    id,
    room: programme.room,
  };
}

/** « moins de 5 personnes », « environ 10 personnes » */
export const aboutPeople = (count: number, base: number): string =>
  count === 0 ? summaryWords.fewer(base) : summaryWords.about(count);

/** Themes are those of the sites of the exercises; skills are those of the completed steps. */
export function themesOf({ sites }: Library, { exercises }: Saved): string[] {
  return [...new Set(exercises.map(({ guide }) => sites[guide.split('/')[0] ?? '']?.title ?? guide))];
}

export function skillsOf(library: Library, { exercises }: Saved): string[] {
  const found = exercises.flatMap(({ guide, steps }) => {
    const skills = new Map(library.guides[guide] ? stepsOf(library, guide).map(({ key, skill }) => [key, skill]) : []);
    return steps.flatMap(({ key }) => skills.get(key) ?? []);
  });
  return [...new Set(found)].sort();
}
