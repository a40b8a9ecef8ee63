/** The live screen: exact, in memory. Per exercise: the three steps to work on in words, the drawing, the same as a table. */
import { funnel, inWords, toWorkOn } from '../../core/workshop/funnel.ts';
import type { ExerciseSum } from '../../core/workshop/gather.ts';
import { FunnelChart } from './FunnelChart.tsx';
import { FunnelTable } from './FunnelTable.tsx';
import type { WorkshopProps } from './model.ts';
import { exerciseName, finishedOf, words } from './words.ts';

export function Dashboard({ model }: WorkshopProps) {
  const trainer = model.trainer.value;
  if (!trainer) return <p class="lead">{words.noRoom}</p>;
  const { library } = model.content;
  return (
    <>
      {trainer.programme.exercises.map(({ guide }, i) => {
        const sum: ExerciseSum | undefined = trainer.gathered.exercises[i];
        const title = library.guides[guide]?.title ?? guide;
        const name = `${exerciseName(i + 1)} : ${title}`;
        const steps = sum ? funnel(library, guide, sum) : [];
        const hard = toWorkOn(steps);
        return (
          <section class="results" key={`${i} ${guide}`} aria-label={name}>
            <h2>{name}</h2>
            {!sum?.results ? (
              <p class="soft">{words.none}</p>
            ) : (
              <>
                <p>{finishedOf(sum.finished, sum.results)}</p>
                <h3>{hard.length ? words.workOn : words.allWell}</h3>
                {hard.length > 0 && (
                  <ol class="hard">
                    {hard.map((step) => (
                      <li key={step.key}>{inWords(step)}</li>
                    ))}
                  </ol>
                )}
                <FunnelChart steps={steps} label={name} />
                <FunnelTable steps={steps} />
              </>
            )}
          </section>
        );
      })}
    </>
  );
}
