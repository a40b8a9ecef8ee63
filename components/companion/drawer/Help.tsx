/** What opens behind « Je suis bloqué ». */
import { Ladder } from '../../step/Ladder.tsx';
import { troubleOf } from '../../step/rungs.ts';
import type { DrawerProps } from '../props.ts';

export const Help = ({ view, message, rung, on }: DrawerProps) => (
  <Ladder view={view} rung={rung} onRung={(to) => on.open({ rung: to })} trouble={troubleOf(view, message)} />
);
