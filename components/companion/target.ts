/** The target of the present step on this page: looked for, ringed, watched for being in view, observed for being done. */

import type { Act } from '../../core/guide/guide.ts';
import { type Direction, directionOf } from '../../core/locate/direction.ts';
import { shownPart } from '../../core/locate/visible.ts';
import type { Engine } from '../../core/page/engine.ts';
import { createHost, type Host } from '../../core/page/host.ts';
import { drawRing, type Ring } from '../../core/page/ring.ts';
import type { OnPage } from '../step/message.ts';
import { observable } from './observable.ts';
import type { Placer } from './placement/placer.ts';

/** Where the target is, seen from the window. `frame`: in an inner frame. */
export type Sight = 'none' | 'in' | Direction | 'frame';

export interface TargetView extends OnPage {
  sight: Sight;
  /** The end of the step can be seen; otherwise the person says it. */
  observable: boolean;
}

export interface TargetEvents {
  /** Something of the view is no longer as it was. */
  changed(): void;
  /** The person has done the step. */
  done(): void;
  /** A ring is drawn: the bubble has to come above it. */
  drawn(): void;
  /** The page has just taken the target out: told before anything is painted. */
  lost(): void;
  /** The target again, when the page has drawn it anew. */
  fresh(step: Act): Element | null;
  /** Knows whether a step is done; it comes with what finds the target. */
  judge(): Engine['completion'] | undefined;
}

export function createTarget(
  document: Document,
  host: Host,
  sheets: string[],
  on: TargetEvents,
  mode?: ShadowRootMode,
  ringBox?: Placer['ringBox'],
) {
  const view = observable<TargetView>({ sight: 'none', observable: true }, on.changed);
  const inner = new Map<Document, Host>();
  let ring: Ring | null = null;
  let current: Element | null = null;
  let ends: (() => void)[] = [];

  const hostFor = (element: Element): Host => {
    const { ownerDocument } = element;
    if (ownerDocument === document) return host;
    const known = inner.get(ownerDocument) ?? createHost(ownerDocument, sheets, mode);
    inner.set(ownerDocument, known);
    known.settle();
    return known;
  };

  const clear = (): void => {
    ring?.remove();
    ring = null;
    current = null;
    for (const end of ends) end();
    ends = [];
  };

  /** Watches, with no scroll listener, whether the element is in the window. */
  const watchSight = (element: Element, framed: boolean): void => {
    const shown = shownPart(element);
    const whole = new IntersectionObserver(([entry]) => {
      // Taken out, it is looked for again: that is not being out of view.
      if (!entry || !shown.isConnected) return;
      const { isIntersecting } = entry;
      // Asked anew: of a part that the browser skips, the observer knows no place.
      const box = shown.getBoundingClientRect();
      const seen = entry.rootBounds ?? { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
      // Scrolled away in a box that is itself in the window, it has a direction too.
      const away = directionOf(box, seen) ?? (box.top < seen.top ? 'above' : 'below');
      view.value = { ...view.value, sight: isIntersecting ? (framed ? 'frame' : 'in') : away };
    });
    whole.observe(shown);
    ends.push(() => whole.disconnect());
  };

  const watchLoss = (element: Element): void => {
    const observer = new MutationObserver(() => {
      if (!element.isConnected) on.lost();
    });
    for (const root of new Set([element.getRootNode(), document]))
      observer.observe(root, { childList: true, subtree: true });
    ends.push(() => observer.disconnect());
  };

  return {
    view,
    get element() {
      return current;
    },
    /** Same element and same step: nothing is done, so nothing flickers. Without a ring where it is hidden: its end is still seen. */
    point(step: Act, element: Element, seen: OnPage = {}): void {
      // What the page still asks for, or answers, hides nothing.
      const shows = (!seen.as || !!seen.obstacle) && !seen.mute;
      if (
        current === element &&
        shows === (ring !== null) &&
        view.value.as === seen.as &&
        view.value.words === seen.words &&
        view.value.obstacle === seen.obstacle
      ) {
        ring?.adjust();
        // Filled or chosen since by the site, not by a hand: nothing more may happen, so the person says it.
        const judge = on.judge();
        if (view.value.observable && judge && !judge.isFocused(element) && judge.isAlreadyDone(step.done, element))
          view.value = { ...view.value, observable: false };
        return;
      }
      clear();
      current = element;
      const own = hostFor(element);
      const framed = own !== host;
      if (shows) ring = drawRing(own, element, ringBox);
      if (ring && !framed) on.drawn();
      const judge = on.judge();
      const observable = !!judge?.canObserve(step.done, element);
      const out =
        ring && !framed
          ? directionOf(shownPart(element).getBoundingClientRect(), {
              left: 0,
              top: 0,
              right: innerWidth,
              bottom: innerHeight,
            })
          : undefined;
      const sight: Sight = seen.as === 'above' ? 'above' : (out ?? (ring ? (framed ? 'frame' : 'in') : 'none'));
      view.value = { sight, observable: observable && !judge?.isAlreadyDone(step.done, element), ...seen };
      if (ring) {
        watchSight(element, framed);
        watchLoss(element);
      }
      if (judge && observable)
        ends.push(judge.observeCompletion(step.done, element, on.done, { fresh: () => on.fresh(step) }));
    },
    /** Nothing to point at; `seen`: where it may be all the same. */
    leave(step: Act | null, seen: OnPage = {}): void {
      clear();
      view.value = { sight: 'none', observable: step ? step.done === 'page' : true, ...seen };
    },
    /** After our host moved, Firefox has closed the ring: draw it again at the next look. */
    redraw(): void {
      clear();
    },
    /** The person asked to be shown: the only scroll we ever cause. */
    show(): void {
      const shown = view.value.obstacle ?? current;
      if (shown)
        // biome-ignore lint/plugin: « Me montrer » asks for it; the list is in test/proofs/privacy-traps.test.ts.
        shownPart(shown).scrollIntoView({
          block: 'center',
          behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
        });
    },
    destroy(): void {
      clear();
      for (const each of inner.values()) each.remove();
    },
  };
}
