/** Settings enforced by the administrator (`storage.managed`). They can only make the extension more careful. */
import { MIN_COUNT_STRUCTURE } from '../journal/suppress.ts';
import type { Settings } from '../session/settings.ts';

export interface Policy {
  /** The computer is shared, whatever was answered. A policy cannot impose « personal »: only the person can say so. */
  shared: boolean;
  /** Guides shown first, as `caf/attestation-paiement`. */
  favourites: string[];
  /** No number below it leaves this computer. It is never less than our own threshold. */
  k: number;
}

export const unmanaged: Policy = { shared: false, favourites: [], k: MIN_COUNT_STRUCTURE };

/** Above this value no number would ever be exported, so it is most likely a typing mistake. */
const HIGHEST_K = 1000;

/** Any value of `storage.managed` → the enforced settings. A value that is not understood enforces nothing. */
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

/** An enforced setting overrides the stored one. */
export const applyPolicy = (settings: Settings, { shared }: Policy): Settings =>
  shared ? { ...settings, shared: true } : settings;
