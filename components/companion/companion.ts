/** The companion in a page: looks, asks the background what to show, shows it. One `destroy` undoes everything. */
import type { Ask, Notice } from '../../core/messages/protocol.ts';
import type { Engine } from '../../core/page/engine.ts';
import { createHost } from '../../core/page/host.ts';
import { observePage, type Watch } from '../../core/page/observePage.ts';
import { keepOwnEvents } from '../../core/page/ownEvents.ts';
import type { SessionEvent } from '../../core/session/state.ts';
import type { View } from '../../core/session/viewModel.ts';
import stepSheet from '../step/step.css?inline';
import bubbleSheet from './bubble.css?inline';
import { createEyes } from './eyes.ts';
import { keepVisible } from './keepVisible.ts';
import { observable } from './observable.ts';
import { createPageTracker } from './pageTracker.ts';
import { createPageTurn } from './pageTurn.ts';
import type { Placer } from './placement/placer.ts';
import type { DrawerScript } from './props.ts';
import { createRenderer } from './renderer.tsx';
import { createSearch } from './search.ts';
import { createTarget } from './target.ts';
import { debounceVerdict } from './verdictDebounce.ts';
import { createVoice } from './voice.ts';

/** At most one look out of turn in this time, ms. */
const HASTE = 100;
/** How long the way back from « Arrêter » is drawn in the page, ms, while nobody is on it; home and the panel keep it. */
const UNDO = 8000;

export interface CompanionOptions {
  document: Document;
  /** What the page matcher is given: the address of the page; in practice, the screen's fictitious one. */
  address: () => string;
  /** Where the site is in the document; all of it but in practice. */
  root?: () => Document | Element;
  /** In practice only: is this screen a place where the extension may not go? */
  elsewhere?: () => boolean;
  ask: Ask;
  /** False once the extension was updated or removed under the page. */
  alive: () => boolean;
  /** Told by the background; returns how to stop listening. */
  listen: (onTold: (told: Notice) => void) => () => void;
  /** Puts the bubble in its place; without it the bubble stays in its corner. */
  placer: Placer | undefined;
  /** Brings into the page the script of what opens on request. */
  bring: () => Promise<DrawerScript | undefined>;
  /** Brings what tells the target from everything else on the page. */
  bringAlike: () => Promise<Engine | undefined>;
  /** `open` in the accessibility test build only. */
  mode?: ShadowRootMode;
  /** More style for what is ours in the page (a demonstration's larger ring). */
  sheets?: readonly string[];
  /** Called when the guide has stopped here and everything is undone. */
  onGone?: () => void;
}

export interface Companion {
  /** The page may have changed in a way that no observer tells (practice: another screen). */
  look(): void;
  destroy(): void;
}

/** A page that has only begun has no body yet, and what we put in it would come before its own controls. */
const untilBody = (document: Document): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.body) return;
      observer.disconnect();
      resolve();
    });
    if (document.body) resolve();
    else observer.observe(document, { childList: true, subtree: true });
  });

export function createCompanion(options: CompanionOptions): Companion {
  const {
    document,
    address,
    root = () => document,
    elsewhere,
    ask,
    alive,
    listen,
    placer,
    bring,
    bringAlike,
    mode = 'closed',
    sheets: more = [],
    onGone,
  } = options;
  const view = observable<View | null>(null, changed);
  const sheets = [stepSheet, bubbleSheet, ...more];
  const host = createHost(document, sheets, mode);
  const release = keepOwnEvents(document, host);
  const shown = keepVisible(host);
  const eyes = createEyes({ document, address, root, elsewhere });
  const target = createTarget(
    document,
    host,
    sheets,
    {
      changed,
      done: () => send({ type: 'done' }),
      drawn: shown.raise,
      lost,
      fresh: eyes.fresh,
      judge: () => eyes.engine?.completion,
    },
    mode,
    placer?.ringBox,
  );
  /** The present step's target is not on the page: the others of its chapter that are lead the guide (core/session/standing.ts). */
  const leadOn = (): void => {
    const now = view.value;
    if (!now?.targets.length || !eyes.engine || now.verify || now.where === 'elsewhere') return;
    // Of a page that the guide does not know, only a later step is proposed.
    const sought = now.where === 'lost' ? now.targets.filter(({ key }) => key !== now.key) : now.targets;
    const steps = eyes.engine.standingOn(sought, (wanted) => eyes.locate(wanted).verdict);
    if (steps.length) send({ type: 'standing', count: now.looks + 1, steps });
  };
  const verdict = debounceVerdict(changed, (kind, cause) => {
    if (kind === 'absent' && (!cause || cause === 'absent')) leadOn();
    // Trouble is told when it comes and when it goes: both surfaces say the same.
    const { verdict: before, verify } = view.value ?? {};
    if (kind !== 'looking' && (kind !== 'found' || cause || before || verify))
      send({ type: 'verdict', kind, cause, witness: verify && looks.witness });
  });
  const placement = placer?.place({
    document,
    host,
    target: () => target.element,
    view: () => view.value,
    page: eyes.read,
    locate: (wanted) => {
      const seen = eyes.locate(wanted).verdict;
      return seen.kind === 'found' ? [seen.element] : seen.kind === 'doubtful' ? seen.elements : [];
    },
    root,
  });
  const whereabouts = createPageTracker(
    () => (view.value ? eyes.pagesFor(view.value) : []),
    (pages) => send({ type: 'page', pages }),
  );
  const turn = createPageTurn();
  const pinch = placer?.pinch(document.defaultView, () => host.root.querySelector('[data-bubble]'));
  const freed = placer?.crowds(document, () => {
    target.redraw();
    shown.hide();
  });
  let watcher: Watch | undefined;
  const looks = createSearch({
    document,
    address,
    elsewhere,
    eyes,
    host,
    target,
    verdict,
    whereabouts,
    turn,
    watcher: () => watcher,
  });
  /** What the last look saw. */
  let saw = '';
  let told = '';
  let ringed: Element | null = null;
  let gone = false;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let looked = Number.NEGATIVE_INFINITY;

  const hear = (answer: Promise<View | null>, ordered?: boolean): void =>
    void answer
      .then((next) => receive(next, ordered))
      .catch(() => {
        if (!alive()) look();
      });
  const send = (event: SessionEvent): void => {
    if (view.value) hear(ask('event', { event, turn: view.value.turn }));
  };

  const voice = createVoice({
    host,
    shown,
    tell: (page) => send({ type: 'voice', page }),
    again: () => void look(false),
  });

  /** Stopped: the person goes on alone, and what is left of us goes too. */
  const leave = (): void => {
    clearTimeout(leaving);
    if (view.value?.stopped) leaving = setTimeout(() => (shown.isHeld() ? leave() : destroy()), UNDO);
  };

  /** Nothing is looked at any more, now or later. */
  const rest = (): void => {
    watcher?.stop();
    voice.stop();
    clearTimeout(leaving);
    verdict.stop();
    whereabouts.stop();
    eyes.stop();
  };

  /** @param ordered an older turn is then an answer that a newer one has overtaken */
  const receive = (next: View | null, ordered = true): void => {
    if (gone) return;
    if (!next) {
      destroy();
      return;
    }
    const now = view.value;
    if (now && ordered && next.turn < now.turn) return;
    const moved = !now || now.guide !== next.guide || now.turn !== next.turn;
    const held = shown.hasFocus();
    turn.next(next, moved);
    view.value = next;
    leave();
    if (!moved) {
      // Repaired under our eyes: the same step has another target.
      const isMended = JSON.stringify(now.step) !== JSON.stringify(next.step);
      if (isMended) verdict.restart();
      if (isMended || now.ring !== next.ring || now.waits !== next.waits) look();
      return;
    }
    face.fold();
    shown.toTop();
    if (held) setTimeout(shown.holdFocus);
    verdict.restart();
    target.begin();
    if (!watcher) {
      host.settle();
      face.begin();
      shown.show();
      watcher = observePage(document, look, { near: () => target.element });
    }
    look();
  };

  const face = createRenderer({
    host,
    bring,
    drawn(what) {
      shown.show();
      placement?.drawn(what);
      pinch?.place();
    },
    // Stopped, or without an answer, nothing of ours stays.
    on: {
      send,
      stop: (later) => void ask('stop', { later }).then(receive, destroy),
      aside: () => ask('panel', {}).catch(() => false),
      page: (page) => void ask('open', { page }).catch(() => undefined),
      ask,
      show: target.show,
      close: destroy,
    },
    present: () => ({
      view: view.value,
      verdict: verdict.kind.value,
      orphaned: !alive(),
      target: target.view.value,
    }),
  });
  function changed(): void {
    face.changed();
  }

  /** Looked for again at once, before anything is painted; a page that never rests waits for the next look. */
  function lost(): void {
    if (performance.now() - looked > HASTE) {
      look();
      return;
    }
    target.leave(null);
    verdict.settle('absent');
  }

  /** @param isNews the page has changed; otherwise time alone has passed */
  function look(isNews = true): boolean {
    const now = view.value;
    if (!now || !shown.keep()) return true;
    search(now, isNews);
    // After what there is to draw has been drawn.
    if (placement) queueMicrotask(placement.check);
    const before = saw;
    saw = `${now.turn} ${told} ${verdict.kind.value}`;
    const isSame = saw === before && ringed === target.element && verdict.isSettled();
    ringed = target.element;
    return !isSame;
  }

  function search(now: View, isNews: boolean): void {
    // Before it would be put back: a new version takes out what the old one left (components/staleCompanion).
    if (!alive()) {
      face.changed();
      target.leave(null);
      rest();
      return;
    }
    looked = performance.now();
    const { roots } = eyes.read();
    watcher?.include([...roots]);
    const hasMoved = host.settle(roots, eyes.engine?.homesIn);
    if (hasMoved) target.redraw();
    shown.show();
    // Moved with its place kept in the top layer: under the dialog it was moved into.
    if (hasMoved) shown.raise();
    told = looks.search(now, isNews, voice.check()).join();
  }

  const unlisten = listen((told) => {
    if (told.told === 'view') receive(told.view);
    // biome-ignore lint/plugin: our own bubble, because the person pressed its shortcut.
    else shown.focus();
  });
  const back = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    whereabouts.forget();
    // Another guide may have begun meanwhile: its turns count from none.
    hear(ask('hello', {}), false);
  };
  document.defaultView?.addEventListener('pageshow', back);

  function destroy(): void {
    if (gone) return;
    gone = true;
    document.defaultView?.removeEventListener('pageshow', back);
    unlisten();
    rest();
    target.destroy();
    placement?.stop();
    face.end();
    host.remove();
    release();
    freed?.();
    pinch?.stop();
    view.value = null;
    onGone?.();
  }

  // Nothing is pointed at before it is there.
  void bringAlike().then(
    (brought) => {
      if (!brought || gone) return;
      eyes.open(brought);
      look();
    },
    () => {},
  );
  hear(Promise.all([ask('hello', {}), untilBody(document)]).then(([first]) => first));
  return { look: () => look(), destroy };
}
