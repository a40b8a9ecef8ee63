/** What tells things and pages apart, in one: brought to a guided page once it is there (entrypoints/similarity). */
import { type Finder, finder } from '../locate/finder.ts';
import { causeOf, openWindows } from './pageCause.ts';
import { recognise } from './recognise.ts';
import { spokenWords } from './spokenWords.ts';
import { standingOn } from './standing.ts';

export interface Engine extends Finder {
  recognise: typeof recognise;
  causeOf: typeof causeOf;
  standingOn: typeof standingOn;
  /** A window of the site is open, and it is no cookie banner. */
  isWindow(document: Document): boolean;
  /** What our voice may say of the page's words. */
  spoken: typeof spokenWords;
}

export const engine: Engine = {
  ...finder,
  recognise,
  causeOf,
  standingOn,
  isWindow: (document) => openWindows(document).length > 0,
  spoken: spokenWords,
};
