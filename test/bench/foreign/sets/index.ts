/** Component sets that are not ours. The last one is kept for testing: it is reported, and never looked at while fitting. */
import type { Kit } from '../kit.ts';
import { dsfr } from './dsfr.ts';

export const kits: Kit[] = [dsfr];
