/** The properties that the parts of the side panel receive. */
import type { Act, Question } from '../../core/guide/guide.ts';
import type { View } from '../../core/session/viewModel.ts';
import type { Speech } from '../step/speech.ts';
import type { PanelEvents } from './state.ts';

export interface GuideProps {
  view: View;
  step: Act | Question;
  on: PanelEvents;
  speech: Speech;
}
