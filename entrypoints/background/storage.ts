/** One of the browser's storages, as far as the core needs it. */
import type { Storage } from 'webextension-polyfill';
import type { KeyValueStore } from '../../core/background/storage.ts';

export const memory = (area: Storage.StorageArea): KeyValueStore => ({
  get: () => area.get(null),
  set: (items) => area.set(items),
  remove: (keys) => area.remove(keys),
});
