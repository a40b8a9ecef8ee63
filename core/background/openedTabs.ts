/**
 * The guide follows the person into a tab that the guided page has opened, once the page there is recognised as the
 * next page of the guide. Until then the companion looks at that tab without drawing, and the old tab goes on.
 * Afterwards the old tab says where the guide has gone.
 */

import type { Library } from '../guide/library.ts';
import { END, pathThrough } from '../guide/path.ts';
import { reduce } from '../session/session.ts';
import type { Session, SessionEvent } from '../session/state.ts';
import type { View } from '../session/viewModel.ts';
import { bornKey, type KeyValueStore, runKey } from './storage.ts';

/** The companion looks at the page and draws nothing. */
export const silently = (view: View | null): View | null => view && { ...view, ring: false, drawn: false };

/**
 * The session of the old tab once the guide has moved. It is kept to say so and to move the guide back, and it is never
 * counted.
 */
const left = (session: Session, tab: number): Session => ({ ...session, moved: tab, counted: true });

export function createOpenedTabs(library: Library, memory: KeyValueStore) {
  const sessionIn = async (tab: number): Promise<Session | undefined> =>
    (await memory.get())[runKey(tab)] as Session | undefined;

  const openerOf = async (tab: number): Promise<{ tab: number; session: Session } | null> => {
    const opener = (await memory.get())[bornKey(tab)];
    const session = typeof opener === 'number' ? await sessionIn(opener) : undefined;
    return session && !session.stopped && session.moved === undefined && session.at !== END
      ? { tab: opener as number, session }
      : null;
  };

  /** The session when the guide comes back to a tab, with the page that the tab last reported. */
  const resumed = ({ seen, at, answers, guide }: Session, session: Session): Session => {
    const page = pathThrough(library, guide, answers).find(({ key }) => key === at)?.page;
    const here: Session = { ...session, from: undefined, turn: session.turn + 1 };
    return reduce(library, here, { type: 'page', pages: seen ?? (page ? [page] : []) });
  };

  return {
    openerOf,
    async note(tab: number, opener: number): Promise<void> {
      const session = await sessionIn(opener);
      if (session && !session.practice) await memory.set({ [bornKey(tab)]: opener });
    },
    async forget(tab: number): Promise<void> {
      if ((await memory.get())[bornKey(tab)] !== undefined) await memory.remove([bornKey(tab)]);
    },
    /** The page of the new tab is recognised. @returns what to save, or null when the guide stays where it is */
    async follow(tab: number, event: SessionEvent): Promise<{ session: Session; old: number; left: Session } | null> {
      const from = event.type === 'page' ? await openerOf(tab) : null;
      if (!from) return null;
      const next = reduce(library, from.session, event);
      const isNew = next.at !== from.session.at || (next.arrived && !from.session.arrived);
      if (next.where !== 'here' || !isNew) return null;
      return { session: { ...next, from: from.tab, mute: undefined }, old: from.tab, left: left(from.session, tab) };
    },
    /** « Continuer ici », in the old tab. @returns its session, and the tab that loses it */
    async takeBack(old: Session): Promise<{ session: Session; tab: number } | null> {
      const session = old.moved === undefined ? undefined : await sessionIn(old.moved);
      return session && old.moved !== undefined ? { session: resumed(old, session), tab: old.moved } : null;
    },
    /** The new tab was closed in the middle of the guide: the old tab goes on, if it still exists. */
    async giveBack(tab: number, session: Session): Promise<{ session: Session; tab: number } | null> {
      const old = session.from === undefined ? undefined : await sessionIn(session.from);
      if (!old || old.moved !== tab || session.at === END) return null;
      return { session: resumed(old, session), tab: session.from as number };
    },
    /** The old tab of a guide that ends in another tab. */
    async oldOf(tab: number, { from }: Session): Promise<number | null> {
      return from !== undefined && (await sessionIn(from))?.moved === tab ? from : null;
    },
    /** The browser has given a tab another number. Chromium does this when a sleeping tab is woken. */
    async rename(now: number, before: number): Promise<void> {
      const all = await memory.get();
      const swap = (tab: unknown): unknown => (tab === before ? now : tab);
      const renamed: Record<string, unknown> = {};
      for (const [key, value] of Object.entries(all)) {
        const to = key === runKey(before) ? runKey(now) : key === bornKey(before) ? bornKey(now) : key;
        if (key.startsWith('born:')) renamed[to] = swap(value);
        if (key === 'pair' || key.startsWith('run:'))
          renamed[to] = Object.fromEntries(
            Object.entries(value as object).map(([name, held]) => [
              name,
              /^(moved|from|demo|person)$/.test(name) ? swap(held) : held,
            ]),
          );
      }
      await memory.set({ ...renamed });
      await memory.remove([runKey(before), bornKey(before)]);
    },
  };
}
