/** Between two exercises: what comes next, what this seat gives, and the next person. */
import { exerciseOf, hasSomething } from '../../../core/workshop/seatState.ts';
import { AskOnce } from '../AskOnce.tsx';
import type { WorkshopProps } from '../model.ts';
import { Begun } from './Begun.tsx';
import { ExerciseList } from './ExerciseList.tsx';
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
  const question = seating.results.length ? words.otherAsk : words.otherBegun;
  const harmless = !hasSomething(seating);
  return (
    <>
      <SeatBar seating={seating} onMood={actions.mood} />
      {warmUp && harmless && <WarmUp />}
      {coming && (
        <section class="coming" aria-label={words.exercises}>
          <h2>{exerciseCount(seating.exercise + 1, exercises.length)}</h2>
          <p class="lead">{library.guides[coming.guide]?.title}</p>
          {seating.begun ? (
            <Begun library={library} seating={seating} guide={coming.guide} actions={actions} />
          ) : (
            <p>
              <button type="button" class="button main" onClick={() => actions.begin()}>
                {seating.results.length ? words.next : words.begin}
              </button>
            </p>
          )}
        </section>
      )}
      {exercises.length > 1 && !seating.begun && (
        <ExerciseList library={library} seating={seating} onBegin={actions.begin} />
      )}
      {seating.results.length > 0 && <SeatResults library={library} seating={seating} today={model.today} />}
      <section class="row leaving" aria-label={words.other}>
        {!harmless && (
          <AskOnce
            label={words.other}
            question={question}
            yes={words.otherYes}
            no={words.stay}
            onYes={actions.nextPerson}
          />
        )}
        <AskOnce
          label={words.leave}
          question={question}
          yes={words.leaveYes}
          no={words.stay}
          quiet
          harmless={harmless}
          onYes={actions.leave}
        />
      </section>
    </>
  );
}
