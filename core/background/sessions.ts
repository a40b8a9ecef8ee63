/**
 * Keeps the sessions. Only one change happens at a time, each change is one write in memory (storage.session), and a
 * session that ends becomes one batch of anonymous counts. It does not know the browser: memory, disk and journal are
 * passed in.
 */

import type { Settings } from '../session/settings.ts';
import type { TabPair } from '../session/sideBySide.ts';
import type { Beginning, Progress, Session, SessionEvent } from '../session/state.ts';
import type { Verified } from '../session/verified.ts';
import type { View } from '../session/viewModel.ts';
import { setFavourite } from './favourites.ts';
import { createGuideRuns } from './guideRuns.ts';
import { type Home, homeOf } from './home.ts';
import { silently } from './openedTabs.ts';
import { createParts } from './parts.ts';
import { createQueue } from './queue.ts';
import { ROUTES } from './routes.ts';
import { createRunningSessions } from './runningSessions.ts';
import type { SessionStoreOptions } from './sessionOptions.ts';
import type { Summary } from './summary.ts';

export type { KeyValueStore } from './storage.ts';

export type SessionStore = ReturnType<typeof createSessionStore>;

export function createSessionStore(options: SessionStoreOptions) {
  const parts = createParts(options);
  const { library, memory, disk, journal, now, broadcast, policy } = parts;
  const { outbox, pairs, opened, ended, verifications, surfaces, resumePoint } = parts;
  const running = createRunningSessions(parts);
  const { heldIn, sessionIn, isStopped, end, settle, carry } = running;
  const runs = createGuideRuns(parts, running);
  const { show } = surfaces;
  const inTurn = createQueue();
  const home = (): Promise<Home> => homeOf(library, memory, resumePoint.onDisk, policy);

  return {
    start: (tab: number, beginning: Omit<Beginning, 'now' | 'turn' | 'verify'>): Promise<View> =>
      inTurn(() => runs.start(tab, beginning)),

    /** « Vérifier ce guide ». Null where a person's session is running, or a meeting of a shared computer. */
    verify: (tab: number, beginning: Omit<Beginning, 'now' | 'turn' | 'verify' | 'practice'>): Promise<View | null> =>
      inTurn(async () =>
        (await home()).mayVerify === 'yes' ? runs.start(tab, { ...beginning, practice: false, verify: true }) : null,
      ),

    hello: (tab: number): Promise<View | null> =>
      inTurn(async () => {
        const [session] = await Promise.all([heldIn(tab), outbox.post()]);
        if (session) return (await isStopped(session)) ? null : show(tab, session);
        return silently(await show(tab, (await opened.openerOf(tab))?.session ?? null));
      }),

    event: (tab: number, event: SessionEvent, turn: number): Promise<View | null> =>
      inTurn(() => runs.event(tab, event, turn)),

    stop: (tab: number, later: boolean): Promise<View | null> => inTurn(() => runs.stop(tab, later)),

    /** After a long silence a stop will not be undone any more. */
    settle: (): Promise<void> => inTurn(settle),

    /** The tab was closed. The resume point of a personal computer stays. */
    closed: (tab: number): Promise<void> =>
      inTurn(async () => {
        const session = await heldIn(tab);
        const there = await pairs.other(tab);
        await pairs.unpair(tab);
        await opened.forget(tab);
        const back = session && !session.stopped ? await opened.giveBack(tab, session) : null;
        if (back) await carry(back.tab, back.session, tab);
        else if (session) await end(tab, session);
        if (there) broadcast(there.tab, await show(there.tab, there.session));
      }),

    /** The page of a tab has just opened another. */
    opened: (tab: number, opener: number): Promise<void> => inTurn(() => opened.note(tab, opener)),
    /** This tab is no longer one that a guide may follow into. */
    unopened: (tab: number): Promise<void> => inTurn(() => opened.forget(tab)),

    awaits: (tab: number): Promise<boolean> => inTurn(async () => !!(await opened.openerOf(tab))),
    /** The browser has given the tab another number. */
    replaced: (now: number, before: number): Promise<void> => inTurn(() => opened.rename(now, before)),

    pair: (pair: TabPair): Promise<null> =>
      inTurn(async () => {
        await pairs.pair(pair);
        for (const tab of [pair.demo, pair.person]) await surfaces.other(tab);
        return null;
      }),

    ended: (): Promise<Summary[]> => inTurn(ended.all),
    /** What verifications have noted, by guide. */
    verified: (): Promise<Verified[]> => inTurn(verifications.all),

    /** « Terminer et effacer »: the counts are anonymous and stay; everything else of the meeting is erased. */
    clear: (): Promise<null> =>
      inTurn(async () => {
        for (const [key, session] of Object.entries(await memory.get()))
          if (key.startsWith('run:')) await end(Number(key.slice(4)), session as Session);
        const born = Object.keys(await memory.get()).filter((key) => key.startsWith('born:'));
        await memory.remove(['ended', 'verified', 'pair', 'idle', ROUTES, ...born]);
        // The workshop's seat, the only thing kept on disk against a power cut.
        // Only where there is one: a removal is a line of the browser's own log, which would count the meetings.
        if ('seat-line' in (await disk.get())) await disk.remove(['seat-line']);
        await resumePoint.forget();
        return null;
      }),

    progress: (tab: number): Promise<Progress | null> =>
      inTurn(async () => {
        const session = await sessionIn(tab);
        return session && { guide: session.guide, answers: session.answers, at: session.at, facts: session.facts };
      }),

    running: (tab: number): Promise<Session | null> => inTurn(() => sessionIn(tab)),

    settings: (change: Partial<Settings>): Promise<Settings> =>
      inTurn(async () => {
        const next = await resumePoint.change(change);
        await surfaces.all();
        return next;
      }),

    /**
     * The policy is read when the browser starts and when it changes: a resume point stored before the policy must not
     * stay.
     */
    onPolicyChange: (): Promise<void> =>
      inTurn(async () => {
        if ((await policy()).shared) await resumePoint.forget();
        await surfaces.all();
      }),

    setFavourite: (guide: string, packed: boolean): Promise<Home> =>
      inTurn(async () => {
        await setFavourite(library, disk, guide, packed);
        return home();
      }),

    /** A guide was repaired, or a repair was undone: the change is shown at once. */
    broadcastAll: (): Promise<void> => inTurn(surfaces.all),

    home: (): Promise<Home> => inTurn(home),

    forget: (): Promise<Home> =>
      inTurn(async () => {
        await disk.remove(['place']);
        return home();
      }),

    /** Not queued: no change may wait behind a database that does not answer. */
    purge: async (): Promise<void> => (await journal()).purge(now()),

    /** A browser start can confirm a date that was already seen at an earlier start. */
    browserStarted: async (): Promise<void> => {
      const open = await journal();
      await open.start(now());
      await open.purge(now());
    },
  };
}
