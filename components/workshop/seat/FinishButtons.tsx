/**
 * The end of an exercise. Before its last step, one question distinguishes a person who gives up from a room that goes
 * on.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from './words.ts';

export function FinishButtons({ finished, onFinish }: { finished: boolean; onFinish(cut: boolean): void }) {
  const [asking, ask] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  // The pressed button was removed, with the focus in it.
  useEffect(() => {
    if (asking) first.current?.focus();
  }, [asking]);
  if (finished || !asking)
    return (
      <button type="button" class="finish" onClick={() => (finished ? onFinish(false) : ask(true))}>
        {finished ? words.finished : words.finish}
      </button>
    );
  return (
    <section class="stopping" aria-label={words.stopQuestion}>
      <p>{words.stopQuestion}</p>
      <button type="button" ref={first} onClick={() => ask(false)}>
        {words.goOn}
      </button>
      <button type="button" onClick={() => onFinish(false)}>
        {words.giveUp}
      </button>
      <button type="button" onClick={() => onFinish(true)}>
        {words.moveOn}
      </button>
    </section>
  );
}
