/** The sessions in memory, by tab: read, saved, ended, moved from one tab to another. Nothing here waits its turn. */
import type { Session, SessionEvent } from '../session/state.ts';
import type { View } from '../session/viewModel.ts';
import { silently } from './openedTabs.ts';
import type { Remembered } from './outbox.ts';
import type { Parts } from './parts.ts';
import { runKey } from './storage.ts';

export type RunningSessions = ReturnType<typeof createRunningSessions>;

export function createRunningSessions(parts: Parts) {
  const { memory, broadcast, outbox, opened, ended, verifications, surfaces } = parts;
  const { show } = surfaces;
  /** The session of the tab in memory: running, or stopped and not counted yet. */
  const heldIn = async (tab: number): Promise<Session | null> =>
    ((await memory.get())[runKey(tab)] as Session | undefined) ?? null;
  const sessionIn = async (tab: number): Promise<Session | null> => {
    const session = await heldIn(tab);
    return session?.stopped ? null : session;
  };

  /** True when it was stopped here, or in the tab where the guide went on: then the old tab shows nothing either. */
  const isStopped = async ({ stopped, moved }: Session): Promise<boolean> =>
    !!stopped || (moved !== undefined && !!(await heldIn(moved))?.stopped);
  /** Notifies the tab that the guide has left, if there is one. */
  const showOld = async (tab: number, session: Session): Promise<void> => {
    const old = await opened.oldOf(tab, session);
    const there = old === null ? null : await heldIn(old);
    if (old !== null && there) broadcast(old, (await isStopped(there)) ? null : await show(old, there));
  };

  /** Saves and notifies. It is one write, so that a worker killed here has done all of it or nothing. */
  const save = async (tab: number, session: Session, beside: Remembered = {}): Promise<View | null> => {
    await memory.set({ [runKey(tab)]: session, ...beside });
    return surfaces.both(tab, session);
  };

  const end = async (tab: number, session: Session): Promise<void> => {
    const batch = await outbox.enclose(session, 'abandoned');
    const beside = { ...batch, ...(await ended.with(session)), ...(await verifications.with(session)) };
    if (beside.outbox || beside.ended || beside.verified)
      await memory.set({ [runKey(tab)]: { ...session, counted: true }, ...beside });
    const old = await opened.oldOf(tab, session);
    await memory.remove(old === null ? [runKey(tab)] : [runKey(tab), runKey(old)]);
    broadcast(tab, null);
    if (old !== null) broadcast(old, null);
    await surfaces.other(tab);
    await outbox.post();
  };

  /** A stop can no longer be undone: stopped sessions are counted now, once, like every session that ends. */
  const settle = async (): Promise<void> => {
    for (const [key, session] of Object.entries(await memory.get()))
      if (key.startsWith('run:') && (session as Session).stopped) await end(Number(key.slice(4)), session as Session);
  };

  /** Moves the guide from one tab to another. */
  const carry = async (to: number, session: Session, from: number, left?: Session): Promise<View | null> => {
    if (!left) await memory.remove([runKey(from)]);
    const view = await save(to, session, left && { [runKey(from)]: left });
    broadcast(from, left ? await show(from, left) : null);
    return view;
  };

  /** In a tab that the guided page has opened: checks whether its page is the guide's next one. */
  const follow = async (tab: number, event: SessionEvent): Promise<View | null> => {
    const there = await opened.follow(tab, event);
    if (!there)
      return event.type === 'page' ? null : silently(await show(tab, (await opened.openerOf(tab))?.session ?? null));
    await opened.forget(tab);
    return carry(tab, there.session, there.old, there.left);
  };

  return { heldIn, sessionIn, isStopped, showOld, save, end, settle, carry, follow };
}
