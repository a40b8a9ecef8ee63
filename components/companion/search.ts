/** One look at the page: where the person is, and what is pointed at for their step. */
import { isQuestion } from '../../core/guide/step.ts';
import { occlusionOf } from '../../core/locate/occlusion.ts';
import type { Witness } from '../../core/locate/reasonNames.ts';
import { shownPart } from '../../core/locate/visible.ts';
import { fits } from '../../core/page/address.ts';
import type { Host } from '../../core/page/host.ts';
import type { Watch } from '../../core/page/observePage.ts';
import type { Obstacle } from '../../core/page/obstacle.ts';
import { DOCUMENT } from '../../core/session/onPage.ts';
import type { View } from '../../core/session/viewModel.ts';
import type { Eyes, Site } from './eyes.ts';
import type { PageTracker } from './pageTracker.ts';
import type { PageTurn } from './pageTurn.ts';
import type { TargetMark } from './target.ts';
import type { DebouncedVerdict } from './verdictDebounce.ts';

export interface SearchOptions extends Pick<Site, 'document' | 'address' | 'elsewhere'> {
  eyes: Eyes;
  host: Host;
  target: TargetMark;
  verdict: DebouncedVerdict;
  whereabouts: PageTracker;
  turn: PageTurn;
  watcher: () => Watch | undefined;
}

export function createSearch(options: SearchOptions) {
  const { document, address, elsewhere, eyes, host, target, verdict, whereabouts, turn, watcher } = options;
  /** Numbers and kinds of what was found, for a verification. */
  let witness: Witness | undefined;
  /** What the page already said when a step that leaves it began. */
  let said: { step: string; before: ReadonlySet<Element> } | undefined;

  /** What the page still asks for before its button leads on, or its answer to a first press. */
  const stopAt = (now: View, button: Element): Obstacle | undefined => {
    const step = `${now.key} ${now.turn}`;
    if (said?.step !== step) said = { step, before: eyes.engine?.alreadySaid(button, !said) ?? new Set() };
    return eyes.engine?.obstacleTo(button, said.before);
  };

  /**
   * @param isNews the page has changed; otherwise time alone has passed
   * @param draws the bubble may be drawn here
   * @returns the pages that this one may be
   */
  const search = (now: View, isNews: boolean, draws: boolean): string[] => {
    const act = now.step && !isQuestion(now.step) ? now.step : null;
    const located = act?.target && !act.quiet && !elsewhere?.() ? eyes.locate(act.target) : null;
    if (located) watcher()?.include(located.roots);
    if (located?.verdict.kind === 'hidden') watcher()?.hover();
    const known = eyes.pagesFor(now);
    const rule = now.pages[now.page ?? ''];
    // The target itself, unique and visible at an address of its page, tells the page as well as its headings do.
    const isHere =
      now.page &&
      located &&
      (turn.hasTurned(now)
        ? /found|doubtful|hidden/.test(located.verdict.kind)
        : !known.length && located.verdict.kind === 'found') &&
      rule?.url.some((pattern) => fits(pattern, address()));
    const pages = isHere && now.page ? [now.page] : known;
    const words = pages.some(
      (page) => page === now.page || page === 'elsewhere' || page === DOCUMENT || now.pages[page]?.signs[1],
    );
    // Of a page that is still coming, only what is there is known.
    const isComing = document.readyState === 'loading';
    if (!isComing || words) whereabouts.settle(pages, words, isNews);
    if (!located || !act) {
      target.leave(act);
      if (!act?.target) verdict.settle('found');
      return pages;
    }
    /** Nothing is pointed at, and why is said where it is known. */
    const miss = (): void => {
      const cause = eyes.causeOf(now);
      const as = cause === 'absent' || cause === 'covered' ? undefined : cause;
      target.leave(act, { as });
      verdict.settle('absent', isNews, cause);
    };
    const { verdict: seen } = located;
    /** No page speaks through us. */
    const spoken = (words?: string): string | undefined => eyes.engine?.spoken(now, words);
    if (isComing && seen.kind !== 'found') {
      target.leave(act);
      return pages;
    }
    // A namesake on another page, known or not, is not the target: no ring before the page is the right one.
    if (now.page && !pages.includes(now.page) && (pages[0] || seen.kind === 'found')) {
      if (pages[0] && now.where === 'here') miss();
      else {
        target.leave(act);
        verdict.doubt();
      }
      return pages;
    }
    // A page that the guide does not know: nothing is counted, and why it is so is said where it is known.
    if (!pages.length && now.where !== 'here') {
      if (eyes.causeOf(now) === 'absent') target.leave(act);
      else miss();
      return pages;
    }
    if (seen.kind === 'absent') {
      miss();
      return pages;
    }
    const cover = seen.kind === 'found' ? occlusionOf(shownPart(seen.element), host.element) : undefined;
    // A cookie banner has its own advice; any other window is to be read.
    const isWindow =
      cover === 'covered' && 'element' in seen && eyes.engine?.isWindow(document, shownPart(seen.element));
    if (seen.kind === 'found') turn.found(seen.element);
    witness = now.verify && seen.kind === 'found' ? seen.witness : undefined;
    const stop =
      seen.kind === 'found' && !cover && (act.leaves || act.done === 'page') ? stopAt(now, seen.element) : undefined;
    if (seen.kind === 'found')
      target.point(act, seen.element, {
        words: spoken(seen.label),
        as: isWindow ? 'window' : (cover ?? stop?.as),
        obstacle: stop?.element,
        mute: !now.ring || !draws,
      });
    else if (seen.kind === 'hidden')
      target.point(act, seen.element, { as: spoken(seen.opener) ? 'opener' : 'hidden', words: spoken(seen.opener) });
    else target.leave(act, seen.kind === 'unreachable' ? { as: seen.what, words: spoken(seen.under) } : {});
    verdict.settle(
      cover === 'covered' ? 'hidden' : seen.kind,
      isNews,
      cover === 'covered' ? (isWindow ? 'window' : 'covered') : stop?.as,
    );
    return pages;
  };

  return {
    search,
    get witness(): Witness | undefined {
      return witness;
    },
  };
}
