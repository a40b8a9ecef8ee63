/** The companion in a page: looks, asks the background what to show, shows it. One `destroy` undoes everything. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { createHost } from '../../core/host.ts';
import { shownPart } from '../../core/locate/collect.ts';
import { isCovered } from '../../core/locate/covered.ts';
import { locate } from '../../core/locate/locate.ts';
import { type Ask, Orphaned, type Told } from '../../core/messages.ts';
import { fits, recognise } from '../../core/page.ts';
import type { SessionEvent, VerdictKind } from '../../core/session.ts';
import { isQuestion } from '../../core/step.ts';
import type { View } from '../../core/view.ts';
import { type Watch, watch } from '../../core/watch.ts';
import stepSheet from '../step/step.css?inline';
import { Bubble } from './Bubble.tsx';
import bubbleSheet from './bubble.css?inline';
import { keepClear } from './clear.ts';
import { keepShown } from './shown.ts';
import { createTarget } from './target.ts';

export interface CompanionOptions {
  document: Document;
  /** What the page matcher is given: the address of the page; in practice, the screen's fictitious one. */
  address: () => string;
  /** Where the site is in the document; all of it but in practice. */
  root?: () => Document | Element;
  /** In practice only: is this screen a place where the extension may not go? */
  elsewhere?: () => boolean;
  ask: Ask;
  /** Told by the background; returns how to stop listening. */
  listen: (onTold: (told: Told) => void) => () => void;
  /** `open` in the accessibility test build only. */
  mode?: ShadowRootMode;
  /** Called when the guide has stopped here and everything is undone. */
  onGone?: () => void;
}

export interface Companion {
  /** The page may have changed in a way that no observer tells (practice: another screen). */
  look(): void;
  destroy(): void;
}

/** Absent is said only when the page has been still for the first delay (ms), or restless for the second; a doubt, in half the first. */
const STILL = 2000;
const RESTLESS = 10_000;

export function createCompanion({ document, address, root = () => document, elsewhere, ask, listen, mode = 'closed', onGone }: CompanionOptions): Companion {
  const view = signal<View | null>(null);
  const verdict = signal<VerdictKind>('looking');
  const orphaned = signal(false);
  const sheets = [stepSheet, bubbleSheet];
  const host = createHost(document, sheets, mode);
  const shown = keepShown(host);
  const target = createTarget(document, host, sheets, { done: () => void send({ type: 'done' }), drawn: shown.raise }, mode);
  const clear = keepClear(document, host);
  const place = document.createElement('div');
  let watcher: Watch | undefined;
  let reported: string | undefined;
  let begun = 0;
  let still: ReturnType<typeof setTimeout> | undefined;

  const send = async (event: SessionEvent): Promise<void> => {
    const now = view.value;
    if (!now) return;
    try {
      receive(await ask('event', { event, turn: now.turn }));
    } catch (error) {
      if (error instanceof Orphaned) orphan();
    }
  };

  const orphan = (): void => {
    orphaned.value = true;
    target.leave(null);
    watcher?.stop();
  };

  const receive = (next: View | null): void => {
    const now = view.value;
    if (!next) {
      destroy();
      return;
    }
    if (now && next.turn < now.turn) return;
    const moved = !now || now.guide !== next.guide || now.turn !== next.turn;
    const held = shown.hasFocus();
    view.value = next;
    if (!moved) return;
    shown.toTop();
    if (held) setTimeout(shown.holdFocus);
    begun = performance.now();
    verdict.value = 'looking';
    target.leave(null);
    clear.settle();
    if (!watcher) begin();
    look();
  };

  const begin = (): void => {
    host.settle();
    host.root.append(place);
    const on = { send, stop, ask, show: target.show, close: destroy };
    render(<Bubble view={view} verdict={verdict} target={target.view} dock={clear.dock} orphaned={orphaned} on={on} />, place);
    shown.show();
    watcher = watch(document, look);
  };

  const stop = async (later: boolean): Promise<void> => {
    await ask('stop', { later }).catch(() => null);
    destroy();
  };

  const settle = (kind: VerdictKind): void => {
    clearTimeout(still);
    if (kind === 'found' || verdict.value === kind) {
      said(kind);
      return;
    }
    if (verdict.value === 'found') verdict.value = 'looking';
    const patience = kind === 'absent' || kind === 'unreachable' ? STILL : STILL / 2;
    still = setTimeout(() => said(kind), Math.min(patience, Math.max(0, begun + RESTLESS - performance.now())));
  };

  const said = (kind: VerdictKind): void => {
    if (verdict.value === kind) return;
    verdict.value = kind;
    if (kind !== 'found') clear.settle();
    if (kind === 'absent' || kind === 'doubtful') void send({ type: 'verdict', kind });
  };

  const report = (pages: string[]): void => {
    if (pages.join() === reported) return;
    reported = pages.join();
    void send({ type: 'page', pages });
  };

  function look(): void {
    const now = view.value;
    if (!now || orphaned.value || !shown.keep()) return;
    if (host.settle()) target.redraw();
    shown.show();
    const { step } = now;
    const act = step && !isQuestion(step) ? step : null;
    const away = elsewhere?.() ?? false;
    const within = root();
    const located = act?.target && !act.quiet && !away ? locate(act.target, within) : null;
    if (located) watcher?.include(located.roots);
    const pages = away ? ['elsewhere'] : recognise(now.pages, address(), within);
    const rule = now.page ? now.pages[now.page] : undefined;
    // The target itself, unique and visible at an address of its page, tells the page as well as its headings do.
    if (!pages.length && now.page && located?.verdict.kind === 'found' && rule?.url.some((pattern) => fits(pattern, address()))) pages.push(now.page);
    if (pages.length) report(pages);
    else pageUnknown();
    if (!located || !act) {
      target.leave(act);
      if (!act?.target) settle('found');
      return;
    }
    // A namesake on another page is not the target: no ring before the page is the right one.
    if (pages.length && now.page && !pages.includes(now.page)) {
      target.leave(act);
      if (now.where === 'here') settle('absent');
      return;
    }
    const { verdict: seen } = located;
    const covered = seen.kind === 'found' && isCovered(shownPart(seen.element));
    if (seen.kind === 'found') target.point(act, seen.element, { label: seen.label, covered });
    else if (seen.kind === 'hidden') target.point(act, seen.element, { hidden: true, opener: seen.opener });
    else target.leave(act);
    settle(covered ? 'hidden' : seen.kind);
  }

  /** A page is unknown only once it is still: it may be half drawn. */
  let unknown: ReturnType<typeof setTimeout> | undefined;
  function pageUnknown(): void {
    clearTimeout(unknown);
    const asked = address();
    unknown = setTimeout(() => {
      const now = view.value;
      if (now && asked === address() && verdict.value !== 'found' && !recognise(now.pages, address(), root()).length) report([]);
    }, STILL);
  }

  const hello = async (): Promise<void> => {
    try {
      receive(await ask('hello', {}));
    } catch (error) {
      if (error instanceof Orphaned && view.value) orphan();
    }
  };

  const unlisten = listen((told) => {
    if (told.told === 'view') receive(told.view);
    else shown.focus();
  });
  const window = document.defaultView;
  const back = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    reported = undefined;
    void hello();
  };
  window?.addEventListener('pageshow', back);

  function destroy(): void {
    for (const timer of [still, unknown]) clearTimeout(timer);
    window?.removeEventListener('pageshow', back);
    unlisten();
    watcher?.stop();
    target.destroy();
    clear.stop();
    render(null, place);
    host.remove();
    view.value = null;
    onGone?.();
  }

  void hello();
  return { look, destroy };
}
