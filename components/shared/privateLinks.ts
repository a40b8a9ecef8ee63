/**
 * The address of a link of ours does not name the procedure, because browsers keep addresses: it contains a random
 * number, whose meaning is known in this page only, then in memory (entrypoints/home/routes.ts).
 */
import { drawNumber } from '../../core/background/routes.ts';

const numbers = new Map<string, string>();
const routes = new Map<string, string>();

/** @param route as it could be typed after « #/ » @returns the same address as long as this page exists */
export function privateHref(route: string): string {
  const number = numbers.get(route) ?? drawNumber();
  numbers.set(route, number);
  routes.set(number, route);
  return `#${number}`;
}

export const privateRoute = (hash: string): string | undefined => routes.get(hash.replace(/^#/, ''));
