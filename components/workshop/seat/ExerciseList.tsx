/** All the exercises: a person who comes late or starts again goes straight to the one of the moment. */
import type { Library } from '../../../core/guide/library.ts';
import { isFinished } from '../../../core/workshop/result.ts';
import type { SeatState } from '../../../core/workshop/seatState.ts';
import { goTo, words } from './words.ts';

interface Props {
  library: Library;
  seating: SeatState;
  onBegin(exercise: number): void;
}

function stateOf({ results, exercise }: SeatState, i: number): string {
  const result = results.find((one) => one.exercise === i);
  if (result) return words.states[isFinished(result) ? 'finished' : result.cut ? 'cut' : 'stopped'];
  return i === exercise ? words.states.coming : '';
}

export function ExerciseList({ library, seating, onBegin }: Props) {
  const { exercises } = seating.programme;
  const isOpen = exercises.map((_, i) => i !== seating.exercise && !seating.results.some((one) => one.exercise === i));
  return (
    <section class="all" aria-labelledby="all">
      <h2 id="all">{words.all}</h2>
      {isOpen.includes(true) && <p class="soft">{words.allWhy}</p>}
      <ol class="exercise-list">
        {exercises.map(({ guide }, i) => (
          <li key={i}>
            <span>
              {i + 1}. {library.guides[guide]?.title ?? guide}
            </span>{' '}
            {isOpen[i] ? (
              <button type="button" class="button" onClick={() => onBegin(i)}>
                {goTo(i + 1)}
              </button>
            ) : (
              <span class="soft">{stateOf(seating, i)}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
