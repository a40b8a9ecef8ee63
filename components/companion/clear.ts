/** Keeps the bubble out of the way: away from the fields when it is docked, and off the one that has the focus. */
import type { Host } from '../../core/host.ts';
import { cell } from './cell.ts';

export interface Dock {
  edge: 'top' | 'bottom';
  side: 'left' | 'middle' | 'right';
  /** Tied to the target: on this side of it, where that covers the fewest. */
  beside: Beside;
  /** The focused field would be covered: not even tied to the target. */
  dodging: boolean;
}

/** As CSS says it (`position-area`), in the order of preference. */
const sides = [
  'right span-bottom',
  'right span-top',
  'bottom span-right',
  'bottom span-left',
  'top span-right',
  'top span-left',
  'left span-bottom',
  'left span-top',
] as const;
export type Beside = (typeof sides)[number];

const REST: Dock = { edge: 'bottom', side: 'middle', beside: sides[0], dodging: false };
const docks = (['bottom', 'top'] as const).flatMap((edge) => (['middle', 'right', 'left'] as const).map((side) => ({ edge, side })));

/** What people read from and write in. `dd`: the values of the fictitious papers. */
const PRECIOUS = 'input:not([type=hidden]),select,textarea,button,[role=button],[role=textbox],[contenteditable=true],dd';
const FOCUSABLE = `${PRECIOUS},a[href],summary,[tabindex]:not([tabindex="-1"])`;
/** From a docked bubble to the window's edge, px; as in bubble.css. */
const EDGE = 12;
/** From the ring to a bubble tied to it, px. */
const BY = 14;

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

/** Where a bubble of this size would lie beside the ring; null where the window has no room. */
function beside(area: Beside, ring: DOMRect, { width, height }: DOMRect, view: Window): Box | null {
  const [side, span] = area.split(' ');
  const across = { right: ring.right + BY, left: ring.left - BY - width }[side as string] ?? (span === 'span-left' ? ring.right - width : ring.left);
  const down = { bottom: ring.bottom + BY, top: ring.top - BY - height }[side as string] ?? (span === 'span-top' ? ring.bottom - height : ring.top);
  const fits = across >= 0 && down >= 0 && across + width <= view.innerWidth && down + height <= view.innerHeight;
  return fits ? { left: across, top: down, right: across + width, bottom: down + height } : null;
}

export function keepClear(document: Document, host: Host, changed: () => void) {
  const dock = cell<Dock>(REST, changed);
  const view = document.defaultView;
  let frame = 0;

  const bubbleBox = (): DOMRect | undefined => host.root.querySelector('[data-bubble]')?.getBoundingClientRect();

  /** The freest place; the first of equals, so that it does not wander. One look per step: it must not jump about. */
  const settle = (dodging = false, besides: Box[] = []): void => {
    const bubble = bubbleBox();
    if (!view || !bubble) return;
    const boxes = [...[...document.querySelectorAll(PRECIOUS)].slice(0, 200).map((element) => element.getBoundingClientRect()), ...besides];
    const cost = (place: Box | null): number => (place ? boxes.reduce((sum, box) => sum + shared(place, box), 0) : Number.POSITIVE_INFINITY);
    const least = <T>(places: readonly T[], where: (place: T) => Box | null): T | undefined => {
      const costs = places.map((place) => cost(where(place)));
      return places[costs.indexOf(Math.min(...costs))];
    };
    const ring = host.root.querySelector('[data-ring]')?.getBoundingClientRect();
    const best = least(docks, (place) => lying(place, bubble, view)) ?? REST;
    // Firefox puts what is tied on a page written from right to left out of the window: there it docks.
    const backwards = view.getComputedStyle(document.documentElement).direction === 'rtl';
    const next = { ...best, beside: (ring && least(sides, (side) => beside(side, ring, bubble, view))) ?? REST.beside, dodging: dodging || backwards };
    if (Object.entries(next).some(([key, value]) => dock.value[key as keyof Dock] !== value)) dock.value = next;
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
