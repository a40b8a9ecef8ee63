/** A recorded CSS selector from @medv/finder with its defaults. The first match counts, as with `querySelector`. */
import { finder } from '@medv/finder';
import { chainOf, follow } from './chain.ts';
import type { Recorder } from './index.ts';

export const selector: Recorder = (element, site) => {
  let within: Element = site;
  const recorded = chainOf(element)
    .slice(chainOf(site).length - 1)
    .map((link) => {
      const root = link.getRootNode();
      const scope = site.contains(link)
        ? site
        : root instanceof ShadowRoot
          ? ((root as unknown as Element) ?? within)
          : link.ownerDocument.body;
      within = link;
      try {
        // The default of one second would make its results worse on a busy machine.
        return finder(link, { root: scope, timeoutMs: 10_000 });
      } catch {
        return null;
      }
    });
  return (mutant) => {
    const found = follow(
      mutant,
      recorded.map((css) => (within) => {
        try {
          return css ? within.querySelector(css) : null;
        } catch {
          return null;
        }
      }),
    );
    return found ? [found] : [];
  };
};
