/**
 * The live screen, exact and in memory. For each exercise: the three steps to work on in words, the chart, and the same
 * as a table. The printed page is the summary that will be kept, never these numbers.
 */

import { type ExerciseSum, without } from '../../core/workshop/resultSums.ts';
import { inWords, type StepProgress, stepProgress, toWorkOn } from '../../core/workshop/stepProgress.ts';
import { bandKinds, helpKinds } from './chartSeries.ts';
import { FunnelTable } from './FunnelTable.tsx';
import type { WorkshopProps } from './model.ts';
import { type Row, StackedChart } from './StackedChart.tsx';
import { Summary } from './Summary.tsx';
import { cameLate, exerciseName, finishedOf, interrupted, notYet, partial, words, workOn } from './words.ts';

const named = ({ n, title }: StepProgress): string => `${n}. ${title}`;
const helpRow = (step: StepProgress): Row => ({
  name: named(step),
  counts: [step.alone, step.hint, step.help, step.stopped, step.cut, step.elsewhere],
});
const isTimed = ({ bands }: StepProgress): boolean => bands.some((count) => count > 0);

interface Props {
  name: string;
  sum: ExerciseSum;
  steps: StepProgress[];
  missing: { late: number; notYet: number };
}

function Exercise({ name, sum, steps, missing }: Props) {
  const hard = toWorkOn(steps);
  const timed = steps.filter(isTimed);
  return (
    <>
      <p>{finishedOf(sum.finished, sum.results)}</p>
      {sum.cut > 0 && <p>{interrupted(sum.cut)}</p>}
      {missing.late > 0 && <p>{cameLate(missing.late)}</p>}
      {missing.notYet > 0 && <p>{notYet(missing.notYet)}</p>}
      {sum.partial > 0 && <p class="soft">{partial(sum.partial)}</p>}
      <h3>{workOn(hard.length)}</h3>
      {hard.length > 0 && (
        <ol class="hard">
          {hard.map((step) => (
            <li key={step.key}>{inWords(step)}</li>
          ))}
        </ol>
      )}
      <h3>{words.where}</h3>
      <StackedChart rows={steps.map(helpRow)} kinds={helpKinds} label={name} />
      {timed.length > 0 && (
        <>
          <h3>{words.time}</h3>
          <p class="soft">{words.timeWhy}</p>
          <StackedChart
            rows={timed.map((step) => ({ name: named(step), counts: step.bands }))}
            kinds={bandKinds}
            label={`${words.time}, ${name}`}
          />
        </>
      )}
      <FunnelTable steps={steps} />
    </>
  );
}

export function Dashboard({ model }: WorkshopProps) {
  const trainer = model.trainer.value;
  if (!trainer) return <p class="lead">{words.noRoom}</p>;
  const { library } = model.content;
  const kept = model.summary();
  return (
    <>
      <div class="unprinted">
        <p class="row">
          <button type="button" class="button" onClick={() => print()}>
            {words.printSummary}
          </button>
          <span class="soft">{words.printWhy}</span>
        </p>
        {trainer.programme.exercises.map(({ guide }, i) => {
          const sum = trainer.gathered.exercises[i];
          const name = `${exerciseName(i + 1)} : ${library.guides[guide]?.title ?? guide}`;
          return (
            <section class="results" key={`${i} ${guide}`} aria-label={name}>
              <h2>{name}</h2>
              {sum?.results ? (
                <Exercise
                  name={name}
                  sum={sum}
                  steps={stepProgress(library, guide, sum)}
                  missing={without(trainer.gathered, i)}
                />
              ) : (
                <p class="soft">{words.none}</p>
              )}
            </section>
          );
        })}
      </div>
      <div class="on-paper">{kept && <Summary saved={kept} library={library} skills={model.skills} />}</div>
    </>
  );
}
