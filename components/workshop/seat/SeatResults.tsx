/** Shown first in full: what the seat gives of each exercise, then the three ways to give it. */
import type { Library } from '../../../core/guide/library.ts';
import { resultCode, resultText } from '../../../core/workshop/resultCodes.ts';
import type { SeatState } from '../../../core/workshop/seatState.ts';
import { stepsOf } from '../../../core/workshop/stepProgress.ts';
import { Download } from '../Download.tsx';
import { bandWords } from '../words.ts';
import { Qr } from './Qr.tsx';
import { exerciseCount, words } from './words.ts';

export function SeatResults({ library, seating }: { library: Library; seating: SeatState }) {
  const { programme, results } = seating;
  const text = resultText(library, programme, results);
  return (
    <section class="given" aria-labelledby="given">
      <h2 id="given">{words.results}</h2>
      <p>{words.resultsWhy}</p>
      {results.map((result, i) => {
        const guide = programme.exercises[result.exercise]?.guide ?? '';
        const titles = new Map(stepsOf(library, guide).map(({ key, title }) => [key, title]));
        const { code, detail } = resultCode(library, programme, result);
        const of = (help: 'alone' | 'hint' | 'help') =>
          result.steps.filter((step, place) => step.help === help && place < result.done);
        return (
          <article class="sheet" key={i}>
            <h3>
              {exerciseCount(result.exercise + 1, programme.exercises.length)} : {library.guides[guide]?.title}
            </h3>
            <ul>
              <li>
                {words.done} : {of('alone').length}
              </li>
              {(['hint', 'help'] as const).map((help) =>
                of(help).map(({ key }) => (
                  <li key={key}>
                    {words[help]} : « {titles.get(key)} »
                  </li>
                )),
              )}
              <li>
                {result.steps.length > result.done
                  ? `${words.stopped} : « ${titles.get(result.steps[result.done]?.key ?? '')} »`
                  : words.whole}
              </li>
            </ul>
            <details class="table">
              <summary>{words.steps}</summary>
              <ol>
                {result.steps.map(({ key, help, band }, place) => (
                  <li key={key}>
                    {`« ${titles.get(key)} » : ${place < result.done ? '' : words.stoppedThere}${words.how[help]}`}
                    {band !== undefined && `, ${bandWords[band]}`}
                  </li>
                ))}
              </ol>
            </details>
            <p class="soft">{words.code2}</p>
            <p class="code">{code}</p>
            <p class="soft small">{words.carries[detail]}</p>
          </article>
        );
      })}
      <h3>{words.qr}</h3>
      <p class="soft">{words.qrWhy}</p>
      <Qr text={text} />
      <p>
        <Download label={words.save} file="resultat-poste.txt" type="text/plain;charset=utf-8" text={text} />
      </p>
    </section>
  );
}
