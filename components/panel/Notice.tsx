import { placeMessages, wayOut } from '../../core/session/stepMessages.ts';
import type { View } from '../../core/session/viewModel.ts';
import { texts } from '../step/texts.ts';

/**
 * Says that the person is not on the page of the step. Its border is dashed, like the border of everything that is not
 * certain.
 */
export function Notice({ place, view, onJump }: { place: 'lost' | 'elsewhere'; view: View; onJump: () => void }) {
  const { say, why } = placeMessages[place](view);
  return (
    <div class="off">
      <p class="off-say">{say}</p>
      <p>{why}</p>
      {place === 'lost' && (view.offer || view.moved) && (
        <div class="row">
          <button type="button" class="b main" onClick={onJump}>
            {texts.jump}
          </button>
        </div>
      )}
      {place === 'lost' && !view.offer && !view.moved && <p>{wayOut(view)}</p>}
    </div>
  );
}
