/**
 * For the funder: date, place, number of people, duration, themes, skills. What we do not know is filled in by hand.
 */
import type { Library } from '../../../core/guide/library.ts';
import { aboutPeople, type Saved, themesOf } from '../../../core/workshop/summary.ts';
import { Skills } from '../Summary.tsx';
import { dayWords, durationWords, words } from '../words.ts';

interface Props {
  saved: Saved;
  library: Library;
  skills: ReadonlyMap<string, string>;
}

export function SessionSheet({ saved, library, skills }: Props) {
  const { base, came, day, exercises, minutes, title } = saved;
  const lines: [string, string][] = [
    [words.date, dayWords(day)],
    [words.place, ''],
    [words.duration, minutes ? durationWords(minutes) : ''],
    [words.present, `${aboutPeople(came, base)}. ${words.exact}`],
    [words.themes, themesOf(library, saved).join(', ')],
    [words.exercisesDone, exercises.map(({ guide }) => library.guides[guide]?.title ?? guide).join(' ; ')],
  ];
  return (
    <article class="printed session">
      <p class="what">
        {words.sheet} : {title || words.untitled}
      </p>
      <table>
        <tbody>
          {lines.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value || <span class="blank" />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Skills library={library} saved={saved} skills={skills} />
    </article>
  );
}
