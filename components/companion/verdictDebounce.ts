import type { VerdictKind } from '../../core/session/state.ts';
import { observable } from './observable.ts';

/** Absent is said when the page has been still for the first delay (ms), or restless for the second; a doubt, in half the first. */
export const STILL = 2000;
const RESTLESS = 10_000;

export function debounceVerdict(changed: () => void, onSaid: (kind: VerdictKind) => void) {
  const kind = observable<VerdictKind>('looking', changed);
  let begun = 0;
  let still: ReturnType<typeof setTimeout> | undefined;
  /** Waiting to be said. */
  let waiting: VerdictKind | undefined;

  const say = (said: VerdictKind): void => {
    waiting = undefined;
    if (kind.value === said) return;
    kind.value = said;
    onSaid(said);
  };
  return {
    kind,
    /** A new step: nothing is known of its target. */
    restart(): void {
      clearTimeout(still);
      waiting = undefined;
      begun = performance.now();
      kind.value = 'looking';
    },
    /** What this look saw. Good news is said at once; a page that changes restarts the wait, a look that only passes does not. */
    settle(seen: VerdictKind, changed = true): void {
      if (waiting === seen && !changed) return;
      clearTimeout(still);
      if (seen === 'found' || kind.value === seen) {
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
