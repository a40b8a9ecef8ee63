/**
 * Keeps the sessions. Only one change happens at a time, each change is one write in memory (storage.session), and a
 * session that ends becomes one batch of anonymous counts. It does not know the browser: memory, disk and journal are
 * passed in.
 */

import { END } from '../guide/path.ts';
import { begin, reduce } from '../session/session.ts';
import type { Settings } from '../session/settings.ts';
import type { TabPair } from '../session/sideBySide.ts';
import type { Beginning, Progress, Session, SessionEvent } from '../session/state.ts';
import type { View } from '../session/viewModel.ts';
import { createEndedGuides } from './endedGuides.ts';
import { setFavourite } from './favourites.ts';
import type { Home } from './home.ts';
import { homeOf } from './home.ts';
import { createBroadcaster } from './notifySurfaces.ts';
import { createOpenedTabs, silently } from './openedTabs.ts';
import { createOutbox, type Remembered } from './outbox.ts';
import { createPairs } from './pairs.ts';
import { unmanaged } from './policy.ts';
import { createResumePoint, type ResumePoint, UNKEPT } from './resumePoint.ts';
import { ROUTES } from './routes.ts';
import type { SessionStoreOptions } from './sessionOptions.ts';
import { runKey } from './storage.ts';
import type { Summary } from './summary.ts';

export type { KeyValueStore } from './storage.ts';

const minutes = (date: Date): number => Math.floor(date.getTime() / 60_000);

/** Events of the present step: an old turn is a repeat after a killed worker, or a late tap. */
const OF_THE_STEP = new Set<SessionEvent['type']>([
  'done',
  'answer',
  'back',
  'jump',
  'stuck',
  'helped',
  'asked',
  'verdict',
]);

const placeOf = ({ guide, at, practice }: Session): ResumePoint => ({ guide, step: at, practice });

/**
 * The same start asked again after the worker was killed: it has begun as asked, and nothing else has happened since.
 */
const isJustBegun = (before: Session, asked: Session): boolean =>
  before.facts.length === 1 &&
  (['guide', 'practice', 'private', 'at', 'level'] as const).every((what) => before[what] === asked[what]);

export type SessionStore = ReturnType<typeof createSessionStore>;

export function createSessionStore({
  library,
  repaired = async () => library,
  exercises,
  memory,
  disk,
  journal,
  now,
  broadcast,
  ...rest
}: SessionStoreOptions) {
  const { policy = async () => unmanaged } = rest;
  let queue: Promise<unknown> = Promise.resolve();
  /** Runs one change at a time, so that two events of the same instant never read the same session. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };

  const outbox = createOutbox(memory, journal, now);
  const pairs = createPairs(library, memory);
  const opened = createOpenedTabs(library, memory);
  const ended = createEndedGuides(library, memory, now);
  const resumePoint = createResumePoint(disk, policy);
  const surfaces = createBroadcaster({
    repaired,
    exercises,
    memory,
    broadcast,
    settings: resumePoint.settings,
    sides: pairs,
  });
  const { show } = surfaces;
  const home = (): Promise<Home> => homeOf(library, memory, resumePoint.onDisk, policy);
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
    const beside = { ...batch, ...(await ended.with(session)) };
    if (beside.outbox || beside.ended) await memory.set({ [runKey(tab)]: { ...session, counted: true }, ...beside });
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

  return {
    start: (tab: number, beginning: Omit<Beginning, 'now' | 'turn'>): Promise<View> =>
      inTurn(async () => {
        const before = await heldIn(tab);
        const session = begin(library, { ...beginning, now: minutes(now()), turn: before ? before.turn + 1 : 0 });
        if (before && !before.stopped && isJustBegun(before, session)) return (await show(tab, before)) as View;
        await settle();
        if (before && !before.stopped) await end(tab, before);
        // With a full disk the guide goes on; it only could not be offered again after a power cut.
        if (!session.private)
          await resumePoint
            .keep({ guide: session.guide, step: beginning.step ?? '', practice: session.practice })
            .catch(() => undefined);
        return (await save(tab, session)) as View;
      }),

    hello: (tab: number): Promise<View | null> =>
      inTurn(async () => {
        const [session] = await Promise.all([heldIn(tab), outbox.post()]);
        if (session) return (await isStopped(session)) ? null : show(tab, session);
        return silently(await show(tab, (await opened.openerOf(tab))?.session ?? null));
      }),

    event: (tab: number, event: SessionEvent, turn: number): Promise<View | null> =>
      inTurn(async () => {
        const held = await heldIn(tab);
        if (held?.stopped) {
          if (event.type !== 'resume') return null;
          if (!held.private) await resumePoint.keep(placeOf(held)).catch(() => undefined);
          const back = await save(tab, reduce(library, held, event));
          await showOld(tab, held);
          return back;
        }
        const session = held;
        if (!session) return follow(tab, event);
        if (session.moved !== undefined) {
          const back = event.type === 'jump' ? await opened.takeBack(session) : null;
          if (back) return carry(tab, back.session, back.tab);
          return event.type === 'page' ? save(tab, { ...session, seen: event.pages }) : show(tab, session);
        }
        if (OF_THE_STEP.has(event.type) && turn !== session.turn) return show(tab, session);
        const next = reduce(library, session, event);
        if (next === session) return show(tab, session);
        if (next.at !== END || session.counted) return save(tab, next);
        const batch = { ...(await outbox.enclose(next, 'finished')), ...(await ended.with(next)) };
        if (!session.private) await resumePoint.forget();
        const view = await save(tab, { ...next, counted: true }, batch);
        await outbox.post();
        return view;
      }),

    /**
     * « Arrêter le guide » or « Reprendre plus tard ». What is shown next offers to undo it, or says that the place
     * could not be kept and that the guide goes on. Nothing is counted until undoing is impossible. Null when there is
     * nothing more to show.
     */
    stop: (tab: number, later: boolean): Promise<View | null> =>
      inTurn(async () => {
        const session = await heldIn(tab);
        if (!session) return null;
        if (session.stopped) {
          broadcast(tab, null);
          return null;
        }
        if (!session.private) {
          if (!later || session.at === END) await resumePoint.forget();
          else {
            const kept = resumePoint.keep(placeOf(session));
            // With a full disk, stopping without a message would make the person come back to nothing.
            if (
              !(await kept.then(
                () => true,
                () => false,
              ))
            )
              return surfaces.both(tab, session, UNKEPT);
          }
        }
        if (session.at !== END && session.moved === undefined) {
          const undo = await save(tab, { ...session, stopped: true, turn: session.turn + 1 });
          await showOld(tab, session);
          return undo;
        }
        await end(tab, session);
        return null;
      }),

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

    /** « Terminer et effacer »: the counts are anonymous and stay; everything else of the meeting is erased. */
    clear: (): Promise<null> =>
      inTurn(async () => {
        for (const [key, session] of Object.entries(await memory.get()))
          if (key.startsWith('run:')) await end(Number(key.slice(4)), session as Session);
        const born = Object.keys(await memory.get()).filter((key) => key.startsWith('born:'));
        await memory.remove(['ended', 'pair', 'idle', ROUTES, ...born]);
        // The workshop's seat, the only thing kept on disk against a power cut.
        await disk.remove(['seat-line']);
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
