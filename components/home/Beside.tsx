/** For an advisor: how much help, and two windows side by side. Folded: the person alone has one button to press. */

import type { Level } from '../../core/session/levels.ts';
import { Levels } from '../shared/Levels.tsx';
import { words } from './words.ts';

interface Props {
  level: Level;
  onLevel(level: Level): void;
  /** Absent where there is no practice site, or no right to enter. */
  onBeside?: (() => void) | undefined;
}

export const Beside = ({ level, onLevel, onBeside }: Props) => (
  <details class="beside">
    <summary>{words.together}</summary>
    <Levels legend={words.level} name="level" level={level} onChange={onLevel} />
    {onBeside && (
      <div>
        <button type="button" class="button" aria-describedby="beside-why" onClick={onBeside}>
          {words.beside}
        </button>
        <p class="soft small" id="beside-why">
          {words.besideWhy}
        </p>
      </div>
    )}
  </details>
);
