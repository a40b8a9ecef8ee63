/** The words of our own interface (wording.ts), and the sentences made of them. */
import type { Settings } from '../../core/session/settings.ts';

export * as texts from './wording.ts';

/** Bigger, bigger again, then back to normal. */
export const nextScale = (scale: Settings['scale']): Settings['scale'] =>
  scale === 1 ? 1.25 : scale === 1.25 ? 1.5 : 1;
