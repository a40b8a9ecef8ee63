/** Reports when the page may have changed, without polling: nothing of ours runs on a still page. */
import { NAMING } from '../locate/name.ts';
import { isOurHost } from './host.ts';

/** Attributes that change a name, or what is visible. `style` and `class` because pages hide elements with them. */
const WATCHED = [...NAMING, 'aria-expanded', 'aria-invalid', 'class', 'disabled', 'inert', 'open', 'src', 'style'];

export interface Watch {
  /** Also observes these shadow roots and frames; those already observed are left alone. */
  include(roots: (Document | ShadowRoot)[]): void;
  /**
   * Also looks when the pointer moves over another element, because a menu that opens on hover changes no attribute.
   * Until `stop`.
   */
  hover(): void;
  stop(): void;
}

export interface WatchOptions {
  /** Minimum time between two looks, in ms: a storm of changes costs one look per gap. */
  gap?: number;
  /**
   * Looks again after these delays (ms) from the beginning, because a shadow root that is attached late causes no
   * mutation. They are few and finite.
   */
  settle?: number[];
  /** The target: a change of it, or of its ancestors, is handled without waiting. */
  near?: () => Element | null;
}

/** After looks that saw nothing new, the next ones become rarer, up to this many times the gap. */
const RAREST = 8;

/**
 * @param look is told whether something changed or only time has passed, and returns whether it saw anything new: a
 * page that changes all the time without consequence is looked at less and less
 */
export function observePage(
  root: Document,
  look: (changed: boolean) => boolean | undefined,
  { gap = 120, settle = [150, 500, 1200, 2100], near = () => null }: WatchOptions = {},
): Watch {
  const known = new Set<Node>();
  const ends: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  /** How many gaps to wait. */
  let rare = 1;

  let changed = false;

  const now = (): void => {
    clearTimeout(timer);
    timer = undefined;
    last = performance.now();
    const news = changed;
    changed = false;
    rare = look(news) === false && news ? Math.min(RAREST, rare * 2) : 1;
  };
  const later = (): void => {
    const since = performance.now() - last;
    // The first change of a page that was still is looked at soon.
    if (since > gap * rare) rare = 1;
    timer ??= setTimeout(now, Math.max(16, gap * rare - since));
  };
  const soon = (): void => {
    changed = true;
    later();
  };
  /** The person did something, or the target changed: look without waiting. */
  const atOnce = (): void => {
    if (rare > 1) {
      rare = 1;
      clearTimeout(timer);
      timer = undefined;
    }
    soon();
  };
  /** Ignore our host being added; report it being removed by the page. */
  const isOurs = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
    addedNodes.length > 0 && removedNodes.length === 0 && [...addedNodes].every(isOurHost);
  const touches = ({ type, target }: MutationRecord): boolean => {
    const pointed = near();
    return !!pointed && (type === 'attributes' ? target.contains(pointed) : pointed.contains(target));
  };
  const observer = new MutationObserver((records) => {
    if (rare > 1 && records.some(touches)) atOnce();
    else if (!records.every(isOurs)) soon();
  });
  const listen = (target: EventTarget | undefined | null, types: string[]): void => {
    for (const type of types) {
      target?.addEventListener(type, atOnce, { capture: true, passive: true });
      ends.push(() => target?.removeEventListener(type, atOnce, { capture: true }));
    }
  };
  const include = (roots: (Document | ShadowRoot)[]): void => {
    for (const each of roots) {
      if (known.has(each)) continue;
      known.add(each);
      observer.observe(each, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: WATCHED,
      });
      // A capturing listener receives `load` for frames and images, and `toggle` for details and popovers.
      listen(each, ['load', 'toggle', 'click', 'focusin', 'transitionend', 'animationend', 'scrollend']);
    }
  };
  // The page is complete, so a missing element is no longer waited for.
  const whole = (): void => {
    changed = true;
    now();
  };
  root.addEventListener('DOMContentLoaded', whole, { capture: true, passive: true });
  ends.push(() => root.removeEventListener('DOMContentLoaded', whole, { capture: true }));
  const view = root.defaultView;
  listen(view, ['hashchange', 'popstate', 'pageshow', 'resize']);
  listen((view as unknown as { navigation?: EventTarget } | null)?.navigation, ['navigatesuccess']);
  include([root]);
  const settling = settle.map((delay) => setTimeout(later, delay));
  let hovers = false;
  return {
    include,
    hover() {
      if (hovers) return;
      hovers = true;
      listen(root, ['pointerover']);
    },
    stop() {
      observer.disconnect();
      for (const each of [timer, ...settling]) clearTimeout(each);
      for (const end of ends) end();
    },
  };
}
