/**
 * What our pages show, stored by number in memory only (entrypoints/home/routes.ts), so that no address names a
 * procedure.
 */
export const ROUTES = 'routes';

export type KeptRoutes = Record<string, string>;

/** A number is never reused. A letter stands before it, so that an object keeps its keys in order of insertion. */
export const drawNumber = (): string => `n${(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36)}`;

/** More than one meeting needs. The oldest entries are removed first. */
const MOST = 200;

/** What is read comes from a store: accept only strings, and no key that every object has. */
export const routesIn = (stored: unknown): KeptRoutes =>
  Object.assign(
    Object.create(null),
    Object.fromEntries(
      Object.entries(typeof stored === 'object' && stored !== null ? stored : {}).filter(
        ([, route]) => typeof route === 'string',
      ),
    ),
  );

/** @param route an empty one removes the entry */
export function keptWith(routes: KeptRoutes, key: string, route: string): KeptRoutes {
  const others = Object.entries(routes).filter(([one]) => one !== key);
  return Object.fromEntries(route ? [...others.slice(1 - MOST), [key, route]] : others);
}
