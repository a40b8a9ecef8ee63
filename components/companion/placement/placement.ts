/**
 * Puts the bubble in its place, and leaves it there: chosen once per step, and again only when something that must be
 * kept clear has come under it, or when it no longer fits in the window.
 */

import type { Target } from '../../../core/guide/guide.ts';
import { isQuestion } from '../../../core/guide/step.ts';
import { type Box, boxOf } from '../../../core/page/boxes.ts';
import type { Host } from '../../../core/page/host.ts';
import { ringBoxOf } from '../../../core/page/ringBox.ts';
import type { View } from '../../../core/session/viewModel.ts';
import { choosePlace, type Form, harmAt, type Size, type Weighed } from './choosePlace.ts';
import { keptClear, type Pointed, textOf } from './keptClear.ts';
import { type PageRead, toRead } from './toRead.ts';

export type { PageRead } from './toRead.ts';

export interface PlacementOptions {
  document: Document;
  host: Host;
  /** What the step points at. */
  target(): Element | null;
  view(): View | null;
  page(): PageRead;
  /** What may be this, on the page. */
  locate(wanted: Target): Element[];
  /** Where the site is in the document. */
  root(): Document | Element;
}

/** What is worth moving for under a person's eyes; less than that is looked at once per step only. */
const WORTH = 1e4;
/** A page that has moved by less than this, px, has not been scrolled by anybody. */
const SCROLLED = 40;
/** The target has moved by more than this, px: what is needed and could not be kept clear before may be now. */
const MOVED = 2;
const NEEDED = 1e6;

/** What is seen of the page: all the window, or the part that a pinch has made larger. */
function room(): Box {
  const {
    offsetLeft = 0,
    offsetTop = 0,
    width = innerWidth,
    height = innerHeight,
    scale = 1,
  } = window.visualViewport ?? {};
  return scale > 1.05
    ? { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height }
    : { left: 0, top: 0, right: document.documentElement.clientWidth || innerWidth, bottom: innerHeight };
}

export function createPlacement({ document, host, target, view, page, locate, root }: PlacementOptions) {
  const roots = (): ParentNode[] => [document, ...page().roots];
  const pointed = (): Pointed => {
    const step = view()?.step;
    if (!step) return { target: target(), reads: [] };
    const reads = isQuestion(step) ? [] : (step.reads ?? []);
    return { target: target(), reads: [...reads.flatMap(locate), ...toRead(step, page(), root(), view()?.exercise)] };
  };
  let frame = 0;
  let settled = '';
  /** What could not be kept clear in any place: not tried again at each look. */
  let accepted = 0;
  /** Where the target was then: the page may scroll under the bubble. */
  let seenAt: Box | undefined;

  const find = (): HTMLElement | null => host.root.querySelector('[data-bubble]');
  const kept = (): Weighed[] => {
    const near = target();
    // Asked of the target: the ring itself follows a scroll one frame late.
    const ring = near && host.root.querySelector('[data-ring]') ? ringBoxOf(near).box : undefined;
    return [...keptClear(document, roots(), pointed()), ...(ring ? [{ box: ring, weight: 1e9 }] : [])];
  };

  const wear = (bubble: HTMLElement, size: Size, most = 0, cost = 0): Form => {
    bubble.dataset.size = size;
    bubble.style.setProperty('--most', most ? `${most}px` : '');
    return { size, width: bubble.offsetWidth, height: bubble.offsetHeight, most, cost };
  };

  /** As the bubble may be drawn now: what the person has opened stays open, in less height where nothing else fits. */
  const formsOf = (bubble: HTMLElement, height: number): Form[] => {
    const opened = bubble.querySelector('[aria-expanded=true]');
    const last: [Size, number, number][] = opened
      ? [
          ['compact', height * 0.6, 120_000],
          ['compact', height * 0.38, 240_000],
        ]
      : [['strip', 0, 200_000]];
    const all: [Size, number, number][] = [['full', 0, 0], ['compact', 0, 40_000], ...last];
    return all.map((each) => wear(bubble, ...each));
  };

  const choose = (bubble: HTMLElement): void => {
    // A press begun here must end on the same button.
    if (bubble.matches(':active')) return;
    const seen = room();
    const now = bubble.style.left ? boxOf(bubble) : undefined;
    const near = target();
    const side = view()?.settings.place ?? 'auto';
    const scene = {
      room: seen,
      kept: kept(),
      text: textOf(roots()),
      near: near ? boxOf(near) : undefined,
      now,
      side: side === 'auto' ? undefined : side,
    };
    const forms =
      bubble.dataset.folded === undefined ? formsOf(bubble, seen.bottom - seen.top) : [wear(bubble, 'full')];
    const best = choosePlace(scene, forms);
    accepted = best.harm * 1.01;
    seenAt = scene.near;
    wear(bubble, best.size, best.most);
    bubble.style.inset = `${best.top}px auto auto ${best.left}px`;
  };

  /** Where it is, does it cover what must be seen, or leave the window? */
  const isWell = (bubble: HTMLElement): boolean => {
    const { left, top, right, bottom } = room();
    const box = boxOf(bubble);
    const inside = box.left >= left - 1 && box.top >= top - 1 && box.right <= right + 1 && box.bottom <= bottom + 1;
    return inside && harmAt(box, kept()) <= Math.max(WORTH, movedBy() > MOVED ? Math.min(accepted, NEEDED) : accepted);
  };

  /** How far the target has gone since the bubble was put in its place, px. */
  const movedBy = (): number => {
    const near = target();
    return near && seenAt ? Math.abs(boxOf(near).top - seenAt.top) : 0;
  };

  /** Under a bubble that stays, the page brings other text: it goes beside its target again, once the page rests. */
  const hasScrolled = (): boolean => movedBy() > SCROLLED;

  const check = (): void => {
    const bubble = find();
    // Not drawn yet, it has no place to leave.
    if (bubble?.style.left && (!isWell(bubble) || (hasScrolled() && !bubble.matches(':hover')))) choose(bubble);
  };
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(check);
  };

  const grown = new ResizeObserver(soon);
  let watched: Element | null = null;
  const passive = { capture: true, passive: true };
  // Where a scroll ends, at once: a person's hand is already on its way to the target.
  for (const type of ['focusin', 'scrollend']) document.addEventListener(type, soon, passive);
  window.visualViewport?.addEventListener('resize', soon);

  return {
    /** @param what is said: another step, or another thing of it, is looked at afresh; null while it is not known yet */
    drawn(what: string | null): void {
      const bubble = find();
      if (!bubble) return;
      if (watched !== bubble) {
        grown.disconnect();
        grown.observe(bubble);
        watched = bubble;
      }
      if (bubble.style.left && (!what || what === settled)) {
        check();
        return;
      }
      settled = what ?? '';
      // Under a hand it stays where it is, as long as nothing needed is under it.
      if (!(bubble.matches(':hover') && isWell(bubble))) choose(bubble);
    },
    check,
    stop(): void {
      cancelAnimationFrame(frame);
      grown.disconnect();
      for (const type of ['focusin', 'scrollend']) document.removeEventListener(type, soon, passive);
      window.visualViewport?.removeEventListener('resize', soon);
    },
  };
}
