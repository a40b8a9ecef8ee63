/** A recorded CSS selector, by @medv/finder as it comes: the first match, as `querySelector` gives. */
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
        // Its default of one second would make it worse on a busy machine than it is.
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
