/** The end: what happens now, what to keep. */
import type { View } from '../../core/view.ts';
import { texts } from '../step/texts.ts';

export const Finished = ({ view, close }: { view: View; close: () => void }) => (
  <>
    <h2 class="say">{texts.finished}</h2>
    <ul class="after">
      {view.after.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <div class="row">
      <button type="button" class="b main" onClick={close}>
        {texts.close}
      </button>
    </div>
  </>
);
