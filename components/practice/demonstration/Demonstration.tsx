/**
 * The advisor's window beside a person's: who does what, where the person is, and a pointer large enough to be seen by
 * a person sitting beside.
 */
import { useEffect } from 'preact/hooks';
import { noteOf } from '../../../core/session/helpLevel.ts';
import type { SideBySide } from '../../../core/session/sideBySide.ts';
import { words } from '../words.ts';
import { showPointing } from './pointing.ts';

export function Demonstration({ side }: { side: SideBySide }) {
  useEffect(() => showPointing(document), []);
  return (
    <p class="demonstration">
      <strong>{words.demonstration}</strong> <span role="status">{noteOf(side)}</span>
    </p>
  );
}
