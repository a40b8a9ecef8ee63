import type { Cause, VerdictKind } from '../../core/session/state.ts';
import { observable } from './observable.ts';

/** Absent is said when the page has been still for the first delay (ms), or restless for the second; a doubt, in half the first. */
export const STILL = 2000;
const RESTLESS = 10_000;

export function debounceVerdict(changed: () => void, onSaid: (kind: VerdictKind, cause?: Cause) => void) {
  const kind = observable<VerdictKind>('looking', changed);
  let begun = 0;
  let still: ReturnType<typeof setTimeout> | undefined;
  /** Waiting to be said. */
  let waiting: VerdictKind | undefined;
  /** Why it is not simply found, as last seen and as last said. */
  let cause: Cause | undefined;
  let saidCause: Cause | undefined;

  const say = (said: VerdictKind): void => {
    waiting = undefined;
    if (kind.value === said && cause === saidCause) return;
    kind.value = said;
    saidCause = cause;
    onSaid(said, cause);
  };
  return {
    kind,
    /** A new step: nothing is known of its target. */
    restart(): void {
      clearTimeout(still);
      waiting = undefined;
      begun = performance.now();
      kind.value = 'looking';
      cause = undefined;
      saidCause = undefined;
    },
    /** What this look saw. Good news is said at once; a page that changes restarts the wait, a look that only passes does not. */
    settle(seen: VerdictKind, changed = true, why?: Cause): void {
      if (waiting === seen && cause === why && !changed) return;
      cause = why;
      clearTimeout(still);
      if (seen === 'found' || (kind.value === seen && cause === saidCause)) {
        say(seen);
        return;
      }
      if (kind.value === 'found') kind.value = 'looking';
      const patience = seen === 'absent' || seen === 'unreachable' ? STILL : STILL / 2;
      waiting = seen;
      still = setTimeout(() => say(seen), Math.min(patience, begun + RESTLESS - performance.now()));
    },
    /** Nothing is waiting to be said. */
    isSettled: (): boolean => waiting === undefined && kind.value !== 'looking',
    stop(): void {
      clearTimeout(still);
    },
  };
}
