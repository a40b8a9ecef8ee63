/** Tells what stands on the page once it is drawn, and again when that changes: the background decides what it means. */
import type { StandingStep } from '../../core/session/state.ts';

/** A page that has not changed for this long (ms) is drawn; one that never rests is told after the second delay. */
const DRAWN = 500;
const RESTLESS = 3000;

/** @param look what stands now; undefined where there is nothing to tell */
export function createStandingReporter(look: () => StandingStep[] | undefined, tell: (steps: StandingStep[]) => void) {
  let told = '[]';
  let since = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const report = (): void => {
    waiting = undefined;
    const steps = look();
    const now = JSON.stringify(steps ?? []);
    if (!steps || now === told) return;
    told = now;
    tell(steps);
  };
  return {
    /** The page has changed, or the person is at another step. */
    changed(): void {
      if (waiting === undefined) since = performance.now();
      clearTimeout(waiting);
      waiting = setTimeout(report, Math.min(DRAWN, Math.max(0, since + RESTLESS - performance.now())));
    },
    stop(): void {
      clearTimeout(waiting);
    },
  };
}
