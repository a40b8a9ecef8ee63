import { todayOf } from '../guide/deadline.ts';
import type { Settings } from '../session/settings.ts';
import type { Session } from '../session/state.ts';
import { viewOf } from '../session/view.ts';
import type { View } from '../session/viewModel.ts';
import type { Remembered } from './outbox.ts';
import type { createPairs } from './pairs.ts';
import type { SessionStoreOptions } from './sessionOptions.ts';

type Needs = Required<
  Pick<SessionStoreOptions, 'library' | 'repaired' | 'exercises' | 'memory' | 'broadcast' | 'now'>
> & {
  settings: () => Promise<Settings>;
  sides: ReturnType<typeof createPairs>;
};

export function createBroadcaster({
  library: asWritten,
  now,
  repaired,
  exercises,
  memory,
  broadcast,
  settings,
  sides: pairs,
}: Needs) {
  const isIdle = async (): Promise<boolean> => !!((await memory.get()) as Remembered).idle;
  /**
   * Asked in parallel: a page that has just loaded waits for this, and each call is a trip to the browser's storage.
   */
  const show = async (tab: number, session: Session | null, note?: string): Promise<View | null> => {
    if (!session) return null;
    const [library, kept, side, idle] = await Promise.all([
      // A verification speaks of the guide as it was written: its numbers are those of everybody's file.
      session.verify ? asWritten : repaired(),
      settings(),
      pairs.of(tab, session),
      isIdle(),
    ]);
    return viewOf(library, session, {
      tab,
      today: todayOf(now()),
      settings: kept,
      exercise: exercises[session.guide],
      side,
      idle,
      note,
    });
  };
  const other = async (tab: number): Promise<void> => {
    const there = await pairs.other(tab);
    if (there) broadcast(there.tab, await show(there.tab, there.session));
  };
  return {
    show,
    /** In side-by-side mode, each window shows where the other one is. */
    other,
    /** Notifies the tab, then the tab beside it. `note` is shown once in the first tab, beside the step. */
    async both(tab: number, session: Session, note?: string): Promise<View | null> {
      const view = await show(tab, session, note);
      broadcast(tab, view);
      await other(tab);
      return view;
    },
    /** A setting, a policy or a repair has changed what every guide shows. */
    async all(): Promise<void> {
      for (const [key, session] of Object.entries(await memory.get()))
        if (key.startsWith('run:') && !(session as Session).stopped)
          broadcast(Number(key.slice(4)), await show(Number(key.slice(4)), session as Session));
    },
  };
}
