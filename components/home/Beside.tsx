/** The level of help, for advisors who know the levels. It is collapsed, so that a person alone sees one button. */
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
