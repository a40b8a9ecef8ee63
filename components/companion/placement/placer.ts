/** Everything that depends on positions in the page: the place of the bubble, and the box of the ring. */
import { ringBoxOf } from '../../../core/page/ringBox.ts';
import { watchCrowds } from './crowd.ts';
import { followPinch } from './pinch.ts';
import { createPlacement } from './placement.ts';

export const placer = { place: createPlacement, ringBox: ringBoxOf, pinch: followPinch, crowds: watchCrowds };
export type Placer = typeof placer;
