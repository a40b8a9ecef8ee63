/** The seats handed out, what came in, and the door to the figures. */
import { useState } from 'preact/hooks';
import { codeOrNone } from '../../core/workshop/programme.ts';
import { seatAt, seatName } from '../../core/workshop/seat.ts';
import type { Trainer } from '../../core/workshop/trainer.ts';
import { Gather } from './Gather.tsx';
import type { WorkshopProps } from './model.ts';
import { words } from './words.ts';

const stateOf = ({ gathered }: Trainer, place: number): string => {
  const counts = gathered.received[place];
  if (!counts) return words.waiting;
  return counts.every((count) => count > 0) ? words.complete : words.incomplete;
};

export function Room({ model, actions }: WorkshopProps) {
  const [ending, setEnding] = useState(false);
  const trainer = model.trainer.value;
  if (!trainer) return <p class="lead">{words.noRoom}</p>;
  const code = codeOrNone(model.content, trainer.programme);
  const received = trainer.gathered.exercises.reduce((sum, { results }) => sum + results, 0);
  return (
    <>
      {code && (
        <section class="board" aria-labelledby="code">
          <h2 id="code">{words.code}</h2>
          <p class="code">{code}</p>
        </section>
      )}
      <div class="columns">
        <Gather model={model} actions={actions} trainer={trainer} />
        <section aria-labelledby="places">
          <h2 id="places">{words.places}</h2>
          <ul class="places">
            {trainer.seats.map((place) => {
              const seat = seatAt(place);
              const state = stateOf(trainer, place);
              return (
                <li
                  key={place}
                  data-colour={seat.colour}
                  data-state={
                    state === words.complete ? 'complete' : state === words.incomplete ? 'incomplete' : 'waiting'
                  }
                >
                  <strong>{seatName(seat)}</strong> <span>{state}</span>
                </li>
              );
            })}
          </ul>
        </section>
      </div>
      <p class="row">
        {received > 0 && (
          <a class="button main" href="#/resultats">
            {words.seeResults}
          </a>
        )}
        <button type="button" class="button" aria-expanded={ending} onClick={() => setEnding(!ending)}>
          {words.end}
        </button>
      </p>
      {ending && (
        <div class="notice">
          <p>{words.endWhy}</p>
          <p class="row">
            <button type="button" class="button main" onClick={actions.end}>
              {words.endYes}
            </button>
            <button type="button" class="button" onClick={() => setEnding(false)}>
              {words.endNo}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
