/** One workshop as it is kept, printed and exported: published figures only, « quelques personnes » for 1 to 4. */
import type { Guide } from '../../core/guide/guide.ts';
import { figureWords, type Published } from '../../core/workshop/publish.ts';
import type { Saved } from '../../core/workshop/trainer.ts';
import { PublishedTable } from './PublishedTable.tsx';
import { dayWords, exerciseName, pastWhy, words } from './words.ts';

/** « 12 personnes, au bout : quelques personnes » */
export const ending = ({ results, finished }: Published): string =>
  `${figureWords(results)}, au bout : ${figureWords(finished)}`;

export function Summary({ saved, guides, least }: { saved: Saved; guides: Record<string, Guide>; least: number }) {
  return (
    <article class="printed">
      <p class="what">{saved.title || words.untitled}</p>
      <p>{dayWords(saved.day)}</p>
      {saved.exercises.map(({ guide, published }, i) => (
        <section key={i}>
          <h2>
            {exerciseName(i + 1)} : {guides[guide]?.title ?? guide}
          </h2>
          <p>{ending(published)}.</p>
          {published.steps.length > 0 && <PublishedTable published={published} />}
        </section>
      ))}
      <p class="soft">{pastWhy(least)}</p>
    </article>
  );
}
