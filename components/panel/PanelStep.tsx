import { useEffect, useRef, useState } from 'preact/hooks';
import { isQuestion } from '../../core/guide/step.ts';
import { situationOf } from '../../core/session/stepMessages.ts';
import { Ladder } from '../step/Ladder.tsx';
import { Picture } from '../step/Picture.tsx';
import { Progress } from '../step/Progress.tsx';
import { climb, isRepeated, troubleOf } from '../step/rungs.ts';
import { Sentence } from '../step/Sentence.tsx';
import { texts } from '../step/texts.ts';
import { Listen } from './Listen.tsx';
import { Notice } from './Notice.tsx';
import { Options } from './Options.tsx';
import type { GuideProps } from './props.ts';
import { words } from './words.ts';

/** The present step, when the bubble is impossible or not wanted. It shows the same verdict with the same sentences. */
export function PanelStep({ view, step, on, speech }: GuideProps) {
  const [shown, show] = useState({ turn: view.turn, rung: 0 });
  const held = useRef(false);
  const place = situationOf(view);
  const { say, why } = view.said;
  const rung = shown.turn === view.turn ? shown.rung : 0;
  const climbTo = (to: number) => show({ turn: view.turn, rung: to });
  useEffect(() => speech.stop, [view.turn]);
  const stuck = (press: MouseEvent) => {
    if (isRepeated(press, held.current)) return;
    const next = climb(view, view.said, rung, true);
    if (next.event) on.event(next.event);
    climbTo(next.rung);
  };
  const done = () => on.event({ type: 'done' });
  const asksDone = !isQuestion(step) && (step.done === 'said' || view.page === 'elsewhere');
  return (
    <div class={view.where === 'here' ? 'step' : 'step away'}>
      <Progress {...view} />
      {place !== 'here' && <Notice place={place} view={view} onJump={() => on.event({ type: 'jump' })} />}
      <h1 class="say">
        {view.gesture && <Picture path={view.gesture.path} />}
        <Sentence text={say} />
      </h1>
      <p class="why">
        <Sentence text={why} />
      </p>
      {view.note && <p class="exercise">{view.note}</p>}
      {view.exercise && (
        <p class="exercise">
          <strong>{words.exercise}</strong> <Sentence text={view.exercise} />
        </p>
      )}
      {isQuestion(step) && <Options question={step} onAnswer={(option) => on.event({ type: 'answer', option })} />}
      <div class="row">
        {view.ways
          .filter(({ event }) => event.type !== 'jump')
          .map(({ label, event }) => (
            <button type="button" class="b main" key={label} onClick={() => on.event(event)}>
              {label}
            </button>
          ))}
        {asksDone && (
          <button type="button" class="b main" onClick={done}>
            {texts.done}
          </button>
        )}
        <button
          type="button"
          class="b"
          aria-expanded={rung > 0}
          onClick={stuck}
          onKeyDown={(key) => (held.current = key.repeat)}
        >
          {texts.stuck}
        </button>
        <Listen speech={speech} lines={[say, why]} />
        {!isQuestion(step) && !asksDone && (
          <button type="button" class="b quiet" onClick={done}>
            {words.doneToo}
          </button>
        )}
      </div>
      <Ladder view={view} rung={rung} onRung={climbTo} trouble={troubleOf(view, view.said)} />
    </div>
  );
}
