/**
 * People who go through guides on one computer, in the engine alone: any number of them, in any order. Everything
 * written meanwhile is recorded.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import type { SessionEvent } from '../../core/session/state.ts';
import { library, practices } from '../../guides/check/content.ts';
import type { Dump } from './privacy-world.ts';

/** The engine under test: our own, or a copy with one fault in it (privacy-mutants.ts). */
export type Core = Pick<typeof import('../../core/background/sessions.ts'), 'createSessionStore'> &
  Pick<typeof import('../../core/journal/store.ts'), 'openJournal'> &
  Pick<typeof import('../../core/journal/export.ts'), 'journalSheet' | 'sheetOfMonth'> &
  Pick<typeof import('../../core/journal/place.ts'), 'newPlace' | 'giveMonth'> &
  Pick<typeof import('../../core/journal/week.ts'), 'weekOf' | 'mondayOf' | 'monthOf'>;

export const load = async (room: string): Promise<Core> => {
  const rooms = await Promise.all(
    ['background/sessions', 'journal/store', 'journal/export', 'journal/place', 'journal/week'].map(
      (name) => import(`${room}/${name}.ts`),
    ),
  );
  return Object.assign({}, ...rooms) as Core;
};

export interface Person {
  guide: string;
  practice: boolean;
  private: boolean;
  level: 'pas-a-pas' | 'coup-de-pouce' | 'en-autonomie';
  /** What they do at each step, in turn, before going on. */
  does: SessionEvent[][];
  /** The answers they give to questions, in turn. */
  answers: number[];
  /** The number of steps after which they stop; most people finish. */
  steps: number;
  minutes: number;
  tab: number;
}

const doings: SessionEvent[] = [
  { type: 'stuck', hint: 1 },
  { type: 'stuck', hint: 2 },
  { type: 'helped' },
  { type: 'asked', part: 'say' },
  { type: 'verdict', kind: 'absent' },
  { type: 'verdict', kind: 'doubtful' },
  { type: 'page', pages: ['elsewhere'] },
  { type: 'page', pages: [] },
  { type: 'back' },
  { type: 'fold', folded: true },
];

export const person: fc.Arbitrary<Person> = fc.record({
  guide: fc.constantFrom(...Object.keys(practices)),
  practice: fc.boolean(),
  private: fc.constant(false),
  level: fc.constantFrom('pas-a-pas', 'coup-de-pouce', 'en-autonomie'),
  does: fc.array(fc.array(fc.constantFrom(...doings), { maxLength: 3 }), { maxLength: 8 }),
  answers: fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 4 }),
  steps: fc.oneof({ weight: 3, arbitrary: fc.constant(60) }, { weight: 1, arbitrary: fc.nat({ max: 12 }) }),
  minutes: fc.nat({ max: 200 }),
  tab: fc.integer({ min: 1, max: 900 }),
});

/** What was written on the disk, in the order of the writes. Erasing does not remove it, because LevelDB keeps it. */
export interface Written {
  disk: Record<string, unknown>[];
  /** The step and fact of each count, in the order of the writes, with one list per batch. */
  batches: string[][];
  /** The same in the order in which each person went through the steps. */
  walked: string[][];
  /** The number of counts written while somebody was still in a guide. */
  early: number;
  /** The content of memory at each write that was not part of the closed world (see `watch`). */
  memory: Record<string, unknown>[];
}

export interface Computer {
  dump(): Promise<Dump & { shape: unknown }>;
  written: Written;
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) =>
    Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }),
  );

let puts: string[] = [];
const { put } = IDBObjectStore.prototype;
IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
  if (this.name === 'counters') puts.push(JSON.stringify(Array.isArray(key) ? key.slice(5) : [value, key]));
  return key === undefined ? put.call(this, value) : put.call(this, value, key);
};

async function databases(): Promise<{ found: NonNullable<Dump['databases']>; shape: unknown }> {
  const found: NonNullable<Dump['databases']> = {};
  const shape: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    const stores: Record<string, [unknown, unknown][]> = {};
    for (const store of database.objectStoreNames) {
      const held = database.transaction(store).objectStore(store);
      shape.push([name, store, held.keyPath, held.autoIncrement, [...held.indexNames]]);
      const [keys, values] = await Promise.all([done(held.getAllKeys()), done(held.getAll())]);
      stores[store] = keys.map((key, at) => [key, values[at]]);
    }
    found[name] = stores;
    database.close();
  }
  return { found, shape };
}

/**
 * A computer where these people come one after the other, at these instants (milliseconds since the epoch, by turn).
 * @param clears « Terminer et effacer » is pressed after each of them
 */
export async function live(
  core: Core,
  people: Person[],
  { at, shared, clears }: { at: (turn: number) => number; shared: boolean; clears: boolean },
): Promise<Computer> {
  globalThis.indexedDB = new IDBFactory();
  const stores = {
    memory: {} as Record<string, unknown>,
    disk: { settings: { shared, scale: 1, place: 'auto' } } as Record<string, unknown>,
  };
  const written: Written = { disk: [], batches: [], walked: [], early: 0, memory: [] };
  const area = (name: 'memory' | 'disk') => ({
    get: async () => structuredClone(stores[name]),
    set: async (items: Record<string, unknown>) => {
      Object.assign(stores[name], structuredClone(items));
      written[name].push(structuredClone(items));
    },
    remove: async (keys: string[]) => {
      for (const key of keys) delete stores[name][key];
    },
  });
  let now = at(0);
  const open = core.openJournal();
  const keeper = core.createSessionStore({
    library,
    exercises: {},
    memory: area('memory'),
    disk: area('disk'),
    journal: () => open,
    now: () => new Date(now),
    broadcast: () => {},
  });
  for (const [turn, { guide, practice, level, does, answers, steps, minutes, tab, ...rest }] of people.entries()) {
    now = at(turn);
    puts = [];
    let view = await keeper.start(tab, { guide, practice, level, private: rest.private });
    const event = async (one: SessionEvent): Promise<void> => {
      view = (await keeper.event(tab, one, view.turn)) ?? view;
    };
    let facts: readonly string[] = [];
    for (let step = 0; step < steps && view.step; step++) {
      for (const one of does[step % Math.max(1, does.length)] ?? []) await event(one);
      facts = (await keeper.progress(tab))?.facts ?? facts;
      now += (minutes * 60_000) / 20;
      written.early += puts.length;
      if (!view.step) break;
      await event(
        'ask' in view.step
          ? { type: 'answer', option: (answers[step % answers.length] ?? 0) % view.step.options.length }
          : { type: 'done' },
      );
      facts = (await keeper.progress(tab))?.facts ?? facts;
    }
    await keeper.stop(tab, step(turn));
    // Stopping can be undone for a while; closing the tab cannot.
    await keeper.closed(tab);
    if (puts.length) {
      written.batches.push(puts);
      written.walked.push(
        facts.map((fact) =>
          JSON.stringify([fact.slice(0, fact.lastIndexOf(' ')), fact.slice(fact.lastIndexOf(' ') + 1)]),
        ),
      );
    }
    if (clears) await keeper.clear();
  }
  (await open).close();
  return {
    written,
    async dump() {
      const { found, shape } = await databases();
      return structuredClone({ local: stores.disk, session: stores.memory, databases: found, shape });
    },
  };
}

/** Every third person presses « Reprendre plus tard ». */
const step = (turn: number): boolean => turn % 3 === 2;
