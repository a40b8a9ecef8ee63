import type { Cause, VerdictKind } from '../../core/session/state.ts';
import { observable } from './observable.ts';

/**
 * « Absent » is reported after the page has been still for the first delay (ms), or after the second delay if the page
 * keeps changing. A doubt is reported after half of the first delay.
 */
export const STILL = 2000;
const RESTLESS = 10_000;

export type DebouncedVerdict = ReturnType<typeof debounceVerdict>;

export function debounceVerdict(changed: () => void, onSaid: (kind: VerdictKind, cause?: Cause) => void) {
  const kind = observable<VerdictKind>('looking', changed);
  /** When the present wait began. */
  let begun = 0;
  let still: ReturnType<typeof setTimeout> | undefined;
  /** The verdict that waits to be reported. */
  let waiting: VerdictKind | undefined;
  /** Why the target is not simply found: the last cause seen, and the last cause reported. */
  let cause: Cause | undefined;
  let saidCause: Cause | undefined;
  let hasDoubt = false;

  const say = (said: VerdictKind): void => {
    waiting = undefined;
    if (kind.value === said && cause === saidCause) return;
    kind.value = said;
    saidCause = cause;
    onSaid(said, cause);
  };
  return {
    kind,
    /** For a new step, nothing is known about its target. */
    restart(): void {
      clearTimeout(still);
      waiting = undefined;
      hasDoubt = false;
      kind.value = 'looking';
      cause = undefined;
      saidCause = undefined;
    },
    /**
     * Takes the result of one check. « Found » is reported at once. A page that changes restarts the wait, but a
     * repeated check of an unchanged page does not.
     */
    settle(seen: VerdictKind, changed = true, why?: Cause): void {
      hasDoubt = false;
      if (waiting === seen && cause === why && !changed) return;
      cause = why;
      clearTimeout(still);
      if (seen === 'found' || (kind.value === seen && cause === saidCause)) {
        say(seen);
        return;
      }
      if (kind.value === 'found') kind.value = 'looking';
      // The page has as much time to show its target again as it had when the step began.
      if (waiting === undefined) begun = performance.now();
      const patience = seen === 'absent' || seen === 'unreachable' ? STILL : STILL / 2;
      waiting = seen;
      still = setTimeout(() => say(seen), Math.min(patience, begun + RESTLESS - performance.now()));
    },
    /**
     * The page that is shown is not the step's own any more, or not yet: a thing of the same name there is another one,
     * and nobody may be sent to it.
     */
    doubt(): void {
      clearTimeout(still);
      waiting = undefined;
      hasDoubt = true;
      if (kind.value === 'found') kind.value = 'looking';
    },
    /** True when no verdict waits to be reported. */
    isSettled: (): boolean => waiting === undefined && (hasDoubt || kind.value !== 'looking'),
    stop(): void {
      clearTimeout(still);
    },
  };
}
