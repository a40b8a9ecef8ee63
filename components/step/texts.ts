/** The texts of our own interface (wording.ts), and the sentences built from them. */
import type { Settings } from '../../core/session/settings.ts';

export * as texts from './wording.ts';

/** Two larger sizes, then the normal size again. */
export const nextScale = (scale: Settings['scale']): Settings['scale'] =>
  scale === 1 ? 1.25 : scale === 1.25 ? 1.5 : 1;
