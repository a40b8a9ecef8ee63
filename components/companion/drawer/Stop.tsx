/**
 * « Arrêter le guide » asks for confirmation once. The person can keep their place in the guide only on their own
 * computer.
 */
import { useState } from 'preact/hooks';
import { StopChoices } from '../../step/StopChoices.tsx';
import { texts } from '../../step/texts.ts';

interface Props {
  later: boolean;
  onStop(later: boolean): void;
}

export function Stop({ later, onStop }: Props) {
  const [asking, ask] = useState(false);
  if (!asking)
    return (
      <>
        {later && (
          <button type="button" class="b" onClick={() => onStop(true)}>
            {texts.later}
          </button>
        )}
        <button type="button" class="b" onClick={() => ask(true)}>
          {texts.stop}
        </button>
      </>
    );
  return (
    <fieldset class="places">
      <legend>{texts.stopAsk}</legend>
      <StopChoices later={later} onStop={onStop} onNot={() => ask(false)} />
    </fieldset>
  );
}
