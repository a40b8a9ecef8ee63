/** What the session store is handed: it knows no browser. */

import type { Library } from '../guide/library.ts';
import type { Journal } from '../journal/store.ts';
import type { View } from '../session/viewModel.ts';
import type { Policy } from './policy.ts';
import type { KeyValueStore } from './storage.ts';

export interface SessionStoreOptions {
  library: Library;
  /** The same library with the repairs made on this computer (core/repair). Only what is shown differs. */
  repaired?: () => Promise<Library>;
  /** practice.json's extra sentences, by guide. */
  exercises: Record<string, Record<string, string> | undefined>;
  /** In memory only: it ends with the browser. */
  memory: KeyValueStore;
  /** On disk: settings, and a kept place on a personal computer; beside them, the repairs (core/repair/store.ts). Nothing else. */
  disk: KeyValueStore;
  /** What a policy has fixed for this computer. */
  policy?: () => Promise<Policy>;
  journal: () => Promise<Journal>;
  now: () => Date;
  /** A session changed: notifies the surfaces of the tab. Null when it has stopped. */
  broadcast: (tab: number, view: View | null) => void;
}
