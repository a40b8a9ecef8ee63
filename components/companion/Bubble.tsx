/** The bubble: one sentence carries the step, one quieter line says why, two or three buttons. */

import { isQuestion } from '../../core/guide/step.ts';
import type { Ask } from '../../core/messages/protocol.ts';
import type { SessionEvent, VerdictKind } from '../../core/session/session.ts';
import type { View } from '../../core/session/view.ts';
import type { Message } from '../step/message.ts';
import { texts } from '../step/texts.ts';
import type { Dock } from './avoidOverlap.ts';
import { Step } from './BubbleStep.tsx';
import type { DrawerScript } from './Drawer.tsx';
import type { TargetView } from './target.ts';

/** What the person has opened in the bubble; a new step begins with everything closed. */
export interface Opened {
  what: 'nothing' | 'help' | 'more';
  /** The glossary word of the quieter line is explained. */
  word: boolean;
}
export const CLOSED: Opened = { what: 'nothing', word: false };

export interface BubbleEvents {
  send(event: SessionEvent): void;
  stop(later: boolean): void;
  ask: Ask;
  open(change: Partial<Opened>): void;
  /** Bring the target into the window, because the person asked. */
  show(): void;
  close(): void;
}

export interface BubbleProps {
  view: View;
  verdict: VerdictKind;
  message: Message;
  target: TargetView;
  dock: Dock;
  opened: Opened;
  /** Null until something has been opened. */
  script: DrawerScript | null;
  /** Where it stood, while its target is looked for again. */
  held: { left: number; top: number } | null;
  on: BubbleEvents;
}

/** Tied to the ring by the browser; held where it was for as long as that is not settled; or docked at an edge. */
function placeOf({ view, message, target, dock, held }: BubbleProps): string {
  if (view.settings.place === 'auto' && !dock.dodging && !view.folded) {
    if (target.sight === 'in' && message.sure) return 'tied';
    if (held && message.kind === 'looking') return 'held';
  }
  return dock.edge;
}

/** Password, code, card: one sentence in a smaller bubble. */
const isQuiet = ({ step }: View, { kind }: Message): boolean =>
  kind === 'found' && !!step && !isQuestion(step) && !!step.quiet;

export function Bubble(props: BubbleProps) {
  const { view, message, target, dock, held, on } = props;
  const { settings } = view;
  const at = placeOf(props);
  const finished = message.kind === 'finished';
  return (
    <section
      class="bubble"
      data-bubble=""
      data-verdict={isQuiet(view, message) ? 'quiet' : message.kind}
      data-at={at}
      data-low={target.low ? '' : undefined}
      data-side={settings.place === 'left' || settings.place === 'right' ? settings.place : dock.side}
      data-folded={view.folded ? '' : undefined}
      data-sure={message.sure ? '' : undefined}
      style={{
        '--scale': String(settings.scale),
        '--beside': dock.beside,
        ...(held && { '--left': `${held.left}px`, '--top': `${held.top}px` }),
      }}
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
        <Step key={view.turn} {...props} />
      )}
    </section>
  );
}
