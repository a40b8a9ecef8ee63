/** Says when the page may have changed, without ever polling: nothing of ours runs on a still page. */
import { NAMING } from '../locate/name.ts';

/** Attributes that change what is called how, or what is shown. `style` and `class` because pages hide with them. */
const WATCHED = [...NAMING, 'aria-expanded', 'class', 'disabled', 'inert', 'open', 'src', 'style'];

export interface Watch {
  /** Also look at these shadow roots and frames; those known already are left alone. */
  include(roots: (Document | ShadowRoot)[]): void;
  /** Look when the pointer comes over something else too: a menu that opens under it tells nobody. Until `stop`. */
  hover(): void;
  stop(): void;
}

export interface WatchOptions {
  /** At least this long between two looks, in ms: a storm of changes costs one look per gap. */
  gap?: number;
  /** Looks again after these delays (ms) from the beginning: a shadow root attached late tells nobody. Few, and finite. */
  settle?: number[];
}

/** @param look told whether something changed, or time alone has passed */
export function observePage(
  root: Document,
  look: (changed: boolean) => void,
  { gap = 120, settle = [150, 500, 1200, 2100] }: WatchOptions = {},
): Watch {
  const known = new Set<Node>();
  const ends: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;

  let changed = false;

  const later = (): void => {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        last = performance.now();
        const news = changed;
        changed = false;
        look(news);
      },
      Math.max(16, last + gap - performance.now()),
    );
  };
  const soon = (): void => {
    changed = true;
    later();
  };
  /** Our own comings are no news; our going is: the page took us out. */
  const isOurs = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
    addedNodes.length > 0 &&
    removedNodes.length === 0 &&
    [...addedNodes].every((node) => (node as Element).localName === 'faire-avec');
  const observer = new MutationObserver((records) => {
    if (!records.every(isOurs)) soon();
  });
  const listen = (target: EventTarget | undefined | null, types: string[]): void => {
    for (const type of types) {
      target?.addEventListener(type, soon, { capture: true, passive: true });
      ends.push(() => target?.removeEventListener(type, soon, { capture: true }));
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
      // `load` reaches a capturing listener for frames and images; `toggle` for details and popovers.
      listen(each, ['load', 'toggle', 'click', 'focusin', 'transitionend', 'animationend', 'scrollend']);
    }
  };
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
