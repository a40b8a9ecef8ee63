import { useEffect, useState } from 'preact/hooks';
import { isQuestion } from '../../core/guide/step.ts';
import { situationOf } from '../../core/session/stepMessages.ts';
import { Meaning } from '../step/Meaning.tsx';
import { Progress } from '../step/Progress.tsx';
import { Sentence } from '../step/Sentence.tsx';
import { texts } from '../step/texts.ts';
import { Help } from './Help.tsx';
import { Listen } from './Listen.tsx';
import { Notice } from './Notice.tsx';
import { Options } from './Options.tsx';
import type { GuideProps } from './props.ts';
import { words } from './words.ts';

/** The present step: what to do, why, and the person’s own next move. */
export function PanelStep({ view, step, on, speech }: GuideProps) {
  const [asked, ask] = useState(-1);
  const place = situationOf(view);
  const { say, why } = view.said;
  useEffect(() => speech.stop, [view.turn]);
  const stuck = () => {
    if (view.hints < 2) return on.event({ type: 'stuck', hint: view.hints === 0 ? 1 : 2 });
    ask(view.turn);
    on.event({ type: 'helped' });
  };
  const done = () => on.event({ type: 'done' });
  const asksDone = !isQuestion(step) && (step.done === 'said' || view.page === 'elsewhere');
  return (
    <div class={view.where === 'here' ? 'step' : 'step away'}>
      <Progress n={view.n} m={view.m} />
      {place !== 'here' && <Notice place={place} view={view} onJump={() => on.event({ type: 'jump' })} />}
      <h1 class="say">
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
        <button type="button" class="b" onClick={stuck}>
          {texts.stuck}
        </button>
        <Listen speech={speech} lines={[say, why]} />
        {!isQuestion(step) && !asksDone && (
          <button type="button" class="b quiet" onClick={done}>
            {words.doneToo}
          </button>
        )}
      </div>
      <Help view={view} step={step} asked={asked === view.turn} />
      {Object.entries(view.words).map(([word, text]) => (
        <Meaning key={word} word={word} text={text} />
      ))}
    </div>
  );
}
