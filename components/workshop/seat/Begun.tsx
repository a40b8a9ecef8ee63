/** An unfinished exercise: it is resumed where it was or, after a power cut, where the person says they were. */
import { useState } from 'preact/hooks';
import type { Library } from '../../../core/guide/library.ts';
import type { SeatState } from '../../../core/workshop/seatState.ts';
import { titlesOf } from '../../../core/workshop/stepProgress.ts';
import { Field } from '../Field.tsx';
import type { WorkshopActions } from '../model.ts';
import { words } from './words.ts';

interface Props {
  library: Library;
  seating: SeatState;
  guide: string;
  actions: WorkshopActions;
}

export function Begun({ library, seating, guide, actions }: Props) {
  const steps = titlesOf(library, guide);
  const [at, setAt] = useState(seating.at?.key ?? steps[0]?.key ?? '');
  if (seating.at)
    return (
      <>
        <p>{words.underWay}</p>
        <p>
          <button type="button" class="button main" onClick={() => actions.begin()}>
            {words.resumeIt}
          </button>
        </p>
      </>
    );
  return (
    <>
      <p class="notice">{words.wasCut}</p>
      <div class="fields">
        <Field label={words.whereWere} why={words.whereWhy}>
          {(ids) => (
            <select {...ids} value={at} onChange={({ currentTarget }) => setAt(currentTarget.value)}>
              {steps.map(({ key, title, n }) => (
                <option key={key} value={key}>
                  {n}. {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <p class="row">
        <button type="button" class="button main" onClick={() => actions.begin(undefined, at)}>
          {words.resumeHere}
        </button>
        <button type="button" class="button" onClick={() => actions.stopThere(at)}>
          {words.stopHere}
        </button>
      </p>
    </>
  );
}
