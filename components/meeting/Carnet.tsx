/** A4, one page, black on white: the last guide done, in the person's words. Levels are ticked by hand, never by us. */

import type { Summary } from '../../core/background/summary.ts';
import type { Library } from '../../core/guide/library.ts';
import { autonomies } from '../../core/journal/cra.ts';
import { carnetWords, words } from './words.ts';

/** Beyond this number, smaller letters and three columns: the longest path of our guides fits on one page. */
const LONG = 24;
/** Beyond this number, smaller still. */
const LONGEST = 44;
/** When a guide is longer than the page, a line says how many more steps there were. */
const MOST_STEPS = 54;
const MOST_AFTER = 5;

export function Carnet({ library, ended }: { library: Library; ended: Summary[] }) {
  // The real guide when there was one: practice is the way there, not the thing to keep.
  const kept = ended.findLast(({ practice }) => !practice) ?? ended.at(-1);
  if (!kept) return null;
  const guide = library.guides[kept.guide];
  const shown = kept.steps.slice(0, MOST_STEPS);
  return (
    <section aria-labelledby="carnet">
      <h2 id="carnet" class="unprinted">
        {words.carnet}
      </h2>
      <p class="unprinted">{words.carnetWhy}</p>
      <p class="row unprinted">
        <button type="button" class="button" onClick={() => print()}>
          {words.print}
        </button>
      </p>
      <article
        class="printed carnet"
        data-long={shown.length > LONGEST ? 'most' : shown.length > LONG ? '' : undefined}
      >
        <h3 class="what">{carnetWords.title}</h3>
        <p class="blanks">
          <span>{carnetWords.date}</span>
          <span>{carnetWords.place}</span>
        </p>
        <h4>{kept.practice ? carnetWords.practised : kept.finished ? carnetWords.did : carnetWords.began}</h4>
        <p class="big">{kept.title}</p>
        <h4>{carnetWords.steps}</h4>
        <ol class="steps">
          {shown.map(({ title }, i) => (
            <li key={i}>{title}</li>
          ))}
        </ol>
        {kept.steps.length > shown.length && <p>{carnetWords.moreSteps(kept.steps.length - shown.length)}</p>}
        {guide && guide.after.length > 0 && (
          <>
            <h4>{carnetWords.keep}</h4>
            <ul>
              {guide.after.slice(0, MOST_AFTER).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
        {guide?.deadlines && guide.deadlines.length > 0 && (
          <>
            <h4>{carnetWords.dates}</h4>
            <ul>
              {guide.deadlines.map(({ what }) => (
                <li key={what}>
                  {what} : <span class="blank" />
                </li>
              ))}
            </ul>
          </>
        )}
        <div class="end">
          <div>
            <h4>{carnetWords.level}</h4>
            <p class="soft">{carnetWords.levelWhy}</p>
            <ul class="boxes">
              {Object.values(autonomies).map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
          </div>
          <p class="stamp">{carnetWords.stamp}</p>
        </div>
      </article>
    </section>
  );
}
