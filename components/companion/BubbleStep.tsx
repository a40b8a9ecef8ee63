/**
 * The present step in the bubble. It shows at most three controls before the person opens anything. A new step starts
 * with everything folded.
 */
import { isQuestion } from '../../core/guide/step.ts';
import type { View } from '../../core/session/viewModel.ts';
import type { ShownMessage } from '../step/message.ts';
import { Picture } from '../step/Picture.tsx';
import { Progress } from '../step/Progress.tsx';
import { climb, isRepeated } from '../step/rungs.ts';
import { texts } from '../step/texts.ts';
import { Drawer } from './Drawer.tsx';
import { MarkedText } from './MarkedText.tsx';
import type { BubbleProps } from './props.ts';
import type { TargetView } from './target.ts';

/**
 * The person must report the step as done when the extension cannot observe it: a text to read, a field whose change
 * proves nothing, or an element that is not certain.
 */
function needsWord({ step }: View, message: ShownMessage, { observable }: TargetView): boolean {
  if (!step || isQuestion(step) || step.done === 'page') return false;
  if (step.done === 'said') return message.step;
  if (message.sure || message.kind === 'hidden') return !observable;
  return message.kind !== 'looking' && message.kind !== 'lost' && message.kind !== 'elsewhere';
}

/**
 * The last key pressed on « Je suis bloqué » is auto-repeating. This is not a hook, because hooks add one kilobyte to
 * each page.
 */
let held = false;

export function BubbleStep(props: BubbleProps) {
  const { view, message, target, opened, script, on } = props;
  const { step } = view;
  if (!step) return null;
  const said = needsWord(view, message, target);
  const { obstacle } = target;
  const away =
    message.sure && target.sight in texts.away
      ? texts.away[target.sight as keyof typeof texts.away]
      : obstacle
        ? obstacle.matches('input,select,textarea,[aria-invalid]')
          ? texts.showField
          : texts.showMessage
        : '';
  // A glossary word is a control too. It is shown in place when that makes three controls at most, and behind « Je suis
  // bloqué » otherwise.
  const room = !said && !away && !isQuestion(step);
  const { what, word, rung, isTold } = opened;
  const drawer = what !== 'nothing' && script && <Drawer {...props} script={script} what={what} rung={rung} />;
  const stuck = (press: MouseEvent) => {
    if (isRepeated(press, held)) return;
    // The help that was open before another drawer replaced it opens again at the same rung.
    const next = climb(view, message, rung, what === 'help' || rung === 0);
    if (next.event) on.send(next.event);
    on.open({ what: 'help', rung: next.rung });
  };
  const aside = () => void on.aside().then((opens) => on.open({ isTold: !opens }));

  return (
    <>
      <Progress {...view} />
      {message.first && <p class="first">{message.first}</p>}
      <h2 class="say">
        {message.step && view.gesture && <Picture path={view.gesture.path} />}
        <MarkedText text={message.say} />
      </h2>
      <p class="why">
        <MarkedText
          text={message.why}
          term={view.term}
          open={word}
          onTerm={room ? () => on.open({ word: !word }) : undefined}
        />
      </p>
      {word && view.term && (
        <p class="meaning">
          <strong>{view.term.title}.</strong> {view.term.meaning}
        </p>
      )}
      {view.note && <p class="exercise">{view.note}</p>}
      {view.exercise && (
        <p class="exercise">
          <MarkedText text={view.exercise} />
        </p>
      )}
      {isQuestion(step) && (
        <div class="options">
          {step.options.map(({ label }, option) => (
            <button type="button" class="b" key={label} onClick={() => on.send({ type: 'answer', option })}>
              {label}
            </button>
          ))}
        </div>
      )}
      {what === 'help' &&
        (drawer || (
          <p class="help">
            <MarkedText text={step.hints[Math.min(rung, 2) - 1] ?? ''} />
          </p>
        ))}
      <div class="row">
        {away && (
          <button type="button" class="b" onClick={on.show}>
            {away}
          </button>
        )}
        {said && (
          <button type="button" class="b main" onClick={() => on.send({ type: 'done' })}>
            {texts.done}
          </button>
        )}
        {view.ways.map(({ label, event }) => (
          <button type="button" class="b main" key={label} onClick={() => on.send(event)}>
            {label}
          </button>
        ))}
        {view.leaving && (
          <button type="button" class="b" onClick={aside}>
            {texts.stepsAside}
          </button>
        )}
        <span class="pair">
          <button
            type="button"
            class="b"
            aria-expanded={what === 'help'}
            onClick={stuck}
            onKeyDown={(key) => {
              held = key.repeat;
            }}
          >
            {texts.stuck}
          </button>
          <button
            type="button"
            class="b quiet"
            aria-expanded={what === 'more'}
            onClick={() => on.open({ what: what === 'more' ? 'nothing' : 'more' })}
          >
            {texts.more}
          </button>
        </span>
      </div>
      {isTold && <p role="status">{texts.buttonIsAt}</p>}
      {what === 'more' &&
        (drawer || (
          <button type="button" class="b" onClick={() => on.stop(false)}>
            {texts.stop}
          </button>
        ))}
    </>
  );
}
