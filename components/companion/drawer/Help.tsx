/** Behind « Je suis bloqué »: one hint at a time, what else goes wrong here, the words of the step, then a human. */
import { useState } from 'preact/hooks';
import { wayOut, whoToCall } from '../../../core/session/stepMessages.ts';
import { Meaning } from '../../step/Meaning.tsx';
import { Sentence } from '../../step/Sentence.tsx';
import { Snags } from '../../step/Snags.tsx';
import { texts } from '../../step/texts.ts';
import type { DrawerProps } from '../props.ts';

export function Help({ view, message }: DrawerProps) {
  const [snag, open] = useState<string | null>(null);
  const { step, hints } = view;
  if (!step) return null;
  const astray = !message.sure && message.kind !== 'looking';
  return (
    <>
      <div role="status">
        {step.hints.slice(0, Math.max(1, hints)).map((hint) => (
          <p key={hint}>
            <Sentence text={hint} />
          </p>
        ))}
      </div>
      <Snags snags={step.snags} open={snag} onOpen={open} />
      {Object.entries(view.words).map(([word, text]) => (
        <Meaning key={word} word={word} text={text} />
      ))}
      {hints < 2 && astray && <p>{wayOut(view)}</p>}
      {hints === 2 && (
        <p role="status">
          <b class="human">{texts.human}</b> {step.stuck ?? whoToCall(view.help)} {texts.mandate}
        </p>
      )}
    </>
  );
}
