/** Keeps the bubble on screen: shown again after the host was moved or the page closed it, never in a loop. */
import type { Host } from '../../core/page/host.ts';

/** A page that takes us out, or makes us inert, more often than this in five seconds wins: the panel goes on alone. */
const PATIENCE = 8;

export function keepVisible(host: Host) {
  let losses: number[] = [];
  const bubble = (): HTMLElement | null => host.root.querySelector('[data-bubble]');
  const isTooOften = (): boolean => {
    const now = performance.now();
    losses = [...losses.filter((at) => now - at < 5000), now];
    return losses.length > PATIENCE;
  };
  return {
    /** Something of the page lies over all our buttons: above it, unless it fights for the place. */
    climb(): void {
      if (!isTooOften()) this.raise();
    },
    /** False when the page keeps removing us: then we stay away. */
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
     * Would a press at the middle of one of our buttons be ours? By our own element: a page can make another of its name. Of a bubble
     * that scrolls only what is in sight is asked, itself where none of its buttons is.
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
    /** Above a ring just drawn. The focus, if it was ours, stays; a press begun on one of our buttons is not broken off. */
    raise(): void {
      const shown = bubble();
      if (!shown?.matches(':popover-open') || shown.matches(':active')) return;
      const active = host.root.activeElement as HTMLElement | null;
      shown.hidePopover();
      shown.showPopover();
      // biome-ignore lint/plugin: it was ours already, on one of our buttons.
      active?.focus({ preventScroll: true });
    },
    /** The person pressed one of our buttons and it is gone with its step: the focus stays in the bubble, on nothing that acts. */
    holdFocus(): void {
      const shown = bubble();
      // biome-ignore lint/plugin: our own bubble, whose button the person had just pressed.
      if (shown && host.element.ownerDocument.activeElement !== host.element) shown.focus({ preventScroll: true });
    },
    /** A new step is read from its beginning. */
    toTop(): void {
      bubble()?.scrollTo(0, 0);
    },
    /** Somebody is about to press one of our buttons. */
    isHeld: (): boolean => !!bubble()?.querySelector('button:is(:hover,:focus)'),
    hasFocus: (): boolean => host.root.activeElement !== null,
    focus(): void {
      // biome-ignore lint/plugin: our own button, because the person pressed the shortcut.
      bubble()?.querySelector<HTMLElement>('button')?.focus();
    },
  };
}
