/** The one session store, on the browser's own storages. */
import browser from 'webextension-polyfill';
import { createSessionStore } from '../../core/background/sessions.ts';
import { openJournal } from '../../core/journal/store.ts';
import { library, practices } from '../../guides/library.ts';
import { broadcast } from './broadcast.ts';
import { managed } from './policy.ts';
import { repairs } from './repairs.ts';
import { memory } from './storage.ts';

let opened: ReturnType<typeof openJournal> | undefined;

export const sessions = createSessionStore({
  library,
  repaired: repairs.library,
  exercises: Object.fromEntries(Object.entries(practices).map(([guide, { exercise }]) => [guide, exercise])),
  memory: memory(browser.storage.session),
  disk: memory(browser.storage.local),
  policy: managed,
  journal: () => {
    opened ??= openJournal();
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  },
  now: () => new Date(),
  broadcast,
});
