import { HERE, warning } from '../../core/session/stepMessages.ts';

/** A shared computer nobody has touched for long: said calmly, with no countdown. */
export const IdleNotice = ({ idle, onHere }: { idle: boolean; onHere(): void }) =>
  idle ? (
    <div class="notice unprinted" role="status">
      <p>{warning}</p>
      <button type="button" class="button main" onClick={onHere}>
        {HERE}
      </button>
    </div>
  ) : null;
