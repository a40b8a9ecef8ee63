/** Title, audience, exercises: the code is there at each change, without a button to make it. */
import { useState } from 'preact/hooks';
import { FIRST } from '../../core/levels.ts';
import { audiences, type Exercise, type Programme } from '../../core/workshop/programme.ts';
import { SEATS } from '../../core/workshop/seat.ts';
import { BoardCode } from './BoardCode.tsx';
import { ExerciseCard } from './ExerciseCard.tsx';
import type { WorkshopProps } from './model.ts';
import { audienceWords, words } from './words.ts';

const USUAL_SEATS = 8;

/** The exercise moved by one place; at an end, as it was. */
const moved = (exercises: Exercise[], from: number, by: -1 | 1): Exercise[] => {
  const next = [...exercises];
  const [one] = next.splice(from, 1);
  if (one) next.splice(from + by, 0, one);
  return next;
};

export function Prepare({ model, actions }: WorkshopProps) {
  const { content } = model;
  const draft = model.draft.value;
  const [seats, setSeats] = useState(USUAL_SEATS);
  const change = (part: Partial<Programme>) => actions.draft({ ...draft, ...part });
  const { exercises } = draft;
  const sites = [...new Set(content.offers.map(({ site }) => site))];

  return (
    <form
      class="prepare-workshop"
      onSubmit={(event) => {
        event.preventDefault();
        if (exercises.length) actions.open(seats);
      }}
    >
      <div class="fields">
        <label class="field">
          <span>{words.what}</span>
          <input type="text" maxLength={60} value={draft.title} onInput={({ currentTarget }) => change({ title: currentTarget.value })} autocomplete="off" />
          <small class="soft">{words.whatWhy}</small>
        </label>
        <label class="field">
          <span>{words.audience}</span>
          <select onChange={({ currentTarget }) => change({ audience: audiences[currentTarget.selectedIndex] ?? 'tous' })}>
            {audiences.map((audience) => (
              <option key={audience} selected={audience === draft.audience}>
                {audienceWords[audience]}
              </option>
            ))}
          </select>
        </label>
        <label class="tick">
          <input type="checkbox" checked={draft.warmUp} onChange={({ currentTarget }) => change({ warmUp: currentTarget.checked })} />
          {words.warmUp}
        </label>
      </div>

      <section aria-labelledby="exercises">
        <h2 id="exercises">{words.exercises}</h2>
        <ol class="exercises">
          {exercises.map((exercise, i) => (
            <ExerciseCard
              key={i}
              n={i + 1}
              last={i === exercises.length - 1}
              exercise={exercise}
              offer={content.offers.find(({ guide }) => guide === exercise.guide)}
              onChange={(next) => change({ exercises: exercises.map((one, at) => (at === i ? next : one)) })}
              onMove={(by) => change({ exercises: moved(exercises, i, by) })}
              onRemove={() => change({ exercises: exercises.filter((_, at) => at !== i) })}
            />
          ))}
        </ol>
        <label class="field">
          <span>{words.add}</span>
          <select
            value=""
            onChange={({ currentTarget }) => {
              const guide = currentTarget.value;
              currentTarget.value = '';
              if (guide) change({ exercises: [...exercises, { guide, person: 0, level: FIRST, mishaps: [] }] });
            }}
          >
            <option value="">{words.choose}</option>
            {sites.map((site) => (
              <optgroup key={site} label={site}>
                {content.offers
                  .filter((offer) => offer.site === site)
                  .map(({ guide, title }) => (
                    <option key={guide} value={guide}>
                      {title}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
      </section>

      <BoardCode content={content} programme={draft} />

      {exercises.length > 0 && (
        <>
          <nav class="row" aria-label={words.sheets}>
            <a class="button" href="#/fiches/formateur">
              {words.trainerSheet}
            </a>
            <a class="button" href="#/fiches/participants">
              {words.peopleSheet}
            </a>
            <a class="button" href="#/fiches/papiers">
              {words.papers}
            </a>
          </nav>
          <div class="row opening">
            <label class="field few">
              <span>{words.seats}</span>
              <input
                type="number"
                min={1}
                max={SEATS}
                value={seats}
                onInput={({ currentTarget }) => setSeats(Math.min(SEATS, Math.max(1, currentTarget.valueAsNumber || 1)))}
              />
            </label>
            <button type="submit" class="button main">
              {words.start}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
