import { useState } from 'preact/hooks';
import { Sentence } from '../step/Sentence.tsx';
import { words } from './words.ts';

/** The advisor’s note, folded: the person reads the panel first. « J’ai aidé » is counted because it is pressed. */
export function Advisor({ note, onHelped }: { note: string; onHelped: () => void }) {
  const [helped, help] = useState(false);
  return (
    <details class="advisor">
      <summary>{words.advisor}</summary>
      <p>
        <Sentence text={note} />
      </p>
      <div class="row">
        <button
          type="button"
          class="b"
          onClick={() => {
            help(true);
            onHelped();
          }}
        >
          {words.helped}
        </button>
        <span role="status">{helped ? words.noted : ''}</span>
      </div>
    </details>
  );
}
