/** The one keeper, on the browser's own storages. */
import browser from 'webextension-polyfill';
import { createKeeper } from '../../core/background/sessions.ts';
import { openJournal } from '../../core/journal/store.ts';
import { library, practices } from '../../guides/library.ts';
import { tell } from './broadcast.ts';
import { managed } from './policy.ts';
import { repairs } from './repairs.ts';
import { memory } from './storage.ts';

let opened: ReturnType<typeof openJournal> | undefined;

export const keeper = createKeeper({
  library,
  repaired: repairs.library,
  exercises: Object.fromEntries(Object.entries(practices).map(([guide, { exercise }]) => [guide, exercise])),
  memory: memory(browser.storage.session),
  disk: memory(browser.storage.local),
  managed,
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
