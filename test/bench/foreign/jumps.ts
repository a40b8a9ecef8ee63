/**
 * Detects silent jumps: the recognised pages are given to the session, as the companion does. A session has jumped when
 * it moves, without asking, to a step whose page is not there. Runs in Node, because the session's reducer is pure.
 */
import { pathThrough } from '../../../core/guide/path.ts';
import { begin, reduce } from '../../../core/session/session.ts';
import type { Session } from '../../../core/session/state.ts';
import { library, rulesOf } from './content.ts';

export interface Jump {
  /** The person's step. */
  from: string;
  /** The step that is shown, although its page is not there. */
  to: string;
}

const pathOf = ({ guide, answers }: Session) => pathThrough(library, guide, answers);

/**
 * Follows the companion (components/companion): a page is reported at once when two signs identify it or when it is
 * expected, and otherwise when it is still.
 */
const isToldAtOnce = (guide: string, session: Session, told: string[]): boolean => {
  const rules = rulesOf(guide);
  const expected = pathOf(session).find(({ key }) => key === session.at)?.page;
  return told.some((page) => page === expected || rules[page]?.signs[1]);
};

/**
 * @param told the pages recognised while the page was loading, in order
 * @param last the pages recognised once it is loaded
 * @returns the final state of the session
 */
function after(session: Session, told: string[][], last: string[]): Session {
  let now = session;
  for (const pages of told)
    if (isToldAtOnce(session.guide, now, pages)) now = reduce(library, now, { type: 'page', pages });
  return reduce(library, now, { type: 'page', pages: last });
}

/** Two people for each step of the page: one who is at this step, and one who comes from the page before. */
export function jumpsOf(guide: string, steps: string[], pages: string[], told: string[][], last: string[]): Jump[] {
  return steps.flatMap((step): Jump[] => {
    const there = begin(library, { guide, practice: false, step, now: 0 });
    if (there.at !== step) return [];
    const path = pathOf(there);
    const index = path.findIndex(({ key }) => key === step);
    const before = path.slice(0, index).findLast(({ page }) => page && page !== path[index]?.page);
    const starts = [{ ...there, trail: path.slice(0, index).map(({ key }) => key) }];
    if (before) starts.push(begin(library, { guide, practice: false, step: before.key, now: 0 }));
    return starts.flatMap((start): Jump[] => {
      const end = after(start, told, last);
      const page = pathOf(end).find(({ key }) => key === end.at)?.page;
      const isThere = end.at === start.at || page === undefined || pages.includes(page);
      return isThere ? [] : [{ from: start.at, to: end.at }];
    });
  });
}
