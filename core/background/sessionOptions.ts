/** What the keeper of sessions is handed: it knows no browser. */

import type { Library } from '../guide/library.ts';
import type { Journal } from '../journal/store.ts';
import type { View } from '../session/view.ts';
import type { Managed } from './policy.ts';
import type { Memory } from './storage.ts';

export interface KeeperOptions {
  library: Library;
  /** The same, with what an advisor has repaired on this computer (core/repair): only what is shown differs. */
  repaired?: () => Promise<Library>;
  /** practice.json's extra sentences, by guide. */
  exercises: Record<string, Record<string, string> | undefined>;
  /** Memory only, gone with the browser. */
  memory: Memory;
  /** On disk: settings, and a kept place on a personal computer; beside them, the repairs (core/repair/store.ts). Nothing else. */
  disk: Memory;
  /** What a policy has fixed for this computer. */
  managed?: () => Promise<Managed>;
  journal: () => Promise<Journal>;
  now: () => Date;
  /** A session changed: tell the surfaces of the tab. Null when it has stopped. */
  tell: (tab: number, view: View | null) => void;
}
