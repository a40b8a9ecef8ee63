/**
 * Keeps the sessions: one at a time changes, each change is one write in memory (storage.session), and a session that
 * ends becomes one batch of anonymous counts. Knows no browser: memory, disk and journal are handed in.
 */
import type { Journal } from './journal/store.ts';
import type { Library } from './library.ts';
import { type Managed, obeying, unmanaged } from './managed.ts';
import { type Memory, runKey } from './memory.ts';
import type { Home, Progress } from './messages.ts';
import { createOutbox, type Remembered } from './outbox.ts';
import { END } from './plan.ts';
import { type Beginning, begin, reduce, type Session, type SessionEvent } from './session.ts';
import { type Place, readSettings, type Settings } from './settings.ts';
import type { Pair } from './side.ts';
import { createSides } from './sides.ts';
import { type Summary, summaryOf } from './summary.ts';
import { packValise, readValise } from './valise.ts';
import { type View, viewOf } from './view.ts';

export type { Memory } from './memory.ts';

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

const minutes = (date: Date): number => Math.floor(date.getTime() / 60_000);

/** A day of drop-in hours; beyond it the oldest goes. */
const MOST_ENDED = 40;

/** Events of the present step: an old turn is a repeat after a killed worker, or a late tap. */
const OF_THE_STEP = new Set<SessionEvent['type']>(['done', 'answer', 'back', 'jump', 'stuck', 'helped', 'asked', 'verdict']);

export type Keeper = ReturnType<typeof createKeeper>;

export function createKeeper({ library, repaired = async () => library, exercises, memory, disk, journal, now, tell, ...rest }: KeeperOptions) {
  const { managed = async () => unmanaged } = rest;
  let queue: Promise<unknown> = Promise.resolve();
  /** One change at a time: two events of one instant must not each read the same session. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };

  const outbox = createOutbox(memory, journal, now);
  const sides = createSides(library, memory);
  /** A disk that cannot be read leaves the choices of somebody who has said nothing: a shared computer. */
  const onDisk = (): Promise<Record<string, unknown>> => disk.get().catch(() => ({}));
  const stored = async (): Promise<Settings> => readSettings((await onDisk()).settings);
  const settings = async (): Promise<Settings> => obeying(await stored(), await managed());
  const sessionIn = async (tab: number): Promise<Session | null> => ((await memory.get())[runKey(tab)] as Session | undefined) ?? null;
  const isIdle = async (): Promise<boolean> => !!((await memory.get()) as Remembered).idle;
  const show = async (tab: number, session: Session | null): Promise<View | null> =>
    session &&
    viewOf(await repaired(), session, {
      tab,
      settings: await settings(),
      exercise: exercises[session.guide],
      side: await sides.of(tab, session),
      idle: await isIdle(),
    });

  /** Saves and tells; one write, so that a worker killed here has done all or nothing. */
  const save = async (tab: number, session: Session, beside: Remembered = {}): Promise<View | null> => {
    await memory.set({ [runKey(tab)]: session, ...beside });
    const view = await show(tab, session);
    tell(tab, view);
    await tellOther(tab);
    return view;
  };

  /** Side by side, each window shows where the other is. */
  const tellOther = async (tab: number): Promise<void> => {
    const there = await sides.other(tab);
    if (there) tell(there.tab, await show(there.tab, there.session));
  };

  const tellAll = async (): Promise<void> => {
    for (const [key, session] of Object.entries(await memory.get()))
      if (key.startsWith('run:')) tell(Number(key.slice(4)), await show(Number(key.slice(4)), session as Session));
  };

  /** For the end of the meeting, in memory; a private window leaves nothing even there. */
  const summed = async (session: Session): Promise<Remembered> => {
    if (session.counted || session.private) return {};
    const { ended = [] } = (await memory.get()) as Remembered;
    return { ended: [...ended, summaryOf(library, session, now())].slice(-MOST_ENDED) };
  };

  const keepPlace = async (place: Place): Promise<void> => {
    if ((await settings()).shared === false) await disk.set({ place });
  };

  /** A disk that refuses keeps an old place; it must not stop a guide. */
  const forgetPlace = (): Promise<void> =>
    disk
      .get()
      // Chromium writes a line even to remove nothing: each guide, each person would be one more on the disk.
      .then(({ place }) => (place === undefined ? undefined : disk.remove(['place'])))
      .catch(() => undefined);

  const home = async (): Promise<Home> => {
    const [all, kept, fixed] = await Promise.all([memory.get(), onDisk(), managed()]);
    const running = Object.entries(all).flatMap(([key, value]) => {
      const { guide, practice, at } = value as Session;
      return key.startsWith('run:') && at !== END ? [{ tab: Number(key.slice(4)), guide, practice }] : [];
    });
    const place = (fixed.shared ? undefined : (kept.place as Place | undefined)) ?? null;
    return {
      settings: obeying(readSettings(kept.settings), fixed),
      place: place && library.guides[place.guide] ? place : null,
      valise: readValise(library, kept.valise),
      idle: !!(all as Remembered).idle,
      running,
      managed: fixed,
    };
  };

  const end = async (tab: number, session: Session): Promise<void> => {
    const batch = await outbox.enclose(session, 'abandoned');
    const beside = { ...batch, ...(await summed(session)) };
    if (beside.outbox || beside.ended) await memory.set({ [runKey(tab)]: { ...session, counted: true }, ...beside });
    await memory.remove([runKey(tab)]);
    tell(tab, null);
    await tellOther(tab);
    await outbox.post();
  };

  return {
    start: (tab: number, beginning: Omit<Beginning, 'now' | 'turn'>): Promise<View> =>
      inTurn(async () => {
        const before = await sessionIn(tab);
        // Asked again after a killed worker: it has begun, and nothing else has happened.
        if (before && !beginning.step && before.guide === beginning.guide && before.practice === beginning.practice && before.facts.length === 1)
          return (await show(tab, before)) as View;
        if (before) await end(tab, before);
        const session = begin(library, { ...beginning, now: minutes(now()), turn: before ? before.turn + 1 : 0 });
        // A full disk: the guide goes on, and could not be offered again after a power cut.
        if (!session.private) await keepPlace({ guide: session.guide, step: beginning.step ?? '', practice: session.practice }).catch(() => undefined);
        return (await save(tab, session)) as View;
      }),

    hello: (tab: number): Promise<View | null> =>
      inTurn(async () => {
        await outbox.post();
        return show(tab, await sessionIn(tab));
      }),

    event: (tab: number, event: SessionEvent, turn: number): Promise<View | null> =>
      inTurn(async () => {
        const session = await sessionIn(tab);
        if (!session) return null;
        if (OF_THE_STEP.has(event.type) && turn !== session.turn) return show(tab, session);
        const next = reduce(library, session, event);
        if (next === session) return show(tab, session);
        if (next.at !== END || session.counted) return save(tab, next);
        const batch = { ...(await outbox.enclose(next, 'finished')), ...(await summed(next)) };
        if (!session.private) await forgetPlace();
        const view = await save(tab, { ...next, counted: true }, batch);
        await outbox.post();
        return view;
      }),

    /** « Arrêter le guide », or « Reprendre plus tard ». */
    stop: (tab: number, later: boolean): Promise<null> =>
      inTurn(async () => {
        const session = await sessionIn(tab);
        if (!session) return null;
        if (!session.private) {
          if (later && session.at !== END) await keepPlace({ guide: session.guide, step: session.at, practice: session.practice });
          else await forgetPlace();
        }
        await end(tab, session);
        return null;
      }),

    /** The tab was closed. The place kept on a personal computer stays. */
    closed: (tab: number): Promise<void> =>
      inTurn(async () => {
        const session = await sessionIn(tab);
        const there = await sides.other(tab);
        await sides.part(tab);
        if (session) await end(tab, session);
        if (there) tell(there.tab, await show(there.tab, there.session));
      }),

    pair: (pair: Pair): Promise<null> =>
      inTurn(async () => {
        await sides.pair(pair);
        for (const tab of [pair.demo, pair.person]) await tellOther(tab);
        return null;
      }),

    ended: (): Promise<Summary[]> => inTurn(async () => ((await memory.get()) as Remembered).ended ?? []),

    /** « Terminer et effacer »: counts are nobody's and stay; the meeting leaves nothing else. */
    clear: (): Promise<null> =>
      inTurn(async () => {
        for (const [key, session] of Object.entries(await memory.get())) if (key.startsWith('run:')) await end(Number(key.slice(4)), session as Session);
        await memory.remove(['ended', 'pair', 'idle']);
        await forgetPlace();
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
        const own = readSettings({ ...(await stored()), ...change });
        await disk.set({ settings: own });
        // What was said before a policy came is kept for the day it goes; meanwhile the policy is obeyed.
        const next = obeying(own, await managed());
        if (next.shared !== false) await disk.remove(['place']);
        await tellAll();
        return next;
      }),

    /** The policy is read when the browser starts, and when it changes: a place kept before it came must not stay. */
    obey: (): Promise<void> =>
      inTurn(async () => {
        if ((await managed()).shared) await forgetPlace();
        await tellAll();
      }),

    pack: (guide: string, packed: boolean): Promise<Home> =>
      inTurn(async () => {
        await packValise(library, disk, guide, packed);
        return home();
      }),

    /** A guide was repaired, or a repair undone: it is used at once. */
    retell: (): Promise<void> => inTurn(tellAll),

    home: (): Promise<Home> => inTurn(home),

    forget: (): Promise<Home> =>
      inTurn(async () => {
        await disk.remove(['place']);
        return home();
      }),

    /** Not in turn: nobody waits behind a database that does not answer. */
    purge: async (): Promise<void> => (await journal()).purge(now()),
  };
}
