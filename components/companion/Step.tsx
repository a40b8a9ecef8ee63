/** The present step in the bubble. At rest at most three controls; a new step begins with everything folded. */
import { useSignal } from '@preact/signals';
import type { VerdictKind } from '../../core/session.ts';
import { isQuestion } from '../../core/step.ts';
import type { View } from '../../core/view.ts';
import { Meaning } from '../step/Meaning.tsx';
import type { Message } from '../step/message.ts';
import { Progress } from '../step/Progress.tsx';
import { Sentence } from '../step/Sentence.tsx';
import { texts } from '../step/texts.ts';
import type { BubbleEvents } from './Bubble.tsx';
import { Help } from './Help.tsx';
import { More } from './More.tsx';
import type { TargetView } from './target.ts';

interface StepProps {
  view: View;
  verdict: VerdictKind;
  message: Message;
  target: TargetView;
  on: BubbleEvents;
}

/** The person says it when nothing can observe it: a reading, a field that tells nothing, or an element we are not sure of. */
function needsWord({ step }: View, message: Message, { observable }: TargetView): boolean {
  if (!step || isQuestion(step) || step.done === 'page') return false;
  if (step.done === 'said') return message.step;
  if (message.sure || message.kind === 'hidden') return !observable;
  return message.kind !== 'looking' && message.kind !== 'lost' && message.kind !== 'elsewhere';
}

export function Step({ view, verdict, message, target, on }: StepProps) {
  const open = useSignal<'nothing' | 'help' | 'more'>('nothing');
  const word = useSignal<string | null>(null);
  const { step } = view;
  if (!step) return null;
  const said = needsWord(view, message, target);
  const away = message.sure && (target.sight === 'above' || target.sight === 'below');
  // A glossary word is a control too: in place where that makes three at most, otherwise behind « Je suis bloqué ».
  const room = !said && !away && !isQuestion(step);
  const meaning = word.value === null ? undefined : view.words[word.value];
  const toggle = (what: 'help' | 'more') => {
    open.value = open.value === what ? 'nothing' : what;
  };
  const stuck = () => {
    const more = open.value === 'help' || view.hints === 0;
    if (more && view.hints < 2) on.send({ type: 'stuck', hint: view.hints === 0 ? 1 : 2 });
    if (open.value === 'help' && view.hints === 2) open.value = 'nothing';
    else open.value = 'help';
  };

  return (
    <>
      <Progress n={view.n} m={view.m} />
      <h2 class="say">
        <Sentence text={message.say} />
      </h2>
      <p class="why">
        <Sentence
          text={message.why}
          words={oneOf(view.words, message.why)}
          open={word.value}
          onWord={room ? (chosen) => (word.value = word.value === chosen ? null : chosen) : undefined}
        />
      </p>
      {meaning && word.value && <Meaning word={word.value} text={meaning} />}
      {view.exercise && (
        <p class="exercise">
          <Sentence text={view.exercise} />
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
      {open.value === 'help' && <Help view={view} way={message.way} />}
      <div class="row">
        {away && (
          <button type="button" class="b" onClick={on.show}>
            {target.sight === 'above' ? texts.higher : texts.lower}
          </button>
        )}
        {said && (
          <button type="button" class="b main" onClick={() => on.send({ type: 'done' })}>
            {texts.done}
          </button>
        )}
        <button type="button" class="b" aria-expanded={open.value === 'help'} onClick={stuck}>
          {texts.stuck}
        </button>
        <button type="button" class="b quiet" aria-expanded={open.value === 'more'} onClick={() => toggle('more')}>
          {texts.more}
        </button>
      </div>
      {open.value === 'more' && <More view={view} verdict={verdict} message={message} on={on} />}
    </>
  );
}

/** One word in the sentence at most: two would make four controls. */
const oneOf = (all: Record<string, string>, sentence: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(all)
      .filter(([word]) => sentence.toLowerCase().includes(word.toLowerCase()))
      .slice(0, 1),
  );
