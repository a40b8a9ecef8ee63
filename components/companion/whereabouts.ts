/** Tells which page this may be, once per change; that it is unknown, only when the page is still. */
import { STILL } from './verdict.ts';

/** @param look what the page may be now */
export function createWhereabouts(look: () => string[], tell: (pages: string[]) => void) {
  let told: string | undefined;
  let unknown: ReturnType<typeof setTimeout> | undefined;

  const report = (pages: string[]): void => {
    if (pages.join() === told) return;
    told = pages.join();
    tell(pages);
  };
  return {
    settle(pages: string[]): void {
      clearTimeout(unknown);
      if (pages.length) report(pages);
      else unknown = setTimeout(() => report(look()), STILL);
    },
    /** The page came back from the browser's memory: what was told of it may be forgotten. */
    forget(): void {
      told = undefined;
    },
    stop(): void {
      clearTimeout(unknown);
    },
  };
}
