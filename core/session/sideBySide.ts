/**
 * « Côte à côte »: one window demonstrates, the other is the person's. Each knows the progress of the other from its
 * guide alone: nothing of a page passes between them.
 */
import type { Library } from '../guide/library.ts';
import { END } from '../guide/path.ts';
import { stepPath } from './session.ts';
import type { Session } from './state.ts';

/** Tabs. */
export interface TabPair {
  demo: number;
  person: number;
  /** In a single window, because two do not fit on this screen. */
  split?: boolean | undefined;
}

export interface SideBySide {
  place: 'demo' | 'person';
  /** The progress of the other window; `n` is `m` once finished. */
  other: { n: number; m: number; title: string; finished: boolean };
  /** The person's step has not been demonstrated yet: they look first, or go on alone. */
  waits: boolean;
  /** The other one is in a background tab of the same window. */
  split?: boolean | undefined;
}

function position(library: Library, session: Session): { index: number; keys: string[]; other: SideBySide['other'] } {
  const path = stepPath(library, session);
  const keys = path.map(({ key }) => key);
  const finished = session.at === END;
  const index = finished ? path.length : keys.indexOf(session.at);
  return {
    index,
    keys,
    other: { n: Math.min(index + 1, path.length), m: path.length, title: path[index]?.step.title ?? '', finished },
  };
}

/**
 * A step was demonstrated when the demonstration is past it. A step that the demonstration does not include is not
 * waited for.
 */
export function sideBySideOf(library: Library, place: SideBySide['place'], own: Session, other: Session): SideBySide {
  const there = position(library, other);
  const shown = there.keys.indexOf(own.at);
  const waits = place === 'person' && own.guide === other.guide && !own.alone && shown >= 0 && there.index <= shown;
  return { place, other: there.other, waits };
}
