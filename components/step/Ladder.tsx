/** Shows one rung of help at a time, with a way back. It is the same in the bubble and in the panel. */
import { useState } from 'preact/hooks';
import type { Message, View } from '../../core/session/viewModel.ts';
import { HumanCard } from './HumanCard.tsx';
import { Meaning } from './Meaning.tsx';
import { rungsOf } from './rungs.ts';
import { Sentence } from './Sentence.tsx';
import { Snags } from './Snags.tsx';
import { texts } from './texts.ts';

interface Props {
  view: View;
  /** The number of the rung that is shown, from 1. */
  rung: number;
  onRung: (rung: number) => void;
  /** The obstacle on the page, when the surface does not already describe it. */
  trouble?: Message | undefined;
}

export function Ladder({ view, rung, onRung, trouble }: Props) {
  const [snag, open] = useState<string | null>(null);
  const { step } = view;
  const rungs = rungsOf(view, !!trouble);
  const at = Math.min(rung, rungs.length);
  const what = rungs[at - 1];
  if (!step || !what) return null;
  return (
    <div class="ladder">
      <div role="status">
        <p class="rung">
          <strong>{texts.rungs[what]}</strong>
        </p>
        {(what === 'light' || what === 'explicit') && (
          <p class="hint">
            <Sentence text={step.hints[what === 'light' ? 0 : 1] ?? ''} />
          </p>
        )}
        {what === 'snags' && trouble && (
          <p class="hint">
            <Sentence text={`${trouble.say} ${trouble.why}`} />
          </p>
        )}
        {what === 'person' && <HumanCard help={view.help} here={step.stuck} />}
      </div>
      {what === 'snags' && (
        <>
          <Snags snags={step.snags} open={snag} onOpen={open} />
          {Object.entries(view.words).map(([word, text]) => (
            <Meaning key={word} word={word} text={text} />
          ))}
        </>
      )}
      {at > 1 && (
        <button type="button" class="b quiet" onClick={() => onRung(at - 1)}>
          {texts.rungBefore}
        </button>
      )}
    </div>
  );
}
