// @vitest-environment node
/** A clock that is wrong for a while neither erases counts nor gives them a false week. Random walks: test/proofs/privacy-log.test.ts. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { CounterKey } from '../../core/journal/counter.ts';
import { type Journal, openJournal } from '../../core/journal/store.ts';
import { weekOf } from '../../core/journal/week.ts';

let journal: Journal;
let seq = 0;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  journal = await openJournal();
});

const NOW = new Date(2026, 10, 18, 12);
const months = (n: number): Date => new Date(2026, 10 + n, 18, 12);
/** A guide ends under this clock; then the browser tidies, as it does after each guide. */
async function count(clock: Date, step: string): Promise<void> {
  const key: CounterKey = [weekOf(clock), 'real', 'caf/attestation-paiement', 1, 'pas-a-pas', step, 'done'];
  await journal.apply({ seq: ++seq, keys: [key] });
  await journal.purge(clock);
}
const steps = async (): Promise<string[]> => (await journal.all()).map(({ key }) => key[5]).toSorted();
const weeks = async (): Promise<string[]> => [...new Set((await journal.all()).map(({ key }) => key[0]))];

it.each([12, 14, 15, 24, 144, -1, -6, -680])('off by %i months for one guide: nothing is lost', async (off) => {
  await count(NOW, 'avant');
  await count(months(off), 'pendant');
  await count(NOW, 'apres');
  await count(NOW, 'encore');
  expect(await steps()).toEqual(['apres', 'avant', 'encore', 'pendant']);
  expect(await weeks()).toEqual([weekOf(NOW)]);
  expect(await journal.waiting()).toBe(0);
});

it('what is counted under a far date waits, and is said to wait', async () => {
  await count(NOW, 'avant');
  await count(months(15), 'pendant');
  expect(await steps()).toEqual(['avant']);
  expect(await journal.waiting()).toBe(1);
});

it('a second start with the same far date confirms it, and what is old goes only once it has held', async () => {
  await count(NOW, 'avant');
  await journal.start(months(15));
  await count(months(15), 'long-sommeil');
  expect(await journal.waiting()).toBe(1);
  await journal.start(months(15));
  await journal.purge(months(15));
  expect(await steps()).toEqual(['avant', 'long-sommeil']);
  await count(months(16), 'plus-tard');
  expect(await steps()).toEqual(['long-sommeil', 'plus-tard']);
});

it('erasing everything erases what waits', async () => {
  await count(NOW, 'avant');
  await count(months(15), 'pendant');
  await journal.erase();
  expect(await journal.waiting()).toBe(0);
});
