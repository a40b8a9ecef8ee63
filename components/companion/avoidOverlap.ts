/** Keeps the bubble out of the way: away from the fields when it is docked, and off the one that has the focus. */
import type { Host } from '../../core/page/host.ts';
import { observable } from './observable.ts';

export interface Dock {
  edge: 'top' | 'bottom' | 'middle';
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
const docks = (['bottom', 'top', 'middle'] as const).flatMap((edge) =>
  (['middle', 'right', 'left'] as const).map((side) => ({ edge, side })),
);

/** What people read from and write in. `dd`: the values of the fictitious papers. */
const PRECIOUS = 'input,select,textarea,button,[role=button],[role=textbox],[contenteditable],dd';
/** A fifth of that: where people may go next, what we cannot see into, what the page has just told them. */
const USEFUL = `${PRECIOUS},a[href],summary,iframe,canvas,[role=status],[role=alert]`;
const FOCUSABLE = `${USEFUL},[tabindex="0"]`;
/** No share of the others is worth the ring, nor all of them with the ring the focused field. */
const RING = 1e3;
const FOCUSED = 1e6;
/** From a docked bubble to the window's edge, px; as in bubble.css. */
const EDGE = 12;
/** From the ring to a bubble tied to it, px. */
const BY = 14;

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Where a bubble of this size would lie; never in the very middle, and half-way down only where it leaves some of the page beside it. */
function lying({ edge, side }: Pick<Dock, 'edge' | 'side'>, { width, height }: DOMRect): Box | null {
  if (edge === side || (edge === 'middle' && width > innerWidth * 0.7)) return null;
  const at = (place: string, free: number): number =>
    ({ top: EDGE, left: EDGE, middle: free / 2 })[place] ?? free - EDGE;
  return new DOMRect(at(side, innerWidth - width), at(edge, innerHeight - height), width, height);
}

/** Where a bubble of this size would lie beside the ring; null where the window has no room. */
function beside(area: Beside, ring: DOMRect, { width, height }: DOMRect): Box | null {
  const [side, span] = area.split(' ');
  const across =
    { right: ring.right + BY, left: ring.left - BY - width }[side as string] ??
    (span === 'span-left' ? ring.right - width : ring.left);
  const down =
    { bottom: ring.bottom + BY, top: ring.top - BY - height }[side as string] ??
    (span === 'span-top' ? ring.bottom - height : ring.top);
  const fits = across >= 0 && down >= 0 && across + width <= innerWidth && down + height <= innerHeight;
  return fits ? new DOMRect(across, down, width, height) : null;
}

export function avoidOverlap(document: Document, host: Host, changed: () => void) {
  const dock = observable<Dock>(REST, changed);
  let frame = 0;

  /**
   * The freest place; the first of equals, so that it does not wander. One look per step: it must not jump about.
   * @param field has just got the focus: nothing moves unless it is covered
   */
  const settle = (field?: Element): void => {
    const bubble = host.root.querySelector('[data-bubble]')?.getBoundingClientRect();
    if (!bubble || (field && !shared(bubble, field.getBoundingClientRect()))) return;
    const ring = host.root.querySelector('[data-ring]');
    const weigh = (element: Element): number => {
      if (element === ring) return RING;
      // A frame of the site's own is most of the page: driven off it, the bubble went over the one button in its corner.
      if ((element as HTMLIFrameElement).contentDocument) return 0;
      if (element.matches(':focus')) return FOCUSED;
      return element.matches(PRECIOUS) ? 1 : 0.2;
    };
    const all = [...[...document.querySelectorAll(USEFUL)].slice(0, 999), ring ?? [], field ?? []].flat();
    const weighed = all.map((element) => [element.getBoundingClientRect(), weigh(element)] as const);
    const cost = (place: Box | null): number =>
      place ? weighed.reduce((sum, [box, weight]) => sum + shared(place, box) * weight, 0) : 1 / 0;
    const least = <T>(places: readonly T[], where: (place: T) => Box | null): T => {
      const costs = places.map((place) => cost(where(place)));
      return places[costs.indexOf(Math.min(...costs))] as T;
    };
    const next: Dock = {
      ...least(docks, (place) => lying(place, bubble)),
      beside: ring ? least(sides, (side) => beside(side, ring.getBoundingClientRect(), bubble)) : sides[0],
      // Firefox puts what is tied on a page written from right to left out of the window: there it docks.
      dodging: !!field || getComputedStyle(document.documentElement).direction === 'rtl',
    };
    if (JSON.stringify(next) !== JSON.stringify(dock.value)) dock.value = next;
  };

  const soon = (work: () => void): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(work);
  };

  const focused = (event: Event): void => {
    const field = event.composedPath()[0] as Element;
    if (!field.matches?.(FOCUSABLE) || event.composedPath().includes(host.element)) return;
    soon(() => settle(field));
  };
  document.addEventListener('focusin', focused, { capture: true, passive: true });
  return {
    dock,
    /** A new step, or a new verdict: look for the freest place. */
    settle: (): void => soon(() => settle()),
    stop(): void {
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', focused, { capture: true });
    },
  };
}
