/** The part of a browser storage that the core needs. */
import type { Storage } from 'webextension-polyfill';
import type { KeyValueStore } from '../../core/background/storage.ts';

interface Closable {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * No page's process may read or write what is stored, and our companion never does. Chromium can close the storage to
 * pages, and remembers it; Firefox cannot (SECURITY.md).
 */
export function closeToPages(): void {
  const { chrome } = globalThis as { chrome?: { storage?: { local?: Closable } } };
  void chrome?.storage?.local?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch(() => undefined);
}

export const memory = (area: Storage.StorageArea): KeyValueStore => ({
  get: () => area.get(null),
  set: (items) => area.set(items),
  remove: (keys) => area.remove(keys),
});
