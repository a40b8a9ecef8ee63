import { HERE, warning } from '../../core/session/stepMessages.ts';

/** A calm notice on a shared computer that has been idle for long, without a countdown. */
export const IdleNotice = ({ idle, onHere }: { idle: boolean; onHere(): void }) =>
  idle ? (
    <div class="notice unprinted" role="status">
      <p>{warning}</p>
      <button type="button" class="button main" onClick={onHere}>
        {HERE}
      </button>
    </div>
  ) : null;
