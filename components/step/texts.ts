/** The words of our own interface (wording.ts), and the sentences made of them. */
import type { Settings } from '../../core/settings.ts';
import type { View } from '../../core/view.ts';

export * as texts from './wording.ts';

/** Bigger, bigger again, then back. */
export const nextScale = (scale: Settings['scale']): Settings['scale'] => (scale === 1 ? 1.25 : scale === 1.25 ? 1.5 : 1);

/** Who answers, with the number said once: « La Caf répond au 3230. Service gratuit. » */
export const whoToCall = ({ who, number, note }: View['help']): string =>
  [who, number && !who.includes(number) ? `Appelez le ${number}` : undefined, note]
    .filter((part) => part !== undefined)
    .map(full)
    .join(' ');

const full = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);
