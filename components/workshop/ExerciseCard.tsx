import { type Level, levelNames, levels } from '../../core/levels.ts';
import type { Offer } from '../../core/workshop/content.ts';
import type { Exercise } from '../../core/workshop/programme.ts';
import { exerciseName, words } from './words.ts';

interface Props {
  n: number;
  last: boolean;
  exercise: Exercise;
  offer: Offer | undefined;
  onChange(exercise: Exercise): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

export function ExerciseCard({ n, last, exercise, offer, onChange, onMove, onRemove }: Props) {
  const name = exerciseName(n);
  const toggle = (id: string, on: boolean) =>
    onChange({
      ...exercise,
      mishaps: (offer?.mishaps ?? []).filter((mishap) => (mishap.id === id ? on : exercise.mishaps.includes(mishap.id))).map((mishap) => mishap.id),
    });
  return (
    <li class="sheet exercise" aria-label={`${name}, ${offer?.title ?? exercise.guide}`}>
      <h3>
        <span class="soft">{n}.</span> {offer?.title ?? exercise.guide}
      </h3>
      <div class="fields">
        <label class="field">
          <span>{words.person}</span>
          <select onChange={({ currentTarget }) => onChange({ ...exercise, person: currentTarget.selectedIndex })}>
            {offer?.persons.map(({ name }, person) => (
              <option key={name} selected={person === exercise.person}>
                {name}
              </option>
            ))}
          </select>
          <small class="soft">{offer?.persons[exercise.person]?.about}</small>
        </label>
        <label class="field">
          <span>{words.level}</span>
          <select onChange={({ currentTarget }) => onChange({ ...exercise, level: levelNames[currentTarget.selectedIndex] as Level })}>
            {levelNames.map((level) => (
              <option key={level} selected={level === exercise.level}>
                {levels[level].name}
              </option>
            ))}
          </select>
          <small class="soft">{levels[exercise.level].about}</small>
        </label>
        {offer && offer.mishaps.length > 0 && (
          <fieldset class="ticks">
            <legend>{words.mishaps}</legend>
            {offer.mishaps.map(({ id, title }) => (
              <label class="tick" key={id}>
                <input type="checkbox" checked={exercise.mishaps.includes(id)} onChange={({ currentTarget }) => toggle(id, currentTarget.checked)} />
                {title}
              </label>
            ))}
          </fieldset>
        )}
      </div>
      <div class="row">
        {n > 1 && (
          <button type="button" class="button quiet" aria-label={`${words.up} : ${name}`} onClick={() => onMove(-1)}>
            {words.up}
          </button>
        )}
        {!last && (
          <button type="button" class="button quiet" aria-label={`${words.down} : ${name}`} onClick={() => onMove(1)}>
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
