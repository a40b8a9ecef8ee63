/** What tells things and pages apart, in one: brought to a guided page once it is there (entrypoints/similarity). */
import { type Finder, finder } from '../locate/finder.ts';
import { causeOf } from './pageCause.ts';
import { recognise } from './recognise.ts';
import { standingOn } from './standing.ts';

export interface Engine extends Finder {
  recognise: typeof recognise;
  causeOf: typeof causeOf;
  standingOn: typeof standingOn;
}

export const engine: Engine = { ...finder, recognise, causeOf, standingOn };
