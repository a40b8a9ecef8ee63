/**
 * Component sets by other authors, by name. The one in `holdout/` is kept for testing: its results are reported, and
 * nobody looks at it while the finder is adjusted.
 */
import { primevue } from '../holdout/primevue.ts';
import type { Kit } from '../kit.ts';
import { load } from '../load.ts';
import { bootstrap } from './bootstrap.ts';
import { dsfr } from './dsfr.ts';
import { mui } from './mui.ts';

/**
 * Only the totals of these sets are reported, because a failure that somebody reads would be corrected individually.
 */
export const HELD_OUT = new Set(['primevue']);

export const sets: Record<string, () => Promise<Kit>> = {
  dsfr: () => Promise.resolve(dsfr),
  'react-dsfr': () => load('./sets/reactDsfr.ts', [/^@codegouvfr\//, 'tsafe', 'yargs-parser']),
  bootstrap: () => Promise.resolve(bootstrap),
  mui: () => Promise.resolve(mui),
  // Its compiler is imported only when it is asked for.
  'angular-material': async () => (await import('./angularMaterial/kit.ts')).angularMaterial,
  primevue: () => Promise.resolve(primevue),
};
