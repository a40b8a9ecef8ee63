/** The one file of this bench that knows where the engine lives: when core/ moves, only this file changes. */
import type { PageRule, Target } from '../../../core/guide/guide.ts';
import { createLocator } from '../../../core/locate/locate.ts';
import { engine } from '../../../core/page/engine.ts';

export type { PageRule, Role, Target } from '../../../core/guide/guide.ts';
export { pageRule } from '../../../core/guide/library.ts';
export { pagesOf } from '../../../core/guide/path.ts';
export { normalise, same } from '../../../core/locate/normalise.ts';
export type { Block } from '../../../core/practice/format.ts';

/** What a person is told: a ring, a doubt, « open … first », or nothing. */
export interface Answer {
  kind: 'found' | 'doubtful' | 'hidden' | 'absent';
  elements: Element[];
}

export interface Engine {
  find(target: Target): Answer;
  /** Keys of the pages this may be; none when it is not known. */
  page(rules: Record<string, PageRule>, address: string): string[];
  stop(): void;
}

/** Opened once per page, as the companion does: what comes later is taken in by the same locator. */
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
