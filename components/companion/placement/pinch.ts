/**
 * With a pinch zoom, the person sees only a part of the window, and what is fixed to the window is outside of it. The
 * bubble is moved into the visible part.
 */

/** The distance to the edge of the visible part, in px of the screen. */
const EDGE = 8;

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

export function followPinch(view: Window | null, bubble: () => HTMLElement | null) {
  const seen = view?.visualViewport;
  const place = (): void => {
    const shown = bubble();
    if (!seen || !shown || (seen.scale <= 1 && !shown.style.translate)) return;
    Object.assign(shown.style, { translate: '', scale: '', transformOrigin: '' });
    if (seen.scale <= 1) return;
    const edge = EDGE / seen.scale;
    const { left, top, width, height } = shown.getBoundingClientRect();
    const share = Math.min(1, (seen.width - 2 * edge) / width, (seen.height - 2 * edge) / height);
    const x = within(left, seen.offsetLeft + edge, seen.offsetLeft + seen.width - edge - width * share);
    const y = within(top, seen.offsetTop + edge, seen.offsetTop + seen.height - edge - height * share);
    Object.assign(shown.style, {
      translate: `${x - left}px ${y - top}px`,
      scale: String(share),
      transformOrigin: '0 0',
    });
  };
  for (const type of ['resize', 'scroll']) seen?.addEventListener(type, place, { passive: true });
  return {
    place,
    stop(): void {
      for (const type of ['resize', 'scroll']) seen?.removeEventListener(type, place);
    },
  };
}
