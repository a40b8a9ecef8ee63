import { texts } from './texts.ts';

interface Props {
  /** True when the person can keep their place, which is possible only on their own computer. */
  later: boolean;
  onStop(later: boolean): void;
  onNot(): void;
}

/** The answers to « Voulez-vous arrêter le guide ? », the same in the bubble and in the panel. */
export const StopChoices = ({ later, onStop, onNot }: Props) => (
  <div class="row">
    {later && (
      <button type="button" class="b main" onClick={() => onStop(true)}>
        {texts.later}
      </button>
    )}
    <button type="button" class="b" onClick={() => onStop(false)}>
      {texts.stopNow}
    </button>
    <button type="button" class="b quiet" onClick={onNot}>
      {texts.stopNot}
    </button>
  </div>
);
