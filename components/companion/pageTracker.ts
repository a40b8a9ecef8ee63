/** Tells which page this may be, once per change; what only its address tells, or nothing, when the page is still. */
import { STILL } from './verdictDebounce.ts';

/** A page that has not changed for this long (ms) is drawn; one that never rests is taken as it is after the second delay. */
const DRAWN = 600;
const RESTLESS = 4000;

/** @param look what the page may be now */
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
     * @param words the page was told by two signs on it, or is the one expected; by its address or one sign alone it may be half drawn
     * @param changed the page has changed since the last look
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
    /** The page came back from the browser's memory: what was told of it may be forgotten. */
    forget(): void {
      told = undefined;
    },
    stop(): void {
      clearTimeout(waiting);
    },
  };
}
