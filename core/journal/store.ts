/** The journal on disk. Only the background writes; `journal.html` reads it and may erase it. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type Clock, erasingWeek, firstClock, type Reading, readClock, weekAfter } from './clock.ts';
import type { Counter, CounterKey } from './counter.ts';
import type { PlaceSecret } from './place.ts';
import { shuffled } from './shuffle.ts';
import { lastWeekOf, mondayOf, monthOf, thirteenMonthsBefore, weekOf } from './week.ts';

export const DATABASE = 'faire-avec';

interface Shape extends DBSchema {
  counters: { key: CounterKey; value: number };
  meta: { key: keyof Meta; value: Meta[keyof Meta] };
}

interface Meta {
  /** The number of the last batch written. */
  applied: number;
  clock: Clock;
  /** Counts made under a date that is not trusted yet, sorted by key. */
  waiting: Counter[];
  /** What a structure with this PC only has exported (place.ts): its secret, and the months as exported. */
  given: PlaceSecret;
}

export interface Journal {
  /**
   * Exactly once: applying a batch whose `seq` was already applied changes nothing, so a killed worker may send it
   * again.
   */
  apply(batch: { seq: number; keys: CounterKey[] }): Promise<void>;
  /** The last batch applied; 0 at the beginning. */
  applied(): Promise<number>;
  all(): Promise<Counter[]>;
  /** The structure's secret and the months it has exported; nothing before the first export. */
  place(): Promise<PlaceSecret | undefined>;
  keepPlace(place: PlaceSecret): Promise<void>;
  /**
   * Erases the counters and their exported months, and keeps `applied`, so that a batch sent again after erasing does
   * not come back.
   */
  erase(): Promise<void>;
  /** How many counts wait until the computer's date is confirmed or mended. */
  waiting(): Promise<number>;
  /** The browser has started: this may confirm a date that was far off. */
  start(now: Date): Promise<void>;
  /** Removes what is older than 13 months of confirmed time, by whole months. */
  purge(now: Date): Promise<void>;
  close(): void;
}

/**
 * « strict » waits for the disk. There is one write per guide, after which the background forgets the batch: the
 * default (relaxed) could lose it in a power cut, and this delay disturbs no one.
 */
const durability = { durability: 'strict' } as const;

type Writing = IDBPTransaction<Shape, ('counters' | 'meta')[], 'readwrite'>;

const weeksOf = (keys: CounterKey[]): string[] => [...new Set(keys.map(([week]) => week))];

/** Sorted by key, so that the list does not reveal in which order things were done. */
function addedTo(waiting: Counter[], keys: CounterKey[]): Counter[] {
  const sums = new Map(waiting.map((one) => [JSON.stringify(one.key), one]));
  for (const key of keys) {
    const name = JSON.stringify(key);
    sums.set(name, { key, count: (sums.get(name)?.count ?? 0) + 1 });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/**
 * @throws when this browser gives no database (private window, full disk, policy). The caller then shows a calm
 * sentence.
 */
export async function openJournal(): Promise<Journal> {
  let connection: Promise<IDBPDatabase<Shape>> | null = null;
  const drop = () => {
    connection = null;
  };

  const connect = (): Promise<IDBPDatabase<Shape>> => {
    connection ??= openDB<Shape>(DATABASE, 1, {
      upgrade(db) {
        db.createObjectStore('counters');
        db.createObjectStore('meta');
      },
      // An older page of ours is open: its own `blocking` handler closes it, and this opening then goes on by itself.
      blocked() {},
      // A newer version waits for us: close at once; the next call opens again.
      blocking(_current, _next, event) {
        (event.target as IDBDatabase).close();
        drop();
      },
      terminated: drop,
    }).catch((error: unknown) => {
      drop();
      throw error;
    });
    return connection;
  };

  /**
   * A connection that was closed meanwhile throws InvalidStateError: open again and try once more. Every operation may
   * be repeated.
   */
  const use = async <T>(run: (db: IDBPDatabase<Shape>) => Promise<T>): Promise<T> => {
    try {
      return await run(await connect());
    } catch (error) {
      if ((error as Error)?.name !== 'InvalidStateError') throw error;
      drop();
      return run(await connect());
    }
  };

  /** Inside one transaction: reads the clock, and decides what becomes of the counts put aside. */
  const observe = async (tx: Writing, week: string, start: boolean): Promise<Reading> => {
    const meta = tx.objectStore('meta');
    const counters = tx.objectStore('counters');
    const known = (await meta.get('clock')) as Clock | undefined;
    const reading = readClock(known ?? firstClock(weeksOf(await counters.getAllKeys()), week), week, start);
    await meta.put(reading.clock, 'clock');
    const waiting = ((await meta.get('waiting')) as Counter[] | undefined) ?? [];
    if (reading.waits || !waiting.length) return reading;
    for (const { key, count } of shuffled(waiting)) {
      const [made, ...rest] = key;
      const final: CounterKey = [weekAfter(reading, made, week), ...rest];
      await counters.put(((await counters.get(final)) ?? 0) + count, final);
    }
    await meta.delete('waiting');
    return reading;
  };

  /** One transaction, rolled back entirely when anything in it fails. */
  const write = (run: (tx: Writing) => Promise<void>): Promise<void> =>
    use(async (db) => {
      const tx = db.transaction(['counters', 'meta'], 'readwrite', durability);
      const written = run(tx).catch((error: unknown) => {
        // Otherwise what was written before the failure would be committed, and counted again at the next attempt.
        tx.abort();
        throw error;
      });
      await Promise.all([written, tx.done]);
    });

  await connect();
  return {
    apply: ({ seq, keys }) =>
      write(async (tx) => {
        const counters = tx.objectStore('counters');
        const meta = tx.objectStore('meta');
        if (seq <= (((await meta.get('applied')) as number | undefined) ?? 0)) return;
        const week = keys[0]?.[0];
        if (week !== undefined && (await observe(tx, week, false)).waits) {
          const waiting = ((await meta.get('waiting')) as Counter[] | undefined) ?? [];
          await meta.put(addedTo(waiting, keys), 'waiting');
        } else {
          // Chromium's LevelDB keeps the order of writes: in the session's order they would show a person's path.
          for (const key of shuffled(keys)) await counters.put(((await counters.get(key)) ?? 0) + 1, key);
        }
        await meta.put(seq, 'applied');
      }),
    applied: () => use(async (db) => ((await db.get('meta', 'applied')) as number | undefined) ?? 0),
    waiting: () =>
      use(async (db) =>
        (((await db.get('meta', 'waiting')) as Counter[] | undefined) ?? []).reduce((sum, { count }) => sum + count, 0),
      ),
    all: () =>
      use(async (db) => {
        const { store } = db.transaction('counters');
        const [keys, counts] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return keys.map((key, i) => ({ key, count: counts[i] ?? 0 }));
      }),
    erase: () =>
      write(async (tx) => {
        await tx.objectStore('counters').clear();
        await tx.objectStore('meta').delete('waiting');
        await tx.objectStore('meta').delete('given');
      }),
    place: () => use(async (db) => (await db.get('meta', 'given')) as PlaceSecret | undefined),
    keepPlace: (place) => write(async (tx) => void (await tx.objectStore('meta').put(place, 'given'))),
    start: (now) => write(async (tx) => void (await observe(tx, weekOf(now), true))),
    purge: (now) =>
      write(async (tx) => {
        const { clock } = await observe(tx, weekOf(now), false);
        const limit = thirteenMonthsBefore(mondayOf(erasingWeek(clock)));
        // Purging part of a month would reveal a week, by subtraction from an earlier export. Arrays sort after
        // strings.
        await tx.objectStore('counters').delete(IDBKeyRange.upperBound([lastWeekOf(monthOf(weekOf(limit))), []]));
      }),
    close() {
      void connection?.then((db) => db.close()).catch(() => {});
      drop();
    },
  };
}
