/** What the companion reads of the page: nothing before the module that reads it has come. */
import type { Act, Target } from '../../core/guide/guide.ts';
import type { Located, Locator } from '../../core/locate/locate.ts';
import type { Engine } from '../../core/page/engine.ts';
import { DOCUMENT } from '../../core/session/onPage.ts';
import type { Cause } from '../../core/session/state.ts';
import type { View } from '../../core/session/viewModel.ts';
import type { PageRead } from './placement/placement.ts';

/** Of a page that has not been read. */
const UNREAD: PageRead = { roots: new Set(), saying: () => [] };

export interface Site {
  document: Document;
  /** What the page matcher is given: the address of the page; in practice, the screen's fictitious one. */
  address: () => string;
  /** Where the site is in the document; all of it but in practice. */
  root: () => Document | Element;
  /** In practice only: is this screen a place where the extension may not go? */
  elsewhere?: (() => boolean) | undefined;
}

export type Eyes = ReturnType<typeof createEyes>;

export function createEyes({ document, address, root, elsewhere }: Site) {
  let engine: Engine | undefined;
  let locator: Locator | undefined;
  const isPaper = !/html|xml/.test(document.contentType);
  const locate = (wanted: Target): Located => locator?.locate(wanted) ?? { verdict: { kind: 'looking' }, roots: [] };
  return {
    /** The module has come. */
    open(brought: Engine): void {
      engine = brought;
      locator = brought.read(root);
    },
    get engine(): Engine | undefined {
      return engine;
    },
    read: (): PageRead => locator?.read() ?? UNREAD,
    locate,
    /** The target of the step, where it is certain. */
    fresh(step: Act): Element | null {
      const seen = step.target && locate(step.target).verdict;
      return seen?.kind === 'found' ? seen.element : null;
    },
    /** The pages of the guide that this one may be. */
    pagesFor: ({ pages }: View): string[] =>
      isPaper
        ? [DOCUMENT]
        : elsewhere?.()
          ? ['elsewhere']
          : ((locator && engine?.recognise(pages, address(), locator.read(), root())) ?? []),
    /** Why the target is not there. The status of the page's own answer says most, whatever its words are. */
    causeOf: ({ waits, page = '' }: View): Cause =>
      engine?.causeOf(document, {
        waits,
        isLogin: /conne|login|compte|passe|authentif/.test(page),
        status: (performance.getEntriesByType?.('navigation')[0] as PerformanceNavigationTiming | undefined)
          ?.responseStatus,
        online: navigator.onLine,
      }) ?? 'absent',
    stop: (): void => locator?.stop(),
  };
}
