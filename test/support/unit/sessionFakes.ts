/**
 * A background with fake memory, disk and journal that record every call, and may hang (a killed worker) or fail (a
 * full disk).
 */

import { type Policy, unmanaged } from '../../../core/background/policy.ts';
import { createSessionStore, type KeyValueStore, type SessionStore } from '../../../core/background/sessions.ts';
import type { CounterKey } from '../../../core/journal/counter.ts';
import type { Journal } from '../../../core/journal/store.ts';
import type { View } from '../../../core/session/viewModel.ts';
import { library } from './fixture.ts';

/** Called before and after each operation. It throws to simulate a failure, and hangs to simulate a killed worker. */
export type Fault = (operation: string, when: 'before' | 'after') => void | Promise<void>;

export function createBox() {
  const stores: Record<'memory' | 'disk', Record<string, unknown>> = { memory: {}, disk: {} };
  const journal = { applied: 0, batches: [] as CounterKey[][] };
  const told: { tab: number; view: View | null }[] = [];
  const operations: string[] = [];
  const clock = { now: new Date('2026-11-18T10:00:00') };
  const fixed: { managed: Policy } = { managed: unmanaged };
  const box = {
    ...stores,
    ...fixed,
    journal,
    told,
    operations,
    clock,
    fault: (() => {}) as Fault,
    keeper: null as unknown as SessionStore,
    restart,
  };

  const doing = async <T>(operation: string, work: () => T): Promise<T> => {
    operations.push(operation);
    await box.fault(operation, 'before');
    const result = work();
    await box.fault(operation, 'after');
    return result;
  };
  // Values are cloned in both directions, as the browser's storage does, because sharing by reference would hide a
  // missing write.
  const memory = (name: 'memory' | 'disk'): KeyValueStore => ({
    get: () => doing(`${name}.get`, () => structuredClone(stores[name])),
    set: (items) =>
      doing(
        `${name}.set ${Object.keys(items).sort().join()}`,
        () => void Object.assign(stores[name], structuredClone(items)),
      ),
    remove: (keys) =>
      doing(`${name}.remove ${keys.join()}`, () => {
        for (const key of keys) delete stores[name][key];
      }),
  });
  const open = (): Promise<Journal> =>
    doing('journal.open', () => ({
      applied: () => doing('journal.applied', () => journal.applied),
      apply: ({ seq, keys }) =>
        doing('journal.apply', () => {
          if (seq <= journal.applied) return;
          journal.applied = seq;
          journal.batches.push(keys);
        }),
      all: async () => [],
      erase: async () => {},
      waiting: async () => 0,
      place: async () => undefined,
      keepPlace: async () => {},
      start: async () => {},
      purge: () => doing('journal.purge', () => undefined),
      close: () => {},
    }));

  /** Starts another worker on the same stores. The old one was killed and sends nothing any more. */
  function restart(): void {
    const exercises = { 'essai/demander': { ouvrir: 'Vous êtes Nadia.' } };
    const own = createSessionStore({
      library,
      exercises,
      memory: memory('memory'),
      disk: memory('disk'),
      policy: async () => box.managed,
      journal: open,
      now: () => clock.now,
      broadcast: (tab, view) => void (box.keeper === own && told.push({ tab, view })),
    });
    box.keeper = own;
  }
  restart();
  return box;
}

export type Box = ReturnType<typeof createBox>;

/** `[step, fact]` of each count of a batch, in alphabetical order. */
export const counted = (batch: CounterKey[] | undefined): string[] =>
  (batch ?? []).map(([, , , , , step, fact]) => `${step} ${fact}`.trim()).sort();
