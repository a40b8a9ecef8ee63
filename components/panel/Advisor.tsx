import { useState } from 'preact/hooks';
import { Sentence } from '../step/Sentence.tsx';
import { words } from './words.ts';

/** The advisor’s part, open and first: who opens the panel is most often the one who helps. « J’ai aidé » counts because it is pressed. */
export function Advisor({ note, onHelped }: { note?: string | undefined; onHelped: () => void }) {
  const [helped, help] = useState(false);
  return (
    <section class="advisor" aria-labelledby="advisor">
      <h2 id="advisor">{words.advisor}</h2>
      <p>{note ? <Sentence text={note} /> : words.noNote}</p>
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
    </section>
  );
}
