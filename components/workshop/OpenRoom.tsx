/** The number of seats, then the room. A room that has received results cannot be replaced: it must be ended first. */
import { useState } from 'preact/hooks';
import { SEATS } from '../../core/workshop/seat.ts';
import type { Trainer } from '../../core/workshop/trainer.ts';
import { Field } from './Field.tsx';
import { words } from './words.ts';

const USUAL_SEATS = 8;

export function OpenRoom({ running, onOpen }: { running: Trainer | null; onOpen(seats: number): void }) {
  // As typed: a field that is being emptied is not a number yet.
  const [typed, setTyped] = useState(String(USUAL_SEATS));
  if (running?.gathered.fingerprints.length)
    return (
      <div class="notice">
        <p>{words.alreadyOpen}</p>
        <a class="button" href="#/salle">
          {words.room}
        </a>
      </div>
    );
  return (
    <form
      class="row opening"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(Math.min(SEATS, Math.max(1, Math.round(Number(typed)) || 1)));
      }}
    >
      <Field label={words.seats} few>
        {(ids) => (
          <input
            {...ids}
            type="number"
            required
            min={1}
            max={SEATS}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="button main">
        {words.start}
      </button>
    </form>
  );
}
