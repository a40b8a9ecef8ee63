/**
 * The target of the present step on this page. It is ringed, watched for being in the window, and observed for the end
 * of the step.
 */

import type { Act } from '../../core/guide/guide.ts';
import { type Direction, directionOf } from '../../core/locate/direction.ts';
import { shownPart } from '../../core/locate/visible.ts';
import type { Engine } from '../../core/page/engine.ts';
import type { Hand } from '../../core/page/hand.ts';
import { createHost, type Host } from '../../core/page/host.ts';
import { drawRing, type Ring } from '../../core/page/ring.ts';
import type { OnPage } from '../step/message.ts';
import { observable } from './observable.ts';
import type { Placer } from './placement/placer.ts';

/** Where the target is, relative to the window. `frame`: in an inner frame. */
export type Sight = 'none' | 'in' | Direction | 'frame';

export interface TargetView extends OnPage {
  sight: Sight;
  /** The extension can observe the end of the step. When it is false, the person reports it. */
  observable: boolean;
}

export interface TargetEvents {
  /** A part of the view has changed. */
  changed(): void;
  /** The person has done the step. */
  done(): void;
  /** A ring was drawn, so the bubble has to move above it. */
  drawn(): void;
  /** The page has just removed the target. This is called before the next paint. */
  lost(): void;
  /** Finds the target again after the page has redrawn it. */
  fresh(step: Act): Element | null;
  /** The module that detects whether a step is done. It is loaded with the module that finds the target. */
  judge(): Engine['completion'] | undefined;
}

export type TargetMark = ReturnType<typeof createTarget>;

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
  /** What the person has done on the control of this step. */
  let past: { step: string; element: Element; hand: Hand } | undefined;

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

  /** A page that draws its control again under the person’s hands has not undone what they did on it. */
  const handFor = (step: Act, element: Element, judge: Engine['completion']): Hand => {
    const known = JSON.stringify(step);
    const isSame = past?.step === known && (past.element === element || !past.element.isConnected);
    const hand = isSame && past ? past.hand : judge.createHand();
    past = { step: known, element, hand };
    return hand;
  };

  /** Watches whether the element is in the window, without a scroll listener. */
  const watchSight = (element: Element, framed: boolean): void => {
    const shown = shownPart(element);
    const whole = new IntersectionObserver(([entry]) => {
      // An element that was removed is searched again: it does not count as out of view.
      if (!entry || !shown.isConnected) return;
      const { isIntersecting } = entry;
      // The box is measured again, because the observer reports no position for content that the browser skips.
      const box = shown.getBoundingClientRect();
      const seen = entry.rootBounds ?? { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
      // A target that is scrolled out of a box inside the window has a direction too.
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
    /**
     * With the same element and the same step, nothing is redrawn, so nothing flickers. A hidden target has no ring,
     * but the end of the step is still observed.
     */
    point(step: Act, element: Element, seen: OnPage = {}): void {
      // An incomplete field or a message of the page does not hide the target.
      const shows = (!seen.as || !!seen.obstacle) && !seen.mute;
      if (
        current === element &&
        shows === (ring !== null) &&
        view.value.as === seen.as &&
        view.value.words === seen.words &&
        view.value.obstacle === seen.obstacle
      ) {
        ring?.adjust();
        // The site has filled or chosen this since, without the person's input. No further event may come, so the
        // person reports the end of the step.
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
        ends.push(
          judge.observeCompletion(step.done, element, on.done, {
            fresh: () => on.fresh(step),
            hand: handFor(step, element, judge),
          }),
        );
    },
    /** There is no target to show. `seen` says where it may be nevertheless. */
    leave(step: Act | null, seen: OnPage = {}): void {
      clear();
      view.value = { sight: 'none', observable: step ? step.done === 'page' : true, ...seen };
    },
    /** Another step began: nothing of the one before counts for it. */
    begin(): void {
      past = undefined;
      this.leave(null);
    },
    /** Firefox closes the ring when our host moves. The next check draws it again. */
    redraw(): void {
      clear();
    },
    /** The person asked to see the target. This is the only scroll that the extension causes. */
    show(): void {
      // What is named on the button: the target when it is out of sight, otherwise what comes before it.
      const { sight, obstacle } = view.value;
      const shown = sight === 'in' ? (obstacle ?? current) : current;
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
