import { useEffect, useRef, useState } from 'preact/hooks';
import { StopChoices } from '../step/StopChoices.tsx';
import { texts } from '../step/texts.ts';

/**
 * « Arrêter le guide », with one confirmation. The person can keep their place only on their own computer (`later`).
 */
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
          <StopChoices later={later} onStop={onStop} onNot={() => ask(false)} />
        </fieldset>
      )}
    </>
  );
}
