/** A guide that was used in several workshops: how it went each time, side by side. Nothing is added or divided. */
import type { Library } from '../../core/guide/library.ts';
import { shareWords } from '../../core/workshop/share.ts';
import { titlesOf } from '../../core/workshop/stepProgress.ts';
import type { Saved } from '../../core/workshop/summary.ts';
import { ending } from './Summary.tsx';
import { dayWords, words } from './words.ts';

/** Guides used more than once, in order of their first use. */
export const repeated = (saved: Saved[]): string[] => {
  const all = saved.flatMap(({ exercises }) => exercises.map(({ guide }) => guide));
  return [...new Set(all.filter((guide, i) => all.indexOf(guide) !== i))];
};

export function Change({ saved, guide, library }: { saved: Saved[]; guide: string; library: Library }) {
  const times = saved.flatMap(({ base, day, title, exercises }) =>
    exercises
      .filter((one) => one.guide === guide)
      .map((exercise) => ({ name: `${dayWords(day)}, ${title || words.untitled}`, base, exercise })),
  );
  const seen = new Set(times.flatMap(({ exercise }) => exercise.steps.map(({ key }) => key)));
  const steps = titlesOf(library, guide).filter(({ key }) => seen.has(key));
  const name = library.guides[guide]?.title ?? guide;
  return (
    <section class="results" aria-label={name}>
      <h3>{name}</h3>
      <ol>
        {times.map(({ name, base, exercise }, i) => (
          <li key={i}>
            {name} : {ending(exercise, base)}.
          </li>
        ))}
      </ol>
      {steps.length > 0 && (
        <details class="table">
          <summary>
            {words.stepByStep} : {words.aloneShare.toLowerCase()}
          </summary>
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.step}</th>
                  {times.map(({ name }, i) => (
                    <th scope="col" key={i}>
                      {i + 1}. {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {steps.map(({ key, title, n }) => (
                  <tr key={key}>
                    <th scope="row">
                      {n}. {title}
                    </th>
                    {times.map(({ exercise }, i) => {
                      const step = exercise.steps.find((one) => one.key === key);
                      return <td key={i}>{step ? shareWords(step.alone) : '—'}</td>;
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
