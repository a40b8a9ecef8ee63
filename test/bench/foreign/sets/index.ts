/** Component sets that are not ours, by name. The one in `holdout/` is kept for testing: it is reported, and never looked at while fitting. */
import { primevue } from '../holdout/primevue.ts';
import type { Kit } from '../kit.ts';
import { load } from '../load.ts';
import { bootstrap } from './bootstrap.ts';
import { dsfr } from './dsfr.ts';

/** Reported by totals alone: a failure that was read would be mended for itself. */
export const HELD_OUT = new Set(['primevue']);

export const sets: Record<string, () => Promise<Kit>> = {
  dsfr: () => Promise.resolve(dsfr),
  'react-dsfr': () => load('./sets/reactDsfr.ts', [/^@codegouvfr\//, 'tsafe', 'yargs-parser']),
  bootstrap: () => Promise.resolve(bootstrap),
  primevue: () => Promise.resolve(primevue),
};
