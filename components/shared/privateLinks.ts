/**
 * A link of ours says nothing of the démarche in its address, which browsers keep: it bears a number drawn at random, and what it
 * stands for is known in this page alone, then in memory (entrypoints/home/routes.ts).
 */
import { drawNumber } from '../../core/background/routes.ts';

const numbers = new Map<string, string>();
const routes = new Map<string, string>();

/** @param route as it could be typed after « #/ » @returns the same address for as long as this page lives */
export function privateHref(route: string): string {
  const number = numbers.get(route) ?? drawNumber();
  numbers.set(route, number);
  routes.set(number, route);
  return `#${number}`;
}

export const privateRoute = (hash: string): string | undefined => routes.get(hash.replace(/^#/, ''));
