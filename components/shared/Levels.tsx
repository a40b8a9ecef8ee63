/** The level of help: chosen, never imposed; each level says what it does. */
import { type Level, levelNames, levels } from '../../core/session/levels.ts';

interface Props {
  legend: string;
  name: string;
  level: Level;
  onChange(level: Level): void;
}

export const Levels = ({ legend, name, level, onChange }: Props) => (
  <fieldset class="levels">
    <legend>{legend}</legend>
    {levelNames.map((one) => (
      <label key={one}>
        <input type="radio" name={name} checked={one === level} onChange={() => onChange(one)} />
        <span>
          <strong>{levels[one].name}</strong> <span class="soft small">{levels[one].about}</span>
        </span>
      </label>
    ))}
  </fieldset>
);
