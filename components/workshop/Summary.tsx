/**
 * One workshop as it is kept and printed, on one page: steps to work on, in order and in words, and rounded numbers.
 */
import type { Library } from '../../core/guide/library.ts';
import { shareWords } from '../../core/workshop/share.ts';
import { titlesOf } from '../../core/workshop/stepProgress.ts';
import { aboutPeople, type Saved, type SavedExercise, skillsOf, themesOf } from '../../core/workshop/summary.ts';
import { dayWords, durationWords, endingWords, exerciseName, words, workOn } from './words.ts';

/** « environ 10 personnes, au bout : environ 10 personnes » */
export const ending = ({ came, finished }: Pick<SavedExercise, 'came' | 'finished'>, base: number): string =>
  endingWords(aboutPeople(came, base), aboutPeople(finished, base));

export const titleIn = (library: Library, guide: string): ((key: string) => string) => {
  const titles = new Map(titlesOf(library, guide).map(({ key, title }) => [key, title]));
  return (key) => titles.get(key) ?? key;
};

/** The steps to work on, without any number: an order reveals nothing about a person. */
export function Hard({ library, exercise }: { library: Library; exercise: SavedExercise }) {
  const title = titleIn(library, exercise.guide);
  if (!exercise.steps.length) return null;
  return (
    <>
      <p>
        <strong>{workOn(exercise.hard.length)}</strong>
      </p>
      {exercise.hard.length > 0 && (
        <ol>
          {exercise.hard.map((key) => (
            <li key={key}>« {title(key)} »</li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Steps grouped by the word that describes them: five lines at most, whatever the length of the guide. */
export function ByShare({ library, exercise }: { library: Library; exercise: SavedExercise }) {
  const title = titleIn(library, exercise.guide);
  const groups = Map.groupBy(exercise.steps, ({ alone }) => shareWords(alone));
  return (
    <ul>
      {[...groups].map(([share, steps]) => (
        <li key={share}>
          {words.aloneShare} {share} : {steps.map(({ key }) => `« ${title(key)} »`).join(', ')}.
        </li>
      ))}
    </ul>
  );
}

interface Props {
  saved: Saved;
  library: Library;
  skills: ReadonlyMap<string, string>;
}

export function Summary({ saved, library, skills }: Props) {
  const { base, came, day, exercises, minutes, title } = saved;
  return (
    <article class="printed summary">
      <p class="what">{title || words.untitled}</p>
      <p>
        {dayWords(day)}. {minutes > 0 && `${durationWords(minutes)}. `}
        {words.themes} : {themesOf(library, saved).join(', ')}. {words.present} : {aboutPeople(came, base)}.
      </p>
      {exercises.map((exercise, i) => (
        <section key={i}>
          <h2>
            {exerciseName(i + 1)} : {library.guides[exercise.guide]?.title ?? exercise.guide}
          </h2>
          <p>{ending(exercise, base)}.</p>
          <Hard library={library} exercise={exercise} />
          <ByShare library={library} exercise={exercise} />
          {exercise.partial && <p class="soft">{words.notKnown}</p>}
        </section>
      ))}
      <Skills library={library} saved={saved} skills={skills} />
      <p class="soft small">{words.shareWhy}</p>
    </article>
  );
}

export function Skills({ library, saved, skills }: Props) {
  const worked = skillsOf(library, saved);
  if (!worked.length) return null;
  return (
    <section>
      <h2>{words.skills}</h2>
      <p>{worked.map((skill) => `${skills.get(skill) ?? ''} (DigComp ${skill})`).join(' ; ')}.</p>
    </section>
  );
}
