/** The bubble: one sentence states the step, a quieter line gives the reason, and two or three buttons follow. */

import { isQuestion } from '../../core/guide/step.ts';
import type { View } from '../../core/session/viewModel.ts';
import type { ShownMessage } from '../step/message.ts';
import { texts } from '../step/texts.ts';
import { BubbleStep } from './BubbleStep.tsx';
import { Drawer } from './Drawer.tsx';
import type { BubbleProps, Opened } from './props.ts';

export const CLOSED: Opened = { what: 'nothing', rung: 0, word: false, isTold: false };

/** For a password, a code or a card, the bubble is smaller and shows one sentence. */
const isQuiet = ({ step }: View, { kind }: ShownMessage): boolean =>
  kind === 'found' && !!step && !isQuestion(step) && !!step.quiet;

export function Bubble(props: BubbleProps) {
  const { view, message, on } = props;
  const { settings } = view;
  const finished = message.kind === 'finished';
  const { script } = props;
  return (
    <section
      class="bubble"
      data-bubble=""
      data-verdict={isQuiet(view, message) ? 'quiet' : message.kind}
      data-folded={view.folded ? '' : undefined}
      data-sure={message.sure ? '' : undefined}
      style={{ '--scale': String(settings.scale) }}
      tabIndex={-1}
      aria-label="Faire avec"
    >
      {message.kind === 'orphaned' || finished ? (
        <>
          {finished && !view.stopped && <p class="count">{texts.finished}</p>}
          <h2 class="say">{message.say}</h2>
          {message.why && <p class="why">{message.why}</p>}
          {finished && !view.stopped && script ? (
            <Drawer {...props} script={script} what="end" rung={0} />
          ) : (
            <div class="row">
              {finished &&
                view.ways.map(({ label, event }) => (
                  <button type="button" class="b main" key={label} onClick={() => on.send(event)}>
                    {label}
                  </button>
                ))}
              <button
                type="button"
                class={finished ? 'b' : 'b main'}
                onClick={finished ? () => on.stop(false) : on.close}
              >
                {texts.close}
              </button>
            </div>
          )}
        </>
      ) : view.folded ? (
        <button type="button" class="b quiet" onClick={() => on.send({ type: 'fold', folded: false })}>
          {texts.count(view.n, view.m)} · {texts.unfold}
        </button>
      ) : (
        <BubbleStep key={view.turn} {...props} />
      )}
    </section>
  );
}
