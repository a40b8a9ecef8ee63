import type { View } from '../../core/session/viewModel.ts';
import { words } from './words.ts';

/** Who says the step, and the other choice. Where the bubble cannot be there is no choice. */
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
