/**
 * Has the page changed although it still looks like the one that the person has left? The entry of a list is often the
 * heading of the page that it opens.
 */
import type { View } from '../../core/session/viewModel.ts';

export type PageTurn = ReturnType<typeof createPageTurn>;

export function createPageTurn() {
  /** The turn of the session when this document came. */
  let first: number | undefined;
  /** The turn of the step for which the page was found to be another. */
  let decided: number | undefined;
  /** The last target found for the present step, and for the step before. */
  let pointed: Element | null = null;
  let pressed: Element | null = null;
  return {
    /** The target of the present step is here. */
    found(element: Element): void {
      pointed = element;
    },
    /** Another view came. @param moved its step is another one */
    next({ turn }: View, moved: boolean): void {
      first ??= turn;
      if (!moved) return;
      pressed = pointed;
      pointed = null;
    },
    /**
     * The document came after the step began, or it has taken out what was pressed. When both steps point at the same words,
     * nothing tells the two pages apart.
     */
    hasTurned({ turn, path, n, targets, key, waits }: View): boolean {
      if (decided === turn || !waits) return decided === turn;
      const named = (of?: string): string => JSON.stringify(targets.find((one) => one.key === of)?.target.names);
      if (named(path[n - 2]?.key) === named(key)) return false;
      if (turn === first || pressed?.isConnected === false) decided = turn;
      return decided === turn;
    },
  };
}
