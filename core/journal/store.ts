/** The journal on disk. Only the background writes; `journal.html` reads it and may erase it. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Counter, CounterKey } from './counter.ts';
import { shuffled } from './shuffle.ts';
import { lastWeekOf, mondayOf, monthOf, thirteenMonthsBefore, weekOf } from './week.ts';

export const DATABASE = 'faire-avec';

interface Shape extends DBSchema {
  counters: { key: CounterKey; value: number };
  meta: { key: 'applied'; value: number };
}

export interface Journal {
  /** Exactly once: a batch whose `seq` was applied already changes nothing, so a killed worker may send it again. */
  apply(batch: { seq: number; keys: CounterKey[] }): Promise<void>;
  /** The last batch applied, 0 at the beginning. */
  applied(): Promise<number>;
  all(): Promise<Counter[]>;
  /** Clears the counters and keeps `applied`: a batch sent again after erasing must not come back. */
  erase(): Promise<void>;
  /** Removes what is older than 13 months, by whole months. */
  purge(now: Date): Promise<void>;
  close(): void;
}

/**
 * « strict » waits for the disk. There is one write per guide, after which the background forgets the batch: the
 * default (relaxed) could lose it in a power cut, and nobody waits for it.
 */
const durability = { durability: 'strict' } as const;

/** @throws when this browser gives no database (private window, full disk, policy): the caller says so calmly. */
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
      // An older page of ours is open: its own `blocking` closes it, and this opening then goes on by itself.
      blocked() {},
      // A newer version waits for us: make room at once, the next call opens again.
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

  /** A connection closed under our hands throws InvalidStateError: open and try once more. Every use may be repeated. */
  const use = async <T>(run: (db: IDBPDatabase<Shape>) => Promise<T>): Promise<T> => {
    try {
      return await run(await connect());
    } catch (error) {
      if ((error as Error)?.name !== 'InvalidStateError') throw error;
      drop();
      return run(await connect());
    }
  };

  await connect();
  return {
    apply: ({ seq, keys }) =>
      use(async (db) => {
        const tx = db.transaction(['counters', 'meta'], 'readwrite', durability);
        const counters = tx.objectStore('counters');
        const meta = tx.objectStore('meta');
        const write = async () => {
          if (seq <= ((await meta.get('applied')) ?? 0)) return;
          // Chromium's LevelDB keeps writes in order: in the session's order they would be somebody's path.
          for (const key of shuffled(keys)) await counters.put(((await counters.get(key)) ?? 0) + 1, key);
          await meta.put(seq, 'applied');
        };
        const written = write().catch((error: unknown) => {
          // Otherwise what was written before the fault would be committed, and counted again at the next attempt.
          tx.abort();
          throw error;
        });
        await Promise.all([written, tx.done]);
      }),
    applied: () => use(async (db) => (await db.get('meta', 'applied')) ?? 0),
    all: () =>
      use(async (db) => {
        const { store } = db.transaction('counters');
        const [keys, counts] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return keys.map((key, i) => ({ key, count: counts[i] ?? 0 }));
      }),
    erase: () =>
      use(async (db) => {
        const tx = db.transaction('counters', 'readwrite', durability);
        await Promise.all([tx.store.clear(), tx.done]);
      }),
    purge: (now) =>
      use(async (db) => {
        const tx = db.transaction('counters', 'readwrite', durability);
        // A clock set back makes nothing younger: a week that was counted has come.
        const newest = mondayOf((await tx.store.openKeyCursor(null, 'prev'))?.key[0] ?? weekOf(now));
        const limit = thirteenMonthsBefore(newest > now ? newest : now);
        // A month purged in part would give a week away, by subtraction from an export made before. Arrays sort after strings.
        const old = IDBKeyRange.upperBound([lastWeekOf(monthOf(weekOf(limit))), []]);
        await Promise.all([tx.store.delete(old), tx.done]);
      }),
    close() {
      void connection?.then((db) => db.close()).catch(() => {});
      drop();
    },
  };
}
