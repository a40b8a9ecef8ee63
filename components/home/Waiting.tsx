import type { ResumePoint } from '../../core/background/resumePoint.ts';
import { answersTo, pathThrough } from '../../core/guide/path.ts';
import type { HomeProps } from './model.ts';
import { words } from './words.ts';

/** An interrupted guide, and guides that run now. */
export function Waiting({ model, actions }: HomeProps) {
  const { guides } = model.library;
  const place = model.home.value?.place;
  const running = (model.home.value?.running ?? []).filter(({ guide }) => guides[guide]);
  const stopped = (model.home.value?.stopped ?? []).filter(({ guide }) => guides[guide]);
  // A guide that still runs is not an interrupted one: it is shown once, among those that run.
  const stillRuns = running.some(({ guide, practice }) => guide === place?.guide && practice === place.practice);
  const kept = place && guides[place.guide] && !stillRuns ? place : null;
  const named = (guide: string, practice: boolean) =>
    `${guides[guide]?.title ?? guide}${practice ? words.inPractice : ''}`;
  const step = kept && pathThrough(model.library, kept.guide, {}).find(({ key }) => key === kept.step)?.step.title;
  const lost = model.lost?.value;
  const titleOf = ({ guide, step }: ResumePoint) =>
    pathThrough(model.library, guide, answersTo(model.library, guide, step) ?? {}).find(({ key }) => key === step)?.step
      .title ?? '';
  return (
    <>
      {lost && guides[lost.guide] && (
        <section class="waiting sheet" aria-labelledby="lost" role="alert">
          <h2 id="lost">{words.lost}</h2>
          <p>{words.lostWhy(named(lost.guide, lost.practice), titleOf(lost))}</p>
          <div class="row">
            <button type="button" class="button main" disabled={!model.supported} onClick={() => actions.resume(lost)}>
              {words.resumeHere}
            </button>
          </div>
        </section>
      )}
      {kept && (
        <section class="waiting sheet" aria-labelledby="kept">
          <h2 id="kept">{words.place}</h2>
          <p>{words.placeAt(named(kept.guide, kept.practice), step ?? '')}</p>
          <div class="row">
            <button type="button" class="button main" disabled={!model.supported} onClick={() => actions.resume(kept)}>
              {words.resume}
            </button>
            <button type="button" class="button quiet" onClick={actions.forget}>
              {words.forget}
            </button>
          </div>
        </section>
      )}
      {stopped.map(({ tab, guide, practice }) => (
        <section class="waiting" key={tab} aria-label={words.stopped}>
          <p class="row">
            <span>{words.stoppedAt(named(guide, practice))}</span>
            <button type="button" class="button" onClick={() => actions.undo(tab)}>
              {words.undo}
            </button>
          </p>
        </section>
      ))}
      {running.length > 0 && (
        <section class="waiting" aria-labelledby="running">
          <h2 id="running">{words.running}</h2>
          <ul>
            {running.map(({ tab, guide, practice }) => (
              <li class="row" key={tab}>
                <span>{named(guide, practice)}</span>
                <button
                  type="button"
                  class="button"
                  aria-label={`${words.show} : ${named(guide, practice)}`}
                  onClick={() => actions.show(tab)}
                >
                  {words.show}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
