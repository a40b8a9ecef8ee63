/** All that knows where things lie on the page: the bubble's place, and what the ring goes round. */
import { ringBoxOf } from '../../../core/page/ringBox.ts';
import { createPlacement } from './placement.ts';

export const placer = { place: createPlacement, ringBox: ringBoxOf };
export type Placer = typeof placer;
