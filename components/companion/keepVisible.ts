/**
 * Keeps the bubble on screen. It shows the bubble again after the host was moved or after the page closed it, but never
 * in a loop.
 */
import type { Host } from '../../core/page/host.ts';

/**
 * When a page removes our element, or makes it inert, more often than this in five seconds, the bubble gives up and
 * only the panel continues.
 */
const PATIENCE = 8;

export type KeepVisible = ReturnType<typeof keepVisible>;

export function keepVisible(host: Host) {
  let losses: number[] = [];
  const bubble = (): HTMLElement | null => host.root.querySelector('[data-bubble]');
  const isTooOften = (): boolean => {
    const now = performance.now();
    losses = [...losses.filter((at) => now - at < 5000), now];
    return losses.length > PATIENCE;
  };
  return {
    /**
     * An element of the page covers all our buttons. The bubble moves above it, unless the page keeps covering it
     * again.
     */
    climb(): void {
      if (!isTooOften()) this.raise();
    },
    /** Returns false when the page keeps removing our element: then the bubble does not come back. */
    keep(): boolean {
      const { element } = host;
      if (element.isConnected && !element.inert && !element.ariaHidden) return true;
      element.inert = false;
      element.ariaHidden = null;
      return !isTooOften();
    },
    show(): void {
      const shown = bubble();
      if (!shown?.isConnected) return;
      if (shown.popover !== 'manual') shown.popover = 'manual';
      if (!shown.matches(':popover-open')) shown.showPopover();
    },
    hide(): void {
      const shown = bubble();
      if (shown?.matches(':popover-open')) shown.hidePopover();
    },
    /**
     * Returns true when a click at the middle of one of our buttons would reach our element. The test compares
     * elements, because a page can create another element with the same tag name. In a bubble that scrolls, only the
     * visible buttons are tested, or the bubble itself when no button is visible.
     */
    isPressable(): boolean {
      const { element } = host;
      const tree = element.getRootNode() as Document | ShadowRoot;
      const shown = bubble();
      const buttons = [...(shown?.querySelectorAll('button') ?? [])];
      if (!shown || !buttons.length || !tree.elementFromPoint) return true;
      const { top: first, bottom: last } = shown.getBoundingClientRect();
      const middles = (all: Element[]) =>
        all
          .map((one) => one.getBoundingClientRect())
          .map(({ left, top, width, height }) => [left + width / 2, top + height / 2] as const)
          .filter(([, y]) => y > first && y < last);
      const inSight = middles(buttons);
      return (inSight.length ? inSight : middles([shown])).some(([x, y]) => tree.elementFromPoint(x, y) === element);
    },
    /**
     * Moves the bubble above a ring that was just drawn. The focus stays in the bubble if it was there, and a press
     * that has begun on one of our buttons is not interrupted.
     */
    raise(): void {
      const shown = bubble();
      if (!shown?.matches(':popover-open') || shown.matches(':active')) return;
      const active = host.root.activeElement as HTMLElement | null;
      shown.hidePopover();
      shown.showPopover();
      // biome-ignore lint/plugin: the focus was already on this button of ours.
      active?.focus({ preventScroll: true });
    },
    /**
     * The person pressed one of our buttons, and the button disappeared with its step. The focus moves to the bubble
     * itself, where no key triggers an action.
     */
    holdFocus(): void {
      const shown = bubble();
      // biome-ignore lint/plugin: this is our own bubble, and the person has just pressed its button.
      if (shown && host.element.ownerDocument.activeElement !== host.element) shown.focus({ preventScroll: true });
    },
    /** Scrolls to the top, because the person reads a new step from its beginning. */
    toTop(): void {
      bubble()?.scrollTo(0, 0);
    },
    /**
     * Returns true when the pointer or the focus is on one of our buttons, because the person may be about to press it.
     */
    isHeld: (): boolean => !!bubble()?.querySelector('button:is(:hover,:focus)'),
    hasFocus: (): boolean => host.root.activeElement !== null,
    focus(): void {
      // biome-ignore lint/plugin: the button is ours, and the person pressed the shortcut.
      bubble()?.querySelector<HTMLElement>('button')?.focus();
    },
  };
}
