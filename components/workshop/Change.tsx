/** A guide that came back in several workshops: how it went each time, and all together. From published figures only. */
import { type Published, pooled } from '../../core/workshop/publish.ts';
import type { Saved } from '../../core/workshop/trainer.ts';
import { endingKinds, publishedKinds } from './chartSeries.ts';
import { PublishedTable } from './PublishedTable.tsx';
import { type Row, StackedChart } from './StackedChart.tsx';
import { ending } from './Summary.tsx';
import { dayWords, words } from './words.ts';

interface Time {
  name: string;
  published: Published;
}

const timesOf = (saved: Saved[], guide: string): Time[] =>
  saved.flatMap(({ day, title, exercises }) =>
    exercises
      .filter((one) => one.guide === guide)
      .map(({ published }) => ({ name: `${dayWords(day)}, ${title || words.untitled}`, published })),
  );

/** No bar where a number is hidden: the list says « quelques personnes ». Their difference is as safe as they are (core/workshop/publish.ts). */
function endingRows(times: Time[]): Row[] {
  return times.flatMap(({ name, published: { results, finished } }, i) =>
    typeof results === 'number' && typeof finished === 'number'
      ? [{ name: `${i + 1}. ${name}`, counts: [finished, results - finished] }]
      : [],
  );
}

const stepRows = ({ steps }: Published): Row[] =>
  steps.flatMap(({ n, title, seen, helps }) => {
    if (helps) return [{ name: `${n}. ${title}`, counts: [helps.alone, helps.hint, helps.help, helps.stopped, 0] }];
    return typeof seen === 'number' ? [{ name: `${n}. ${title}`, counts: [0, 0, 0, 0, seen] }] : [];
  });

/** Guides run more than once, in the order in which they came. */
export const repeated = (saved: Saved[]): string[] => {
  const all = saved.flatMap(({ exercises }) => exercises.map(({ guide }) => guide));
  return [...new Set(all.filter((guide, i) => all.indexOf(guide) !== i))];
};

export function Change({ saved, guide, title }: { saved: Saved[]; guide: string; title: string }) {
  const times = timesOf(saved, guide);
  const all = pooled(times.map(({ published }) => published));
  const [endings, steps] = [endingRows(times), stepRows(all)];
  return (
    <section class="results" aria-label={title}>
      <h3>{title}</h3>
      {endings.length > 1 && <StackedChart rows={endings} kinds={endingKinds} label={`${words.change}, ${title}`} />}
      <ol>
        {times.map(({ name, published }, i) => (
          <li key={i}>
            {name} : {ending(published)}.
          </li>
        ))}
      </ol>
      <h4>{words.together}</h4>
      <p>{ending(all)}.</p>
      {steps.length > 0 && <StackedChart rows={steps} kinds={publishedKinds} label={`${words.together}, ${title}`} />}
      <details class="table">
        <summary>{words.table}</summary>
        <PublishedTable published={all} />
      </details>
    </section>
  );
}
