/** The same seed gives the same draw, so that a failure can be reproduced. */
import { dice } from '../../support/dice.ts';

export interface Random {
  (): number;
  below(n: number): number;
  pick<T>(of: readonly T[]): T;
  shuffle<T>(of: readonly T[]): T[];
}

export function random(seed: number | string): Random {
  const next = dice(
    typeof seed === 'number'
      ? seed
      : [...seed].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619), 2166136261),
  );
  const below = (n: number): number => Math.floor(next() * n);
  return Object.assign(next, {
    below,
    pick: <T>(of: readonly T[]): T => of[below(of.length)] as T,
    shuffle: <T>(of: readonly T[]): T[] =>
      of
        .map((each) => [next(), each] as const)
        .sort(([a], [b]) => a - b)
        .map(([, each]) => each),
  });
}
