import { useState } from 'preact/hooks';
import type { Settings } from '../../core/session/settings.ts';
import type { View } from '../../core/session/viewModel.ts';
import { Report } from '../step/Report.tsx';
import { texts } from '../step/texts.ts';
import { Choice } from './Choice.tsx';
import { words } from './words.ts';

const sizes = [1, 1.25, 1.5] as const;
const places = ['auto', 'left', 'right', 'bottom'] as const;

/** The actions that are needed only sometimes. They are folded, so that the step stays alone. */
export function More({ view, onSettings }: { view: View; onSettings: (change: Partial<Settings>) => void }) {
  const [reporting, report] = useState(false);
  const { scale, place } = view.settings;
  return (
    <div class="more">
      <details class="settings">
        <summary>{words.settings}</summary>
        <Choice
          name="scale"
          legend={words.size}
          options={sizes.map((size) => [size, words.sizes[size]])}
          value={scale}
          onChoose={(size) => onSettings({ scale: size })}
        />
        <Choice
          name="place"
          legend={texts.where}
          options={places.map((where) => [where, texts.places[where]])}
          value={place}
          onChoose={(where) => onSettings({ place: where })}
        />
      </details>
      <button type="button" class="b quiet" aria-expanded={reporting} onClick={() => report(!reporting)}>
        {texts.report}
      </button>
      {reporting && <Report key={view.turn} view={view} verdict={null} />}
    </div>
  );
}
