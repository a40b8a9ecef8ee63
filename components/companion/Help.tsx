/** Behind « Je suis bloqué »: one hint at a time, what else goes wrong here, the words of the step, then a human. */
import type { View } from '../../core/view.ts';
import { Meaning } from '../step/Meaning.tsx';
import { Sentence } from '../step/Sentence.tsx';
import { Snags } from '../step/Snags.tsx';
import { texts, whoToCall } from '../step/texts.ts';

export function Help({ view, way }: { view: View; way: string }) {
  const { step, hints } = view;
  if (!step) return null;
  return (
    <div class="help">
      <div role="status">
        {step.hints.slice(0, Math.max(1, hints)).map((hint) => (
          <p key={hint}>
            <Sentence text={hint} />
          </p>
        ))}
      </div>
      <Snags snags={step.snags} />
      {Object.entries(view.words).map(([word, text]) => (
        <Meaning key={word} word={word} text={text} />
      ))}
      {hints < 2 && way && <p>{way}</p>}
      {hints === 2 && (
        <p role="status">
          <b class="human">{texts.human}</b> {step.stuck ?? whoToCall(view.help)} {texts.mandate}
        </p>
      )}
    </div>
  );
}
