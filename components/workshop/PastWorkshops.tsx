/** What remains of ended workshops: the steps to work on, rounded numbers, three things to print or hand over. */
import { summaryFile } from '../../core/workshop/file.ts';
import { AskOnce } from './AskOnce.tsx';
import { Change, repeated } from './Change.tsx';
import { Download } from './Download.tsx';
import type { WorkshopProps } from './model.ts';
import { pastCsv } from './pastCsv.ts';
import { ByShare, ending, Hard } from './Summary.tsx';
import { dayWords, words } from './words.ts';

export function PastWorkshops({ model, actions }: WorkshopProps) {
  const saved = model.saved.value;
  const { library } = model.content;
  const again = repeated(saved);
  if (!saved.length) return <p>{words.nothingSaved}</p>;
  return (
    <>
      {saved.map((one, i) => (
        <section class="sheet past" key={i} aria-label={`${one.title || words.untitled}, ${dayWords(one.day)}`}>
          <h2>{one.title || words.untitled}</h2>
          <p class="soft">{dayWords(one.day)}</p>
          {one.exercises.map((exercise, at) => (
            <div key={at}>
              <p>
                {library.guides[exercise.guide]?.title ?? exercise.guide} : {ending(exercise, one.base)}.
              </p>
              <Hard library={library} exercise={exercise} />
              {exercise.steps.length > 0 && (
                <details class="table">
                  <summary>{words.stepByStep}</summary>
                  <ByShare library={library} exercise={exercise} />
                </details>
              )}
            </div>
          ))}
          <div class="row unprinted">
            <a class="button" href={`#/passes/${i}/page`}>
              {words.page}
            </a>
            <a class="button" href={`#/passes/${i}/seance`}>
              {words.sheet}
            </a>
            {one.id && (
              <Download
                label={words.poolFile}
                file={`atelier-${one.day.slice(0, 7)}-${one.id.slice(0, 4)}.json`}
                type="application/json"
                text={summaryFile(library, one)}
              />
            )}
            <Download
              label={words.csv}
              file={`atelier-${one.day}.csv`}
              type="text/csv;charset=utf-8"
              text={pastCsv(one, library)}
            />
            <AskOnce
              label={words.forget}
              question={words.forgetAsk}
              yes={words.forgetYes}
              no={words.forgetNo}
              quiet
              onYes={() => actions.forget(i)}
            />
          </div>
          {one.id && <p class="soft small unprinted">{words.poolWhy}</p>}
        </section>
      ))}
      {again.length > 0 && (
        <section aria-labelledby="change">
          <h2 id="change">{words.change}</h2>
          {again.map((guide) => (
            <Change key={guide} saved={saved} guide={guide} library={library} />
          ))}
        </section>
      )}
    </>
  );
}
