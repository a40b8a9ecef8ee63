/** The bubble: one sentence carries the step, one quieter line says why, two or three buttons. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Ask } from '../../core/messages.ts';
import type { SessionEvent, VerdictKind } from '../../core/session.ts';
import { isQuestion } from '../../core/step.ts';
import type { View } from '../../core/view.ts';
import { type Message, messageFor } from '../step/message.ts';
import { texts } from '../step/texts.ts';
import type { Dock } from './clear.ts';
import { Finished } from './Finished.tsx';
import { Step } from './Step.tsx';
import type { TargetView } from './target.ts';

export interface BubbleEvents {
  send(event: SessionEvent): void;
  stop(later: boolean): void;
  ask: Ask;
  /** Bring the target into the window, because the person asked. */
  show(): void;
  close(): void;
}

interface BubbleProps {
  view: Signal<View | null>;
  verdict: Signal<VerdictKind>;
  target: Signal<TargetView>;
  dock: Signal<Dock>;
  orphaned: Signal<boolean>;
  on: BubbleEvents;
}

/** Tied to the ring by the browser, or docked at an edge. */
const isTied = (view: View, message: Message, { sight }: TargetView, { dodging }: Dock): boolean =>
  sight === 'in' && message.sure && view.settings.place === 'auto' && !dodging && !view.folded;

/** Password, code, card: one sentence in a smaller bubble. */
const isQuiet = ({ step }: View, { kind }: Message): boolean => kind === 'found' && !!step && !isQuestion(step) && !!step.quiet;

export function Bubble({ view, verdict, target, dock, orphaned, on }: BubbleProps) {
  /** Told when the step or its verdict changes, and then only: one change of text each. */
  const told = useSignal('');
  const now = view.value;
  const message = now && messageFor(now, verdict.value, orphaned.value, target.value);
  const sentence = now && message && message.kind !== 'looking' ? `${now.step ? `${texts.count(now.n, now.m)}. ` : ''}${message.say}` : '';
  useEffect(() => {
    if (sentence) told.value = sentence;
  }, [sentence, told]);
  if (!now || !message) return null;

  return (
    <>
      <div class="told" aria-live="polite">
        {told.value}
      </div>
      <section
        class="bubble"
        data-bubble=""
        data-verdict={isQuiet(now, message) ? 'quiet' : message.kind}
        data-at={isTied(now, message, target.value, dock.value) ? 'tied' : dock.value.edge}
        data-beside={dock.value.beside}
        data-low={target.value.low ? '' : undefined}
        data-side={now.settings.place === 'left' || now.settings.place === 'right' ? now.settings.place : dock.value.side}
        data-folded={now.folded ? '' : undefined}
        data-sure={message.sure ? '' : undefined}
        style={{ '--scale': String(now.settings.scale) }}
        tabIndex={-1}
        aria-label="Faire avec"
      >
        {message.kind === 'orphaned' ? (
          <>
            <h2 class="say">{message.say}</h2>
            <p class="why">{message.why}</p>
            <div class="row">
              <button type="button" class="b" onClick={on.close}>
                {texts.close}
              </button>
            </div>
          </>
        ) : message.kind === 'finished' ? (
          <Finished view={now} close={() => on.stop(false)} />
        ) : now.folded ? (
          <button type="button" class="b quiet" onClick={() => on.send({ type: 'fold', folded: false })}>
            {texts.count(now.n, now.m)} · {texts.unfold}
          </button>
        ) : (
          <Step key={now.turn} view={now} verdict={verdict.value} message={message} target={target.value} on={on} />
        )}
      </section>
    </>
  );
}
