/** Where the pages of ours stand, by number: in memory only (entrypoints/home/routes.ts), so that no address bears a démarche. */
export const ROUTES = 'routes';

export type KeptRoutes = Record<string, string>;

/** Never the same twice; a letter in front, so that an object keeps the order in which they came. */
export const drawNumber = (): string => `n${(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36)}`;

/** More than a meeting goes through; the oldest go first. */
const MOST = 200;

/** What is read is a store's: only strings, and no key that every object has. */
export const routesIn = (stored: unknown): KeptRoutes =>
  Object.assign(
    Object.create(null),
    Object.fromEntries(
      Object.entries(typeof stored === 'object' && stored !== null ? stored : {}).filter(
        ([, route]) => typeof route === 'string',
      ),
    ),
  );

/** @param route empty: forgotten */
export function keptWith(routes: KeptRoutes, key: string, route: string): KeptRoutes {
  const others = Object.entries(routes).filter(([one]) => one !== key);
  return Object.fromEntries(route ? [...others.slice(1 - MOST), [key, route]] : others);
}
