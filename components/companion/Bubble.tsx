/** The bubble: one sentence carries the step, one quieter line says why, two or three buttons. */

import { isQuestion } from '../../core/guide/step.ts';
import type { View } from '../../core/session/viewModel.ts';
import type { ShownMessage } from '../step/message.ts';
import { texts } from '../step/texts.ts';
import { BubbleStep } from './BubbleStep.tsx';
import type { BubbleProps, Opened } from './props.ts';

export const CLOSED: Opened = { what: 'nothing', word: false };

/** Password, code, card: one sentence in a smaller bubble. */
const isQuiet = ({ step }: View, { kind }: ShownMessage): boolean =>
  kind === 'found' && !!step && !isQuestion(step) && !!step.quiet;

export function Bubble(props: BubbleProps) {
  const { view, message, on } = props;
  const { settings } = view;
  const finished = message.kind === 'finished';
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
          <h2 class="say">{message.say}</h2>
          {message.why && <p class="why">{message.why}</p>}
          {finished && (
            <ul class="after">
              {view.after.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <div class="row">
            <button type="button" class="b main" onClick={finished ? () => on.stop(false) : on.close}>
              {texts.close}
            </button>
          </div>
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
