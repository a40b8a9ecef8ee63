/** What stays of ended workshops, and how it changed from one to the next: published figures only. */
import { Change, repeated } from './Change.tsx';
import { Download } from './Download.tsx';
import type { WorkshopProps } from './model.ts';
import { PublishedTable } from './PublishedTable.tsx';
import { pastCsv } from './pastCsv.ts';
import { ending } from './Summary.tsx';
import { dayWords, words } from './words.ts';

export function PastWorkshops({ model, actions }: WorkshopProps) {
  const saved = model.saved.value;
  const { guides } = model.content.library;
  const again = repeated(saved);
  if (!saved.length) return <p>{words.nothingSaved}</p>;
  return (
    <>
      {saved.map((one, i) => (
        <section class="sheet past" key={i} aria-label={`${one.title || words.untitled}, ${dayWords(one.day)}`}>
          <h2>{one.title || words.untitled}</h2>
          <p class="soft">{dayWords(one.day)}</p>
          {one.exercises.map(({ guide, published }, at) => (
            <div key={at}>
              <p>
                {guides[guide]?.title ?? guide} : {ending(published)}.
              </p>
              <details class="table">
                <summary>{words.stepByStep}</summary>
                <PublishedTable published={published} />
              </details>
            </div>
          ))}
          <p class="row unprinted">
            <Download
              label={words.csv}
              file={`atelier-${one.day}.csv`}
              type="text/csv;charset=utf-8"
              text={pastCsv(one, guides)}
            />
            <button type="button" class="button quiet" onClick={() => actions.forget(i)}>
              {words.forget}
            </button>
          </p>
        </section>
      ))}
      {again.length > 0 && (
        <section aria-labelledby="change">
          <h2 id="change">{words.change}</h2>
          {again.map((guide) => (
            <Change key={guide} saved={saved} guide={guide} title={guides[guide]?.title ?? guide} />
          ))}
        </section>
      )}
    </>
  );
}
