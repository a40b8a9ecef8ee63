/** What tells things and pages apart, in one: brought to a guided page once it is there (entrypoints/similarity). */
import { type Finder, finder } from '../locate/finder.ts';
import { canObserve, isAlreadyDone, isFocused, observeCompletion } from './detectCompletion.ts';
import { homesIn } from './homes.ts';
import { causeOf } from './pageCause.ts';
import { recognise } from './recognise.ts';
import { standingOn } from './standing.ts';

const completion = { canObserve, isAlreadyDone, isFocused, observeCompletion };

export interface Engine extends Finder {
  recognise: typeof recognise;
  causeOf: typeof causeOf;
  standingOn: typeof standingOn;
  homesIn: typeof homesIn;
  completion: typeof completion;
}

export const engine: Engine = { ...finder, recognise, causeOf, standingOn, homesIn, completion };
