/** What tells things and pages apart, in one: brought to a guided page once it is there (entrypoints/similarity). */
import { type Finder, finder } from '../locate/finder.ts';
import { recognise } from './recognise.ts';

export interface Engine extends Finder {
  recognise: typeof recognise;
}

export const engine: Engine = { ...finder, recognise };
