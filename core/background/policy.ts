/** What whoever keeps the computers has fixed for all of them (`storage.managed`). It can only make us more careful. */
import { MIN_COUNT_STRUCTURE } from '../journal/suppress.ts';
import type { Settings } from '../session/settings.ts';

export interface Policy {
  /** The computer is shared, whatever was answered. Nobody can fix « personal »: that is for the person to say. */
  shared: boolean;
  /** Guides shown first, as `caf/attestation-paiement`. */
  favourites: string[];
  /** No number under it leaves this computer; never less than our own threshold. */
  k: number;
}

export const unmanaged: Policy = { shared: false, favourites: [], k: MIN_COUNT_STRUCTURE };

/** Above it nothing would ever leave: most likely a slip of the keyboard. */
const HIGHEST_K = 1000;

/** Any value of `storage.managed` → what is fixed; what is not understood fixes nothing. */
export function readManaged(value: unknown): Policy {
  const { shared, favourites, k } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const named = Array.isArray(favourites)
    ? favourites.filter((guide) => typeof guide === 'string' && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(guide))
    : [];
  return {
    shared: shared === true,
    favourites: [...new Set(named as string[])],
    k:
      Number.isSafeInteger(k) && Number(k) <= HIGHEST_K
        ? Math.max(MIN_COUNT_STRUCTURE, Number(k))
        : MIN_COUNT_STRUCTURE,
  };
}

/** Managed beats stored. */
export const applyPolicy = (settings: Settings, { shared }: Policy): Settings =>
  shared ? { ...settings, shared: true } : settings;
