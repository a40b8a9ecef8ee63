/** Shown in full first: what the seat gives for each exercise, then the three ways to give it. */
import type { Library } from '../../../core/guide/library.ts';
import { isFinished, type Result } from '../../../core/workshop/result.ts';
import { resultText, seatCode } from '../../../core/workshop/resultCodes.ts';
import { seatAt } from '../../../core/workshop/seat.ts';
import type { SeatState } from '../../../core/workshop/seatState.ts';
import { titlesOf } from '../../../core/workshop/stepProgress.ts';
import { Download } from '../Download.tsx';
import { bandWords } from '../words.ts';
import { Qr } from './Qr.tsx';
import { exerciseCount, words } from './words.ts';

/**
 * `poste-bleu-3-2026-11-30.txt`: an old file on the stick is recognisable, and twelve files do not overwrite each
 * other.
 */
export function seatFile({ place, order }: SeatState, day: string): string {
  const { colour, number } = seatAt(place);
  return `poste-${colour}-${number}-${day}${order > 1 ? `-personne-${order}` : ''}.txt`;
}

function Given({ result, titles }: { result: Result; titles: Map<string, string> }) {
  const { steps, done, cut, partial } = result;
  const of = (help: 'alone' | 'hint' | 'help') => steps.filter((step, place) => step.help === help && place < done);
  const end = cut ? words.cut : words.stopped;
  return (
    <>
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
        <li>{isFinished(result) ? words.whole : `${end} : « ${titles.get(steps[done]?.key ?? '')} »`}</li>
      </ul>
      {partial && <p class="soft">{words.partial}</p>}
      <details class="table">
        <summary>{words.steps}</summary>
        <ol>
          {steps.map(({ key, help, band }, place) => (
            <li key={key}>
              {`« ${titles.get(key)} » : ${place < done ? '' : cut ? words.cutThere : words.stoppedThere}${words.how[help]}`}
              {band !== undefined && `, ${bandWords[band]}`}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

export function SeatResults({ library, seating, today }: { library: Library; seating: SeatState; today: string }) {
  const { programme, results } = seating;
  const text = resultText(library, programme, results);
  const { code, details } = seatCode(library, programme, results);
  return (
    <section class="given" aria-labelledby="given">
      <h2 id="given">{words.results}</h2>
      <p>{words.resultsWhy}</p>
      {results.map((result, i) => {
        const guide = programme.exercises[result.exercise]?.guide ?? '';
        const titles = new Map(titlesOf(library, guide).map(({ key, title }) => [key, title]));
        return (
          <article class="sheet" key={i}>
            <h3>
              {exerciseCount(result.exercise + 1, programme.exercises.length)} : {library.guides[guide]?.title}
            </h3>
            <Given result={result} titles={titles} />
          </article>
        );
      })}
      <h3>{words.code2}</h3>
      <p class="code">{code}</p>
      <p class="soft small">{words.carries[details[0] ?? 'helps']}</p>
      <h3>{words.qr}</h3>
      <p class="soft">{words.qrWhy}</p>
      <Qr text={text} />
      <p>
        <Download label={words.save} file={seatFile(seating, today)} type="text/plain;charset=utf-8" text={text} />
      </p>
    </section>
  );
}
