import type { VerifyView } from '../../core/session/verification.ts';
import { words } from './words.ts';

interface Props {
  verify: VerifyView;
  onRetake: () => void;
  onSheet: () => void;
}

/**
 * Replaces the advisor's note while the advisor verifies the guide. It says what is recorded for this step, and what is
 * not.
 */
export const Verification = ({ verify: { count, kind, state }, onRetake, onSheet }: Props) => (
  <section class="advisor" aria-labelledby="verification">
    <h2 id="verification">{words.verification}</h2>
    <p>{words.verificationWhy}</p>
    <p role="status">{state === 'notes' ? words.notedAs[kind ?? 'none'] : words.unnoted[state]}</p>
    <p>{words.notedSteps(count)}</p>
    <div class="row">
      {state === 'open' && (
        <button type="button" class="b main" onClick={onRetake}>
          {words.retake}
        </button>
      )}
      <button type="button" class="b" onClick={onSheet}>
        {words.sheet}
      </button>
    </div>
  </section>
);
