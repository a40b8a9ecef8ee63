import { useEffect, useRef, useState } from 'preact/hooks';
import { texts } from '../step/texts.ts';

/** « Arrêter le guide », asked once. The place can be kept only where the computer is the person’s own (`later`). */
export function Stop({ later, onStop }: { later: boolean; onStop: (later: boolean) => void }) {
  const [asking, ask] = useState(false);
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (asking) group.current?.scrollIntoView?.({ block: 'nearest' });
  }, [asking]);
  return (
    <>
      <button type="button" class="b quiet" aria-expanded={asking} onClick={() => ask(!asking)}>
        {texts.stop}
      </button>
      {asking && (
        <fieldset ref={group} class="choices">
          <legend>{texts.stopAsk}</legend>
          <div class="row">
            {later && (
              <button type="button" class="b main" onClick={() => onStop(true)}>
                {texts.later}
              </button>
            )}
            <button type="button" class="b" onClick={() => onStop(false)}>
              {texts.stopNow}
            </button>
            <button type="button" class="b quiet" onClick={() => ask(false)}>
              {texts.stopNot}
            </button>
          </div>
        </fieldset>
      )}
    </>
  );
}
