/** Title, audience, exercises. The code is updated at each change, so that no button is needed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { FIRST } from '../../core/session/levels.ts';
import { audiences, type Exercise, MOST_EXERCISES, type Programme } from '../../core/workshop/programme.ts';
import { BoardCode } from './BoardCode.tsx';
import { ExerciseCard } from './ExerciseCard.tsx';
import { Field } from './Field.tsx';
import type { WorkshopProps } from './model.ts';
import { OpenRoom } from './OpenRoom.tsx';
import { Reopen } from './Reopen.tsx';
import { audienceWords, words } from './words.ts';

/** Moves the exercise by one place; at an end, nothing changes. */
const moved = (exercises: Exercise[], from: number, by: -1 | 1): Exercise[] => {
  const next = [...exercises];
  const [one] = next.splice(from, 1);
  if (one) next.splice(from + by, 0, one);
  return next;
};

export function Prepare({ model, actions }: WorkshopProps) {
  const { content } = model;
  const draft = model.draft.value;
  const [picked, pick] = useState(content.offers[0]?.guide ?? '');
  const change = (part: Partial<Programme>) => actions.draft({ ...draft, ...part });
  const { exercises } = draft;
  const list = useRef<HTMLOListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // The focus follows the moved exercise, so that the same button moves it again.
  const [followed, follow] = useState<{ to: number; by: -1 | 1 } | null>(null);
  useEffect(() => {
    if (!followed) return;
    const card = list.current?.children[followed.to];
    const button =
      card?.querySelector<HTMLElement>(`[data-move="${followed.by}"]`) ??
      card?.querySelector<HTMLElement>('[data-move]');
    button?.focus();
  }, [followed]);
  const sites = [...new Set(content.offers.map(({ site }) => site))];

  return (
    <div class="prepare-workshop">
      {!exercises.length && (
        <Reopen
          content={content}
          onProgramme={(programme, isSameRoom) => {
            actions.draft({ ...programme, title: programme.title || draft.title });
            if (!isSameRoom) actions.newRoom();
            title.current?.focus();
          }}
        />
      )}
      <div class="fields">
        <Field label={words.what} why={words.whatWhy}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              maxLength={60}
              value={draft.title}
              onInput={({ currentTarget }) => change({ title: currentTarget.value })}
              autocomplete="off"
            />
          )}
        </Field>
        <Field label={words.audience}>
          {(ids) => (
            <select
              {...ids}
              onChange={({ currentTarget }) => change({ audience: audiences[currentTarget.selectedIndex] ?? 'tous' })}
            >
              {audiences.map((audience) => (
                <option key={audience} selected={audience === draft.audience}>
                  {audienceWords[audience]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label class="tick">
          <input
            type="checkbox"
            checked={draft.warmUp}
            onChange={({ currentTarget }) => change({ warmUp: currentTarget.checked })}
          />
          {words.warmUp}
        </label>
      </div>

      <section aria-labelledby="exercises">
        <h2 id="exercises" ref={title} tabIndex={-1}>
          {words.exercises}
        </h2>
        <ol class="exercises" ref={list}>
          {exercises.map((exercise, i) => (
            <ExerciseCard
              key={i}
              n={i + 1}
              last={i === exercises.length - 1}
              exercise={exercise}
              offer={content.offers.find(({ guide }) => guide === exercise.guide)}
              onChange={(next) => change({ exercises: exercises.map((one, at) => (at === i ? next : one)) })}
              onMove={(by) => {
                change({ exercises: moved(exercises, i, by) });
                follow({ to: i + by, by });
              }}
              onRemove={() => {
                change({ exercises: exercises.filter((_, at) => at !== i) });
                title.current?.focus();
              }}
            />
          ))}
        </ol>
        {exercises.length < MOST_EXERCISES ? (
          <div class="row adding">
            <Field label={words.add}>
              {(ids) => (
                <select {...ids} value={picked} onChange={({ currentTarget }) => pick(currentTarget.value)}>
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
              )}
            </Field>
            {/* A separate button, because with the keyboard, each arrow key in a list would be a change. */}
            <button
              type="button"
              class="button"
              onClick={() =>
                change({ exercises: [...exercises, { guide: picked, person: 0, level: FIRST, mishaps: [] }] })
              }
            >
              {words.addIt}
            </button>
          </div>
        ) : (
          <p class="soft">{words.enough}</p>
        )}
      </section>

      <BoardCode content={content} programme={draft} onNewRoom={actions.newRoom} />

      {exercises.length > 0 && (
        <>
          <p class="soft">{words.kept}</p>
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
          <OpenRoom running={model.trainer.value} onOpen={actions.open} />
        </>
      )}
    </div>
  );
}
