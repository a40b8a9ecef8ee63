/**
 * Reports which page this may be, once per change. When only the address identifies the page, or when nothing does, it
 * waits until the page stops changing.
 */
import { STILL } from './verdictDebounce.ts';

/**
 * A page that has not changed for the first delay (ms) is complete. A page that keeps changing is taken as it is after
 * the second delay.
 */
const DRAWN = 600;
const RESTLESS = 4000;

export type PageTracker = ReturnType<typeof createPageTracker>;

/** @param look returns the pages that this one may be now */
export function createPageTracker(look: () => string[], tell: (pages: string[]) => void) {
  let told: string | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let seen: string | undefined;
  let since = 0;

  const report = (pages: string[]): void => {
    if (pages.join() === told) return;
    told = pages.join();
    tell(pages);
  };
  return {
    /**
     * @param words two signs on the page identify it, or the page is the expected one; with its address or one sign
     * alone, the page may still be loading
     * @param changed the page has changed since the last check
     */
    settle(pages: string[], words: boolean, changed: boolean): void {
      const now = pages.join();
      if (now !== seen) since = performance.now();
      else if (!changed) return;
      seen = now;
      clearTimeout(waiting);
      if (words) report(pages);
      else
        waiting = setTimeout(() => report(look()), Math.min(now ? DRAWN : STILL, since + RESTLESS - performance.now()));
    },
    /** The page came back from the back/forward cache: the background may have forgotten what was reported about it. */
    forget(): void {
      told = undefined;
    },
    stop(): void {
      clearTimeout(waiting);
    },
  };
}
