/** The seats handed out, what came in, and the link to the figures. */
import { useEffect } from 'preact/hooks';
import { codeOrNone } from '../../core/workshop/programme.ts';
import { peopleOn } from '../../core/workshop/resultSums.ts';
import { seatAt, seatName } from '../../core/workshop/seat.ts';
import type { Trainer } from '../../core/workshop/trainer.ts';
import { AskOnce } from './AskOnce.tsx';
import { Gather } from './Gather.tsx';
import type { WorkshopProps } from './model.ts';
import { onProjectorKey } from './projectorKey.ts';
import { onOneSeat, words } from './words.ts';

const stateOf = ({ gathered }: Trainer, place: number): string => {
  const counts = gathered.received[place];
  if (!counts) return words.waiting;
  return counts.every((count) => count > 0) ? words.complete : words.incomplete;
};

export function Room({ model, actions }: WorkshopProps) {
  useEffect(() => onProjectorKey('#/projection'), []);
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
              const people = peopleOn(trainer.gathered, place);
              return (
                <li
                  key={place}
                  data-colour={seat.colour}
                  data-state={
                    state === words.complete ? 'complete' : state === words.incomplete ? 'incomplete' : 'waiting'
                  }
                >
                  <strong>{seatName(seat)}</strong>{' '}
                  <span>
                    {state}
                    {people > 1 && ` · ${onOneSeat(people)}`}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      </div>
      <div class="row">
        {received > 0 && (
          <a class="button main" href="#/resultats">
            {words.seeResults}
          </a>
        )}
        <a class="button" href="#/projection">
          {words.project}
        </a>
        <AskOnce label={words.end} question={words.endWhy} yes={words.endYes} no={words.endNo} onYes={actions.end} />
      </div>
      <p class="soft">{words.projectWhy}</p>
    </>
  );
}
