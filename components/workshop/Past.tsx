/** What stays of ended workshops, and how it changed from one to the next: published figures only. */
import { figureWords, type Published } from '../../core/workshop/publish.ts';
import type { Saved } from '../../core/workshop/trainer.ts';
import { Download } from './Download.tsx';
import type { WorkshopProps } from './model.ts';
import { pastCsv } from './pastCsv.ts';
import { words } from './words.ts';

const date = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' });
const day = (iso: string): string => date.format(new Date(`${iso}T00:00:00Z`));

/** « 12 personnes, 9 sont allées au bout » — or « quelques personnes ». */
const ending = ({ results, finished }: Published): string => `${figureWords(results)}, au bout : ${figureWords(finished)}`;

function Change({ saved, guide }: { saved: Saved[]; guide: string }) {
  const rows = saved.flatMap((one) =>
    one.exercises.filter((exercise) => exercise.guide === guide).map(({ published }) => ({ day: one.day, title: one.title, published })),
  );
  if (rows.length < 2) return null;
  return (
    <ul>
      {rows.map(({ day: when, title, published }, i) => (
        <li key={i}>
          {day(when)}, {title || words.untitled} : {ending(published)}
        </li>
      ))}
    </ul>
  );
}

export function Past({ model, actions }: WorkshopProps) {
  const saved = model.saved.value;
  const { guides } = model.content.library;
  const repeated = [...new Set(saved.flatMap(({ exercises }) => exercises.map(({ guide }) => guide)))].filter(
    (guide) => saved.filter(({ exercises }) => exercises.some((exercise) => exercise.guide === guide)).length > 1,
  );
  if (!saved.length) return <p>{words.nothingSaved}</p>;
  return (
    <>
      {saved.map((one, i) => (
        <section class="sheet past" key={i} aria-label={`${one.title || words.untitled}, ${day(one.day)}`}>
          <h2>{one.title || words.untitled}</h2>
          <p class="soft">{day(one.day)}</p>
          <ul>
            {one.exercises.map(({ guide, published }, at) => (
              <li key={at}>
                {guides[guide]?.title ?? guide} : {ending(published)}
              </li>
            ))}
          </ul>
          <p class="row">
            <Download label={words.csv} file={`atelier-${one.day}.csv`} type="text/csv;charset=utf-8" text={pastCsv(one, guides)} />
            <button type="button" class="button quiet" onClick={() => actions.forget(i)}>
              {words.forget}
            </button>
          </p>
        </section>
      ))}
      {repeated.length > 0 && (
        <section aria-labelledby="change">
          <h2 id="change">{words.change}</h2>
          {repeated.map((guide) => (
            <div key={guide}>
              <h3>{guides[guide]?.title ?? guide}</h3>
              <Change saved={saved} guide={guide} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}
