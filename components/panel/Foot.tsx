import type { View } from '../../core/session/viewModel.ts';
import { texts } from '../step/texts.ts';
import { Stop } from './Stop.tsx';
import type { PanelEvents } from './state.ts';

/** The end of the meeting, which is always within reach, with or without a guide. */
export const Foot = ({ view, on }: { view: View | null; on: PanelEvents }) => (
  <footer class="foot">
    {view?.step && view.canGoBack && view.speaker === 'panel' && (
      <button type="button" class="b quiet" onClick={() => on.event({ type: 'back' })}>
        {texts.back}
      </button>
    )}
    {view?.step && <Stop later={view.settings.shared === false} onStop={on.stop} />}
    <a class="b quiet" href="meeting.html" target="_blank" rel="noopener">
      {texts.endMeeting}
    </a>
  </footer>
);
