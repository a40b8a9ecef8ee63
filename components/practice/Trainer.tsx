/** The trainer’s options: what goes wrong in this exercise, and who the person is. They stay in the address. */

import type { Practice } from '../../core/practice/format.ts';
import type { Person } from '../../core/practice/mishaps.ts';
import { words } from './words.ts';

export interface TrainerProps {
  people: Person[];
  person: number;
  mishaps: NonNullable<Practice['mishaps']>;
  on: string[];
  onMishaps(on: string[]): void;
  onPerson(index: number): void;
}

export function Trainer({ people, person, mishaps, on, onMishaps, onPerson }: TrainerProps) {
  const all = Object.entries(mishaps);
  if (!all.length && people.length < 2) return null;
  const toggle = (id: string) => onMishaps(on.includes(id) ? on.filter((one) => one !== id) : [...on, id]);
  return (
    <details class="practice-trainer">
      <summary>{all.length ? words.trainerMishaps : words.trainerPerson}</summary>
      {all.length > 0 && (
        <fieldset>
          <legend>{words.mishaps}</legend>
          <p>{words.mishapsWhy}</p>
          {all.map(([id, { title }]) => (
            <label key={id}>
              <input type="checkbox" checked={on.includes(id)} onChange={() => toggle(id)} />
              <span>{title}</span>
            </label>
          ))}
        </fieldset>
      )}
      {people.length > 1 && (
        <fieldset>
          <legend>{words.person}</legend>
          <p>{words.personWhy}</p>
          {people.map(({ name, about }, index) => (
            <label key={name}>
              <input type="radio" name="practice-person" checked={index === person} onChange={() => onPerson(index)} />
              <span>
                <strong>{name}</strong> {about}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </details>
  );
}
