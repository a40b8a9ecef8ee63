/** The only file of this benchmark that imports the engine: when core/ is reorganised, only this file changes. */
import type { PageRule, Target } from '../../../core/guide/guide.ts';
import { createLocator } from '../../../core/locate/locate.ts';
import { engine } from '../../../core/page/engine.ts';

export type { PageRule, Role, Target } from '../../../core/guide/guide.ts';
export { pageRule } from '../../../core/guide/library.ts';
export { pagesOf } from '../../../core/guide/path.ts';
export { normalise, same } from '../../../core/locate/normalise.ts';
export type { Block } from '../../../core/practice/format.ts';

/** What the person gets: a ring, a doubt, « open … first », or nothing. */
export interface Answer {
  kind: 'found' | 'doubtful' | 'hidden' | 'absent';
  elements: Element[];
}

export interface Engine {
  find(target: Target): Answer;
  /** The keys of the pages that this may be; empty when it is not known. */
  page(rules: Record<string, PageRule>, address: string): string[];
  stop(): void;
}

/** Opened once per page, as the companion does: the same locator takes later changes into account. */
export function openEngine(): Engine {
  const locator = createLocator(
    () => document,
    () => engine,
  );
  return {
    find(target) {
      const { verdict } = locator.locate(target);
      if (verdict.kind === 'found' || verdict.kind === 'hidden')
        return { kind: verdict.kind, elements: [verdict.element] };
      if (verdict.kind === 'doubtful') return { kind: 'doubtful', elements: verdict.elements };
      return { kind: 'absent', elements: [] };
    },
    page: (rules, address) => engine.recognise(rules, address, locator.read()),
    stop: () => locator.stop(),
  };
}
