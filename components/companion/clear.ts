/** Keeps the bubble out of the way: away from the fields when it is docked, and off the one that has the focus. */
import { signal } from '@preact/signals';
import type { Host } from '../../core/host.ts';

export interface Dock {
  edge: 'top' | 'bottom';
  side: 'left' | 'middle' | 'right';
  /** The focused field would be covered: not even tied to the target. */
  dodging: boolean;
}

const REST: Dock = { edge: 'bottom', side: 'middle', dodging: false };
const docks = (['bottom', 'top'] as const).flatMap((edge) => (['middle', 'right', 'left'] as const).map((side) => ({ edge, side })));

/** What people read from and write in. `dd`: the values of the fictitious papers. */
const PRECIOUS = 'input:not([type=hidden]),select,textarea,button,[role=button],[role=textbox],[contenteditable=true],dd';
const FOCUSABLE = `${PRECIOUS},a[href],summary,[tabindex]:not([tabindex="-1"])`;
/** In em of the bubble’s edge to the window’s; as in bubble.css. */
const EDGE = 12;

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Where a bubble of this size would lie. */
function lying({ edge, side }: Pick<Dock, 'edge' | 'side'>, { width, height }: DOMRect, view: Window): Box {
  const free = view.innerWidth - width;
  const left = side === 'left' ? EDGE : side === 'right' ? free - EDGE : free / 2;
  const top = edge === 'top' ? EDGE : view.innerHeight - height - EDGE;
  return { left, top, right: left + width, bottom: top + height };
}

export function keepClear(document: Document, host: Host) {
  const dock = signal<Dock>(REST);
  const view = document.defaultView;
  let frame = 0;

  const bubbleBox = (): DOMRect | undefined => host.root.querySelector('[data-bubble]')?.getBoundingClientRect();

  /** The freest place; the first of equals, so that it does not wander. One look per step: it must not jump about. */
  const settle = (dodging = false, besides: Box[] = []): void => {
    const bubble = bubbleBox();
    if (!view || !bubble) return;
    const boxes = [...[...document.querySelectorAll(PRECIOUS)].slice(0, 200).map((element) => element.getBoundingClientRect()), ...besides];
    const covered = docks.map((place) => boxes.reduce((sum, box) => sum + shared(lying(place, bubble, view), box), 0));
    const best = docks[covered.indexOf(Math.min(...covered))] ?? REST;
    if (best.edge !== dock.value.edge || best.side !== dock.value.side || dodging !== dock.value.dodging) dock.value = { ...best, dodging };
  };

  const soon = (work: () => void): void => {
    view?.cancelAnimationFrame(frame);
    frame = view?.requestAnimationFrame(work) ?? 0;
  };

  const focused = (event: Event): void => {
    const field = event.composedPath()[0] as Element | undefined;
    if (!field?.matches?.(FOCUSABLE) || event.composedPath().includes(host.element)) return;
    soon(() => {
      const bubble = bubbleBox();
      const box = field.getBoundingClientRect();
      // Ten times over, so that the focused field weighs more than all the others.
      if (bubble && shared(bubble, box) > 0) settle(true, Array(10).fill(box));
    });
  };
  document.addEventListener('focusin', focused, { capture: true, passive: true });
  return {
    dock,
    /** A new step, or a new verdict: look for the freest place. */
    settle: (): void => soon(() => settle()),
    stop(): void {
      view?.cancelAnimationFrame(frame);
      document.removeEventListener('focusin', focused, { capture: true });
    },
  };
}
