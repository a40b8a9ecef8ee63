/**
 * Keeps the sessions: one at a time changes, each change is one write in memory (storage.session), and a session that
 * ends becomes one batch of anonymous counts. Knows no browser: memory, disk and journal are handed in.
 */
import { batchOf, type CounterKey } from './journal/counter.ts';
import type { Journal } from './journal/store.ts';
import type { Library } from './library.ts';
import type { Home } from './messages.ts';
import { END } from './plan.ts';
import { type Beginning, begin, reduce, type Session, type SessionEvent } from './session.ts';
import { type Place, readSettings, type Settings } from './settings.ts';
import { type View, viewOf } from './view.ts';

/** storage.session or storage.local, as far as it is needed. */
export interface Memory {
  get(): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface KeeperOptions {
  library: Library;
  /** practice.json's extra sentences, by guide. */
  exercises: Record<string, Record<string, string> | undefined>;
  /** Memory only, gone with the browser. */
  memory: Memory;
  /** On disk: settings, and a kept place on a personal computer. Nothing else. */
  disk: Memory;
  journal: () => Promise<Journal>;
  now: () => Date;
  /** A session changed: tell the surfaces of the tab. Null when it has stopped. */
  tell: (tab: number, view: View | null) => void;
}

interface Batch {
  seq: number;
  keys: CounterKey[];
}

interface Remembered {
  outbox?: Batch[];
  /** The last number given to a batch since the browser started. */
  seq?: number;
}

const runKey = (tab: number): string => `run:${tab}`;
const minutes = (date: Date): number => Math.floor(date.getTime() / 60_000);

/** Events of the present step: an old turn is a repeat after a killed worker, or a late tap. */
const OF_THE_STEP = new Set<SessionEvent['type']>(['done', 'answer', 'back', 'stuck', 'helped', 'asked', 'verdict']);

export type Keeper = ReturnType<typeof createKeeper>;

export function createKeeper({ library, exercises, memory, disk, journal, now, tell }: KeeperOptions) {
  let queue: Promise<unknown> = Promise.resolve();
  /** One change at a time: two events of one instant must not each read the same session. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };

  const settings = async (): Promise<Settings> => readSettings((await disk.get()).settings);
  const sessionIn = async (tab: number): Promise<Session | null> => ((await memory.get())[runKey(tab)] as Session | undefined) ?? null;
  const show = async (tab: number, session: Session | null): Promise<View | null> =>
    session && viewOf(library, session, { tab, settings: await settings(), exercise: exercises[session.guide] });

  /** Saves and tells; one write, so that a worker killed here has done all or nothing. */
  const save = async (tab: number, session: Session, beside: Remembered = {}): Promise<View | null> => {
    await memory.set({ [runKey(tab)]: session, ...beside });
    const view = await show(tab, session);
    tell(tab, view);
    return view;
  };

  /** Numbered in memory, applied on disk at most once: see core/journal/store.ts. */
  const enclose = async (session: Session, ending: 'finished' | 'abandoned'): Promise<Remembered> => {
    if (session.counted) return {};
    const keys = batchOf(session, ending, now());
    if (!keys.length) return {};
    const known = (await memory.get()) as Remembered;
    const seq = (known.seq ?? (await (await journal()).applied())) + 1;
    return { seq, outbox: [...(known.outbox ?? []), { seq, keys }] };
  };

  /** A full disk or a refused database loses counts, never a guide. */
  const post = async (): Promise<void> => {
    const { outbox = [] } = (await memory.get()) as Remembered;
    if (!outbox.length) return;
    const open = await journal();
    for (const batch of outbox) await open.apply(batch);
    await memory.set({ outbox: [] });
  };
  const tryPost = (): Promise<void> => post().catch(() => undefined);
  const tryEnclose = (session: Session, ending: 'finished' | 'abandoned'): Promise<Remembered> => enclose(session, ending).catch(() => ({}));

  const keepPlace = async (place: Place): Promise<void> => {
    if ((await settings()).shared === false) await disk.set({ place });
  };

  /** A disk that refuses keeps an old place; it must not stop a guide. */
  const forgetPlace = (): Promise<void> => disk.remove(['place']).catch(() => undefined);

  const home = async (): Promise<Home> => {
    const [all, kept] = await Promise.all([memory.get(), disk.get()]);
    const running = Object.entries(all).flatMap(([key, value]) => {
      const { guide, practice, at } = value as Session;
      return key.startsWith('run:') && at !== END ? [{ tab: Number(key.slice(4)), guide, practice }] : [];
    });
    const place = (kept.place as Place | undefined) ?? null;
    return { settings: readSettings(kept.settings), place: place && library.guides[place.guide] ? place : null, running };
  };

  const end = async (tab: number, session: Session): Promise<void> => {
    const batch = await tryEnclose(session, 'abandoned');
    if (batch.outbox) await memory.set({ [runKey(tab)]: { ...session, counted: true }, ...batch });
    await memory.remove([runKey(tab)]);
    tell(tab, null);
    await tryPost();
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
        if (!session.private) await keepPlace({ guide: session.guide, step: beginning.step ?? '', practice: session.practice });
        return (await save(tab, session)) as View;
      }),

    hello: (tab: number): Promise<View | null> =>
      inTurn(async () => {
        await tryPost();
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
        const batch = await tryEnclose(next, 'finished');
        if (!session.private) await forgetPlace();
        const view = await save(tab, { ...next, counted: true }, batch);
        await tryPost();
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
        if (session) await end(tab, session);
      }),

    running: (tab: number): Promise<Session | null> => inTurn(() => sessionIn(tab)),

    settings: (change: Partial<Settings>): Promise<Settings> =>
      inTurn(async () => {
        const next = readSettings({ ...(await settings()), ...change });
        await disk.set({ settings: next });
        if (next.shared !== false) await disk.remove(['place']);
        for (const [key, session] of Object.entries(await memory.get()))
          if (key.startsWith('run:')) tell(Number(key.slice(4)), await show(Number(key.slice(4)), session as Session));
        return next;
      }),

    home: (): Promise<Home> => inTurn(home),

    forget: (): Promise<Home> =>
      inTurn(async () => {
        await disk.remove(['place']);
        return home();
      }),

    purge: (): Promise<void> => inTurn(async () => (await journal()).purge(now())),
  };
}
