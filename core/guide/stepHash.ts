/** What a step is known by from one version of a guide to the next: what a person reads of it, and what is looked for. */
import { fingerprint } from './fingerprint.ts';
import type { Act } from './guide.ts';

/** A mended hint, note or source changes nothing here: what was seen on the real site is still what the step says. */
const meant = ({ page, say, why, target }: Pick<Act, 'page' | 'say' | 'why' | 'target'>): string =>
  JSON.stringify([page, say, why, target?.role, target?.names, target?.reasons ?? null, target?.hint ?? '']);

export const HASH = /^[0-9a-z]{11}$/;

export const hashOf = (step: Pick<Act, 'page' | 'say' | 'why' | 'target'>): string => fingerprint(meant(step));
