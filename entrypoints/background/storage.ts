/** One of the browser's storages, as far as the core needs it. */
import type { Storage } from 'webextension-polyfill';
import type { KeyValueStore } from '../../core/background/storage.ts';

interface Closable {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * No page's process reads or writes what is kept: our companion never does either. Chromium can close the store, and keeps it closed;
 * Firefox cannot (SECURITY.md).
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
