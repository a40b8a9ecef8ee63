/** The pair of tabs shown side by side, stored in session memory. */
import type { Library } from '../guide/library.ts';
import { type SideBySide, sideBySideOf, type TabPair } from '../session/sideBySide.ts';
import type { Session } from '../session/state.ts';
import type { Remembered } from './outbox.ts';
import { type KeyValueStore, runKey } from './storage.ts';

export function createPairs(library: Library, memory: KeyValueStore) {
  const pairOf = async (): Promise<TabPair | undefined> => ((await memory.get()) as Remembered).pair;
  const other = async (
    tab: number,
  ): Promise<{ tab: number; session: Session; place: SideBySide['place']; split?: boolean | undefined } | null> => {
    const pair = await pairOf();
    const place = pair?.demo === tab ? 'demo' : pair?.person === tab ? 'person' : null;
    if (!pair || !place) return null;
    const theirs = place === 'demo' ? pair.person : pair.demo;
    const session = (await memory.get())[runKey(theirs)] as Session | undefined;
    return session ? { tab: theirs, session, place, split: pair.split } : null;
  };
  return {
    other,
    of: async (tab: number, session: Session): Promise<SideBySide | undefined> => {
      const there = await other(tab);
      return there ? { ...sideBySideOf(library, there.place, session, there.session), split: there.split } : undefined;
    },
    pair: (pair: TabPair): Promise<void> => memory.set({ pair }),
    /** One of the two windows was closed: the other one goes on alone. */
    unpair: async (tab: number): Promise<void> => {
      const pair = await pairOf();
      if (pair && (pair.demo === tab || pair.person === tab)) await memory.remove(['pair']);
    },
  };
}
