/** How much help: chosen by who knows the levels. Folded: the person alone has one button to press. */
import type { Level } from '../../core/session/levels.ts';
import { Levels } from '../shared/Levels.tsx';
import { words } from './words.ts';

interface Props {
  level: Level;
  onLevel(level: Level): void;
}

export const Beside = ({ level, onLevel }: Props) => (
  <details class="beside">
    <summary>{words.together}</summary>
    <Levels legend={words.level} name="level" level={level} onChange={onLevel} />
  </details>
);
