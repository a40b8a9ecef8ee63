import type { View } from '../../core/session/viewModel.ts';
import { words } from './words.ts';

/**
 * Says whether the bubble or the panel shows the step, and offers the other choice. There is no choice when the bubble
 * is impossible.
 */
export function Speaker({ view, onSpeaker }: { view: View; onSpeaker: (panel: boolean) => void }) {
  const panel = view.speaker === 'panel';
  return (
    <p class="speaker">
      {!panel && <span>{words.bubbleSpeaks}</span>}{' '}
      <button type="button" class="b quiet" onClick={() => onSpeaker(!panel)}>
        {panel ? words.speakThere : words.speakHere}
      </button>
    </p>
  );
}
