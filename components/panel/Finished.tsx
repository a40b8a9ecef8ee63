import type { View } from '../../core/view.ts';
import { Sentence } from '../step/Sentence.tsx';
import { texts } from '../step/texts.ts';
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
    <div class="row">
      <button type="button" class="b main" onClick={on.home}>
        {words.home}
      </button>
      <button type="button" class="b quiet" onClick={() => on.stop(false)}>
        {words.close}
      </button>
    </div>
  </div>
);
