/**
 * The code that recognises elements and pages, in one module: it is loaded into a guided page after the companion
 * (entrypoints/similarity).
 */
import { type Finder, finder } from '../locate/finder.ts';
import { createLocator, type Locator } from '../locate/locate.ts';
import { canObserve, isAlreadyDone, isFocused, observeCompletion } from './detectCompletion.ts';
import { createHand } from './hand.ts';
import { homesIn } from './homes.ts';
import { alreadySaid, obstacleTo } from './obstacle.ts';
import { causeOf, openWindows } from './pageCause.ts';
import { recognise } from './recognise.ts';
import { spokenWords } from './spokenWords.ts';
import { standingOn } from './standing.ts';

const completion = { canObserve, createHand, isAlreadyDone, isFocused, observeCompletion };

export interface Engine extends Finder {
  /** Reads the page, and keeps what it has read between looks. @param root where to look, asked at each look */
  read(root: () => Document | Element): Locator;
  recognise: typeof recognise;
  causeOf: typeof causeOf;
  standingOn: typeof standingOn;
  /** What the page still asks for, or has refused, before its button leads on. */
  obstacleTo: typeof obstacleTo;
  alreadySaid: typeof alreadySaid;
  /** A window of the site is open over this element, and it is not a cookie banner. */
  isWindow(document: Document, covered: Element): boolean;
  /** The page's words that our sentences may quote. */
  spoken: typeof spokenWords;
  /** Where our element can stand and be used. */
  homesIn: typeof homesIn;
  /** Has the person done the step? */
  completion: typeof completion;
}

export const engine: Engine = {
  ...finder,
  read: (root) => createLocator(root, () => finder),
  recognise,
  causeOf,
  standingOn,
  obstacleTo,
  alreadySaid,
  isWindow: (document, covered) => openWindows(document, covered).length > 0,
  spoken: spokenWords,
  homesIn,
  completion,
};
