/** The one keeper, on the browser's own storages. */
import browser, { type Storage } from 'webextension-polyfill';
import { openJournal } from '../../core/journal/store.ts';
import { createKeeper, type Memory } from '../../core/keeper.ts';
import { library, practices } from '../../guides/library.ts';
import { tell } from './tell.ts';

const memory = (area: Storage.StorageArea): Memory => ({ get: () => area.get(null), set: (items) => area.set(items), remove: (keys) => area.remove(keys) });

let opened: ReturnType<typeof openJournal> | undefined;

export const keeper = createKeeper({
  library,
  exercises: Object.fromEntries(Object.entries(practices).map(([guide, { exercise }]) => [guide, exercise])),
  memory: memory(browser.storage.session),
  disk: memory(browser.storage.local),
  journal: () => {
    opened ??= openJournal();
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  },
  now: () => new Date(),
  tell,
});
