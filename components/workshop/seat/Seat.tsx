/** Between two exercises: what comes next, what this seat gives, and the next person. */
import { exerciseOf } from '../../../core/workshop/seatState.ts';
import type { WorkshopProps } from '../model.ts';
import { SeatBar } from './SeatBar.tsx';
import { SeatResults } from './SeatResults.tsx';
import { WarmUp } from './WarmUp.tsx';
import { exerciseCount, words } from './words.ts';

export function Seat({ model, actions }: WorkshopProps) {
  const seating = model.seating.value;
  if (!seating)
    return (
      <p>
        {words.noSeat} <a href="#/rejoindre">{words.join}</a>
      </p>
    );
  const { library } = model.content;
  const coming = exerciseOf(seating);
  const { exercises, warmUp } = seating.programme;
  return (
    <>
      <SeatBar seating={seating} onMood={actions.mood} />
      {warmUp && !seating.results.length && <WarmUp />}
      {coming && (
        <section class="coming" aria-label={words.exercises}>
          <h2>{exerciseCount(seating.exercise + 1, exercises.length)}</h2>
          <p class="lead">{library.guides[coming.guide]?.title}</p>
          <p>
            <button type="button" class="button main" onClick={actions.begin}>
              {seating.results.length ? words.next : words.begin}
            </button>
          </p>
        </section>
      )}
      {seating.results.length > 0 && <SeatResults library={library} seating={seating} />}
      <section class="row leaving" aria-label={words.other}>
        {(seating.results.length > 0 || seating.at) && (
          <>
            <p class="soft">{seating.results.length ? words.otherWhy : words.otherBegun}</p>
            <button type="button" class="button" onClick={actions.nextPerson}>
              {words.other}
            </button>
          </>
        )}
        <button type="button" class="button quiet" onClick={actions.leave}>
          {words.leave}
        </button>
      </section>
    </>
  );
}
