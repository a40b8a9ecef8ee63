import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CounterKey } from '../../core/journal/counter.ts';
import { shuffled } from '../../core/journal/shuffle.ts';
import { DATABASE, type Journal, openJournal } from '../../core/journal/store.ts';

const key = (step: string, week = '2026-W47'): CounterKey => [
  week,
  'real',
  'caf/attestation-paiement',
  1,
  'pas-a-pas',
  step,
  'done',
];
const keys = Array.from({ length: 12 }, (_, i) => key(`etape-${String(i).padStart(2, '0')}`));

let journal: Journal;
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  journal = await openJournal();
});
afterEach(() => {
  journal.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const counts = async () => Object.fromEntries((await journal.all()).map(({ key, count }) => [key[5], count]));

describe('applying a batch', () => {
  it('counts', async () => {
    await journal.apply({ seq: 1, keys: [key('a'), key('b')] });
    await journal.apply({ seq: 2, keys: [key('b')] });
    expect(await counts()).toEqual({ a: 1, b: 2 });
    expect(await journal.applied()).toBe(2);
  });

  it('counts exactly once, even sent again together or after a newer one', async () => {
    const first = { seq: 1, keys };
    await Promise.all([journal.apply(first), journal.apply(first), journal.apply(first)]);
    await journal.apply({ seq: 2, keys: [key('b')] });
    await journal.apply(first);
    expect(Object.values(await counts())).toEqual(Array(13).fill(1));
  });

  it('writes all or nothing', async () => {
    const broken = [...keys, Number.NaN as unknown as CounterKey];
    await expect(journal.apply({ seq: 1, keys: broken })).rejects.toThrow();
    expect(await counts()).toEqual({});
    expect(await journal.applied()).toBe(0);
    await journal.apply({ seq: 1, keys });
    expect(Object.keys(await counts())).toHaveLength(12);
  });

  it('writes in an order that is not the session’s', async () => {
    const order: string[] = [];
    const probe = (await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(DATABASE);
      request.onsuccess = () => done(request.result);
    })) as IDBDatabase;
    const store = Object.getPrototypeOf(probe.transaction('counters').objectStore('counters')) as IDBObjectStore;
    const put = store.put;
    vi.spyOn(store, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown, at?: IDBValidKey) {
      if (Array.isArray(at)) order.push(String(at[5]));
      return put.call(this, value, at);
    });
    const seen = new Set<string>();
    for (let seq = 1; seq <= 5; seq++) {
      order.length = 0;
      await journal.apply({ seq, keys });
      seen.add(order.join());
      expect([...order].sort()).toEqual(keys.map((k) => k[5]));
    }
    expect(seen.size).toBe(5);
    probe.close();
  });
});

it('shuffles every place', () => {
  const first = new Set(Array.from({ length: 300 }, () => shuffled([1, 2, 3, 4, 5])[0]));
  expect(first.size).toBe(5);
});

it('erases the counters and remembers what was applied', async () => {
  await journal.apply({ seq: 1, keys });
  await journal.erase();
  await journal.apply({ seq: 1, keys });
  expect(await journal.all()).toEqual([]);
  expect(await journal.applied()).toBe(1);
});

it('purges what is older than 13 months, by whole months: half a month could be subtracted from an older export', async () => {
  const lived = ['2025-W42', '2025-W43', '2025-W44', '2025-W45', '2026-W01', '2026-W09', '2026-W17', '2026-W25'];
  const weeks = [...lived, '2026-W33', '2026-W41', '2026-W47'];
  const names = ['old', 'cut', 'same-month', 'kept'];
  for (const [i, week] of weeks.entries()) await journal.apply({ seq: i + 1, keys: [key(names[i] ?? 'new', week)] });
  await journal.purge(new Date(2026, 10, 22));
  expect(await counts()).toEqual({ kept: 1, new: 1 });
});

it('makes room for a newer version, then says so instead of hanging', async () => {
  await journal.apply({ seq: 1, keys });
  const newer = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open(DATABASE, 2);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  newer.close();
  await expect(journal.all()).rejects.toThrow();
});

it('opens again after the connection was closed under it', async () => {
  await journal.apply({ seq: 1, keys: [key('a')] });
  journal.close();
  await journal.apply({ seq: 2, keys: [key('a')] });
  expect(await counts()).toEqual({ a: 2 });
});

it('says when there is no database', async () => {
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  await expect(openJournal()).rejects.toThrow('denied');
});
