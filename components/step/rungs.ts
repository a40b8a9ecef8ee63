/**
 * The rungs of help behind « Je suis bloqué », from a light hint to a person, without the rungs that are empty at this
 * step. Pure.
 */
import type { SessionEvent } from '../../core/session/state.ts';
import type { Message, View } from '../../core/session/viewModel.ts';

export type Rung = 'light' | 'explicit' | 'snags' | 'person';

/** @param trouble the page has a problem that the surface does not describe: it adds the rung « snags » */
export function rungsOf({ step, words }: Pick<View, 'step' | 'words'>, trouble: boolean): Rung[] {
  if (!step) return [];
  const [light, explicit] = step.hints;
  const isHelped = trouble || !!step.snags?.length || Object.keys(words).length > 0;
  return [
    ...(light ? (['light'] as const) : []),
    ...(explicit ? (['explicit'] as const) : []),
    ...(isHelped ? (['snags'] as const) : []),
    'person',
  ];
}

/** Why the target is not found, unless the surface already says it. */
export const troubleOf = ({ verdict, says }: Pick<View, 'verdict' | 'says'>, said: Message): Message | undefined =>
  verdict?.cause && says[verdict.cause].say !== said.say ? says[verdict.cause] : undefined;

/** The event that is counted when a rung is reached. */
const counted: Record<Rung, SessionEvent | undefined> = {
  light: { type: 'stuck', hint: 1 },
  explicit: { type: 'stuck', hint: 2 },
  snags: undefined,
  person: { type: 'helped' },
};

/**
 * One press goes up one rung, and the last rung stays.
 * @param up false when the rung was only hidden
 */
export function climb(
  view: View,
  said: Message,
  rung: number,
  up: boolean,
): { rung: number; event?: SessionEvent | undefined } {
  const rungs = rungsOf(view, !!troubleOf(view, said));
  const next = Math.min(rungs.length, up ? rung + 1 : rung);
  const what = rungs[next - 1];
  return { rung: next, event: what && next > rung ? counted[what] : undefined };
}

/**
 * A double-click counts as one press, and so does a key that is held down.
 * @param held the last key pressed here is auto-repeating
 */
export const isRepeated = ({ detail }: Pick<MouseEvent, 'detail'>, held: boolean): boolean =>
  detail > 1 || (detail === 0 && held);
