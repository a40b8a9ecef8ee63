import { useEffect, useRef, useState } from 'preact/hooks';
import type { Act, Question } from '../../core/guide/guide.ts';
import { whoToCall } from '../../core/session/stepMessages.ts';
import type { View } from '../../core/session/viewModel.ts';
import { Sentence } from '../step/Sentence.tsx';
import { Snags } from '../step/Snags.tsx';
import { texts } from '../step/texts.ts';
import { words } from './words.ts';

/** Hints one at a time, then whom to call; doing it for the person is elsewhere, under a mandate. */
export function Help({ view, step, asked }: { view: View; step: Act | Question; asked: boolean }) {
  const [snag, open] = useState<{ turn: number; id: string | null }>({ turn: -1, id: null });
  const box = useRef<HTMLDivElement>(null);
  // What was asked for is brought into the panel’s own window.
  useEffect(
    () => [...(box.current?.querySelectorAll('.hint, .call') ?? [])].at(-1)?.scrollIntoView?.({ block: 'nearest' }),
    [view.hints, asked],
  );
  return (
    <div class="help" ref={box}>
      {step.hints.slice(0, view.hints).map((hint, index) => (
        <p key={hint} class="hint">
          <strong>{texts.hint(index + 1)}</strong> <Sentence text={hint} />
        </p>
      ))}
      {view.hints > 0 && (
        <Snags
          snags={step.snags}
          open={snag.turn === view.turn ? snag.id : null}
          onOpen={(id) => open({ turn: view.turn, id })}
        />
      )}
      {asked && (
        <div class="call" role="status">
          <h2>{words.call}</h2>
          {step.stuck && (
            <p>
              <Sentence text={step.stuck} />
            </p>
          )}
          <p>{whoToCall(view.help)}</p>
          <p>{texts.mandate}</p>
        </div>
      )}
    </div>
  );
}
