import type { Summary } from '../../core/background/summary.ts';
import { aloneSteps, helpWords, stopped, words } from './words.ts';

/** Steps with help are listed first, and steps done alone are counted: three lines say more than forty. */
function Steps({ steps, stoppedAt }: Pick<Summary, 'steps' | 'stoppedAt'>) {
  const alone = steps.filter(({ help }) => help === 'alone').length;
  const helped = steps.filter(({ help }) => help !== 'alone');
  return (
    <ul>
      {alone > 0 && <li>{aloneSteps(alone)}</li>}
      {helped.map(({ title, help }, i) => (
        <li key={i}>
          « {title} » {helpWords[help]}
        </li>
      ))}
      {stoppedAt && <li>{stopped(stoppedAt.title, stoppedAt.help)}</li>}
    </ul>
  );
}

export const SummaryList = ({ ended }: { ended: Summary[] }) => (
  <section class="unprinted" aria-labelledby="done">
    <h2 id="done">{words.done}</h2>
    {ended.map(({ title, practice, finished, steps, stoppedAt }, i) => (
      <article class="sheet" key={i}>
        <h3>{title}</h3>
        <p class="soft">
          {finished ? words.finished : words.stopped}
          {practice && `, ${words.practice}`}
        </p>
        <Steps steps={steps} stoppedAt={stoppedAt} />
      </article>
    ))}
    <p class="soft">{words.notVerdict}</p>
  </section>
);
