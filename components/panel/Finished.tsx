import { levels } from '../../core/session/levels.ts';
import type { View } from '../../core/session/viewModel.ts';
import { Sentence } from '../step/Sentence.tsx';
import { texts } from '../step/texts.ts';
import { Path } from './Path.tsx';
import type { PanelEvents } from './state.ts';
import { words } from './words.ts';

/** « Guide terminé », and what happens after. */
export const Finished = ({ view, on }: { view: View; on: PanelEvents }) => (
  <div class="calm">
    <h1 class="say">{texts.finished}</h1>
    <p class="why">{view.title}</p>
    {view.after.length > 0 && (
      <ul class="after">
        {view.after.map((sentence) => (
          <li key={sentence}>
            <Sentence text={sentence} />
          </li>
        ))}
      </ul>
    )}
    {view.level === 'en-autonomie' && (
      <>
        <p>{words.check}</p>
        <Path view={view} />
      </>
    )}
    {view.alert && <p>{view.alert}</p>}
    {view.suggested && <p>{words.suggestion(levels[view.suggested].name)}</p>}
    <div class="row">
      {view.ways.map(({ label, event }) => (
        <button type="button" class="b main" key={label} onClick={() => on.event(event)}>
          {label}
        </button>
      ))}
      <button type="button" class="b main" onClick={on.home}>
        {words.home}
      </button>
      <a class="b" href="meeting.html" target="_blank" rel="noopener">
        {words.endMeeting}
      </a>
      <button type="button" class="b quiet" onClick={() => on.stop(false)}>
        {words.close}
      </button>
    </div>
  </div>
);
