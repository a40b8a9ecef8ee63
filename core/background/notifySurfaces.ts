/** What each surface is shown of a session, and which tabs are told when one changes. */

import type { Session } from '../session/session.ts';
import type { Settings } from '../session/settings.ts';
import { type View, viewOf } from '../session/view.ts';
import type { Remembered } from './outbox.ts';
import type { createSides } from './pairs.ts';
import type { KeeperOptions } from './sessionOptions.ts';

type Needs = Required<Pick<KeeperOptions, 'repaired' | 'exercises' | 'memory' | 'tell'>> & {
  settings: () => Promise<Settings>;
  sides: ReturnType<typeof createSides>;
};

export function createTeller({ repaired, exercises, memory, tell, settings, sides }: Needs) {
  const isIdle = async (): Promise<boolean> => !!((await memory.get()) as Remembered).idle;
  const show = async (tab: number, session: Session | null, note?: string): Promise<View | null> =>
    session &&
    viewOf(await repaired(), session, {
      tab,
      settings: await settings(),
      exercise: exercises[session.guide],
      side: await sides.of(tab, session),
      idle: await isIdle(),
      note,
    });
  const other = async (tab: number): Promise<void> => {
    const there = await sides.other(tab);
    if (there) tell(there.tab, await show(there.tab, there.session));
  };
  return {
    show,
    /** Side by side, each window shows where the other is. */
    other,
    /** The tab, then the one beside it. `note`: said there once, beside the step. */
    async both(tab: number, session: Session, note?: string): Promise<View | null> {
      const view = await show(tab, session, note);
      tell(tab, view);
      await other(tab);
      return view;
    },
    /** A setting, a policy or a repair has changed what every guide shows. */
    async all(): Promise<void> {
      for (const [key, session] of Object.entries(await memory.get()))
        if (key.startsWith('run:')) tell(Number(key.slice(4)), await show(Number(key.slice(4)), session as Session));
    },
  };
}
