import { type Level, levelNames, levels } from '../../core/session/levels.ts';
import type { AvailableExercise } from '../../core/workshop/content.ts';
import type { Exercise } from '../../core/workshop/programme.ts';
import { Field } from './Field.tsx';
import { exerciseName, words } from './words.ts';

interface Props {
  n: number;
  last: boolean;
  exercise: Exercise;
  offer: AvailableExercise | undefined;
  onChange(exercise: Exercise): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

export function ExerciseCard({ n, last, exercise, offer, onChange, onMove, onRemove }: Props) {
  const name = exerciseName(n);
  const toggle = (id: string, on: boolean) =>
    onChange({
      ...exercise,
      mishaps: (offer?.mishaps ?? [])
        .filter((mishap) => (mishap.id === id ? on : exercise.mishaps.includes(mishap.id)))
        .map((mishap) => mishap.id),
    });
  return (
    <li class="sheet exercise" aria-label={`${name}, ${offer?.title ?? exercise.guide}`}>
      <h3>
        <span class="soft">{n}.</span> {offer?.title ?? exercise.guide}
      </h3>
      <div class="fields">
        <Field label={words.person} why={offer?.persons[exercise.person]?.about}>
          {(ids) => (
            <select
              {...ids}
              onChange={({ currentTarget }) => onChange({ ...exercise, person: currentTarget.selectedIndex })}
            >
              {offer?.persons.map(({ name }, person) => (
                <option key={name} selected={person === exercise.person}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.level} why={levels[exercise.level].about}>
          {(ids) => (
            <select
              {...ids}
              onChange={({ currentTarget }) =>
                onChange({ ...exercise, level: levelNames[currentTarget.selectedIndex] as Level })
              }
            >
              {levelNames.map((level) => (
                <option key={level} selected={level === exercise.level}>
                  {levels[level].name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {offer && offer.mishaps.length > 0 && (
          <fieldset class="ticks">
            <legend>{words.mishaps}</legend>
            {offer.mishaps.map(({ id, title }) => (
              <label class="tick" key={id}>
                <input
                  type="checkbox"
                  checked={exercise.mishaps.includes(id)}
                  onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
                />
                {title}
              </label>
            ))}
          </fieldset>
        )}
      </div>
      <div class="row">
        {n > 1 && (
          <button
            type="button"
            class="button quiet"
            data-move={-1}
            aria-label={`${words.up} : ${name}`}
            onClick={() => onMove(-1)}
          >
            {words.up}
          </button>
        )}
        {!last && (
          <button
            type="button"
            class="button quiet"
            data-move={1}
            aria-label={`${words.down} : ${name}`}
            onClick={() => onMove(1)}
          >
            {words.down}
          </button>
        )}
        <button type="button" class="button quiet" aria-label={`${words.remove} : ${name}`} onClick={onRemove}>
          {words.remove}
        </button>
      </div>
    </li>
  );
}
