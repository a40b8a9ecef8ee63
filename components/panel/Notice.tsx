import type { View } from '../../core/view.ts';
import { placeMessages, wayOut } from '../step/message.ts';

/** The person is not on the page of the step: dashed, like everything we are not sure of. */
export function Notice({ place, view }: { place: 'lost' | 'elsewhere'; view: View }) {
  const { say, why } = placeMessages[place](view);
  return (
    <div class="off">
      <p class="off-say">{say}</p>
      <p>{why}</p>
      {place === 'lost' && <p>{wayOut(view)}</p>}
    </div>
  );
}
