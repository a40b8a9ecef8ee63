import { useState } from 'preact/hooks';
import type { View } from '../../core/session/viewModel.ts';
import { Sentence } from '../step/Sentence.tsx';
import { Known } from './Known.tsx';
import { words } from './words.ts';

interface Props {
  view: Pick<View, 'ledger' | 'toReview' | 'practice'>;
  note?: string | undefined;
  onHelped: () => void;
  onVerify: () => void;
}

/**
 * The advisor's part comes first and is open, because the person who opens the panel is most often the one who helps. «
 * J’ai aidé » is counted only because the advisor presses it.
 */
export function Advisor({ view, note, onHelped, onVerify }: Props) {
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
      {!view.practice && (
        <>
          <Known view={view} />
          <details>
            <summary>{words.verify}</summary>
            <p>{words.verifyWhy}</p>
            <button type="button" class="b quiet" onClick={onVerify}>
              {words.openSheet}
            </button>
          </details>
        </>
      )}
    </section>
  );
}
