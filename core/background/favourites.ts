/** « Mes favoris »: guides chosen before a drop-in session. Only names of guides are stored, on this computer. */
import type { Library } from '../guide/library.ts';
import type { Home } from './home.ts';
import type { KeyValueStore } from './storage.ts';

/** A longer list would no longer be a short list of favourites. */
const MOST = 12;

/** Any stored value → guides that exist, each once. */
export const readFavourites = (library: Library, value: unknown): string[] =>
  Array.isArray(value)
    ? [...new Set(value)]
        .filter(
          (guide) =>
            typeof guide === 'string' && Object.hasOwn(library.guides, guide) && !library.guides[guide]?.passage,
        )
        .slice(0, MOST)
    : [];

export async function setFavourite(
  library: Library,
  disk: KeyValueStore,
  guide: string,
  packed: boolean,
): Promise<void> {
  const others = readFavourites(library, (await disk.get()).valise).filter((one) => one !== guide);
  const valise = readFavourites(library, packed ? [...others, guide] : others);
  if (valise.length) await disk.set({ valise });
  else await disk.remove(['valise']);
}

/**
 * The favourites as the person sees them: those of the policy first (core/background/policy.ts), then their own, in one
 * list.
 */
export const favouritesOf = (library: Library, home: Home | null): string[] =>
  readFavourites(library, [...(home?.managed.favourites ?? []), ...(home?.valise ?? [])]);
