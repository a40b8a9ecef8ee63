import type { Library } from '../../core/guide/library.ts';

const PREFIX = 'apporter';

/** `apporter/caf/attestation-paiement` → that guide; `apporter` → the favourites; undefined for every other route. */
export function toBringOf({ guides }: Library, route: string, favourites: string[]): string[] | undefined {
  if (route === PREFIX) return favourites;
  const guide = route.startsWith(`${PREFIX}/`) ? route.slice(PREFIX.length + 1) : '';
  return Object.hasOwn(guides, guide) && !guides[guide]?.passage ? [guide] : undefined;
}
