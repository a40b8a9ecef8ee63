import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { unmanaged } from '../../core/background/policy.ts';
import { UNKEPT } from '../../core/background/resumePoint.ts';
import { createSessionStore } from '../../core/background/sessions.ts';
import { END } from '../../core/guide/path.ts';
import { openJournal } from '../../core/journal/store.ts';
import type { Session, SessionEvent } from '../../core/session/state.ts';
import { anyEvent } from '../support/unit/events.ts';
import { DEMANDER, library } from '../support/unit/fixture.ts';
import { type Box, counted, createBox } from '../support/unit/sessionFakes.ts';

const TAB = 7;
const beginning = { guide: DEMANDER, practice: false };
const done: SessionEvent = { type: 'done' };
const toTheEnd: SessionEvent = { type: 'page', pages: ['essai:resume'] };

let box: Box;
beforeEach(() => {
  box = createBox();
});
const session = () => box.memory[`run:${TAB}`] as Session | undefined;
const send = (event: SessionEvent, turn = session()?.turn ?? 0) => box.keeper.event(TAB, event, turn);
const finish = async () => {
  await send(toTheEnd);
  await send({ type: 'jump' });
  return send(done);
};
const wrote = (pattern: RegExp) => box.operations.filter((operation) => pattern.test(operation));

describe('a guide', () => {
  it('begins, is told, and is found again by a page that asks', async () => {
    const view = await box.keeper.start(TAB, { ...beginning, practice: true });
    expect(view).toMatchObject({ tab: TAB, key: 'ouvrir', n: 1, exercise: 'Vous êtes Nadia.' });
    expect(box.told).toEqual([{ tab: TAB, view }]);
    expect(await box.keeper.hello(TAB)).toEqual(view);
    expect(await box.keeper.hello(8)).toBeNull();
    expect(await box.keeper.event(8, done, 0)).toBeNull();
  });

  it('goes on: one write in memory for one event, none for what changes nothing', async () => {
    await box.keeper.start(TAB, beginning);
    box.operations.length = 0;
    expect(await send(done)).toMatchObject({ key: 'connexion/choisir', turn: 1 });
    expect(wrote(/set|remove/)).toEqual(['memory.set run:7']);
    expect(await send(done, 0)).toMatchObject({ key: 'connexion/choisir', turn: 1 });
    expect(await send({ type: 'verdict', kind: 'found' })).toMatchObject({ turn: 1 });
    expect(wrote(/set|remove/)).toHaveLength(1);
  });

  it('lives in its own tab', async () => {
    await Promise.all([box.keeper.start(1, beginning), box.keeper.start(2, beginning)]);
    await box.keeper.event(2, done, 0);
    expect(await box.keeper.hello(1)).toMatchObject({ tab: 1, key: 'ouvrir' });
    expect(await box.keeper.hello(2)).toMatchObject({ tab: 2, key: 'connexion/choisir' });
    expect((await box.keeper.home()).running).toMatchObject([1, 2].map((tab) => ({ tab, ...beginning })));
  });

  it('that does not exist is refused in words', async () => {
    await expect(box.keeper.start(TAB, { guide: 'essai/perdu', practice: false })).rejects.toThrow('essai/perdu');
    expect(await box.keeper.hello(TAB)).toBeNull();
  });

  it('replaces the one before, which is counted as stopped, and its turns go on', async () => {
    await box.keeper.start(TAB, beginning);
    await send(done);
    expect(await box.keeper.start(TAB, beginning)).toMatchObject({ key: 'ouvrir', turn: 2 });
    expect(box.journal.batches.map(counted)).toEqual([
      ['abandoned', 'connexion/choisir seen', 'ouvrir done', 'ouvrir seen', 'under30'],
    ]);
    expect(await send(done, 1)).toMatchObject({ key: 'ouvrir', turn: 2 });
  });

  it.each([{}, { step: 'moi' }, { level: 'en-autonomie' as const }])(
    'asked for twice has begun once (%o)',
    async (given) => {
      const first = await box.keeper.start(TAB, { ...beginning, ...given });
      expect(await box.keeper.start(TAB, { ...beginning, ...given })).toEqual(first);
      expect(box.journal.batches).toEqual([]);
    },
  );
  it('begins as the person asks now: at another level, or from the beginning, though nothing was done yet', async () => {
    await box.keeper.start(TAB, { ...beginning, step: 'moi' });
    expect(await box.keeper.start(TAB, beginning)).toMatchObject({ key: 'ouvrir', turn: 1 });
    expect(await box.keeper.start(TAB, { ...beginning, level: 'en-autonomie' })).toMatchObject({
      level: 'en-autonomie',
      turn: 2,
    });
  });
  it('one that does not exist leaves the one that runs', async () => {
    await box.keeper.start(TAB, beginning);
    await box.keeper.start(TAB, { guide: 'essai/perdu', practice: false }).catch(() => undefined);
    expect(await box.keeper.hello(TAB)).toMatchObject({ key: 'ouvrir' });
  });
});

describe('two things at one instant', () => {
  it('two presses are one step', async () => {
    await box.keeper.start(TAB, beginning);
    const views = await Promise.all([send(done, 0), send(done, 0)]);
    expect(views.map((view) => view?.key)).toEqual(['connexion/choisir', 'connexion/choisir']);
    expect(session()?.turn).toBe(1);
  });

  it('neither loses what the other has written', async () => {
    await box.keeper.start(TAB, beginning);
    box.fault = () => new Promise((later) => setTimeout(later, Math.random() * 3));
    await Promise.all([
      send({ type: 'helped' }),
      send({ type: 'stuck', hint: 1 }),
      send({ type: 'verdict', kind: 'doubtful' }),
      box.keeper.start(8, beginning),
    ]);
    expect(session()?.facts).toEqual(['ouvrir seen', 'ouvrir humanHelp', 'ouvrir hint1', 'ouvrir doubtful']);
  });

  it('one that fails does not hold up the next', async () => {
    const [refused, started] = await Promise.allSettled([
      box.keeper.start(TAB, { guide: 'x/y', practice: false }),
      box.keeper.start(TAB, beginning),
    ]);
    expect([refused.status, started.status]).toEqual(['rejected', 'fulfilled']);
  });
});

it('any event sent again with its old turn changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 15 }), async (events) => {
      box = createBox();
      await box.keeper.start(TAB, beginning);
      for (const event of events) {
        const turn = session()?.turn ?? 0;
        const view = await send(event, turn);
        const before = structuredClone({ memory: box.memory, journal: box.journal });
        expect(await send(event, turn)).toEqual(view);
        expect({ memory: box.memory, journal: box.journal }).toEqual(before);
      }
    }),
    { numRuns: 60 },
  );
});

describe('each ending is one batch', () => {
  it('finished: the facts, the ending, the duration; once, whatever follows', async () => {
    await box.keeper.start(TAB, beginning);
    box.clock.now = new Date('2026-11-18T10:45:00');
    expect(await finish()).toMatchObject({ step: null, n: 6, m: 6 });
    await send({ type: 'fold', folded: true });
    await send(done);
    await box.keeper.stop(TAB, false);
    await box.keeper.closed(TAB);
    expect(box.journal.batches.map(counted)).toEqual([
      ['fin done', 'fin seen', 'finished', 'from30to60', 'ouvrir seen'],
    ]);
    expect(session()).toBeUndefined();
    expect(box.told.at(-1)).toEqual({ tab: TAB, view: null });
  });

  it.each([
    ['stopped, and its tab closed', () => box.keeper.stop(TAB, false).then(() => box.keeper.closed(TAB))],
    ['kept for later, and its tab closed', () => box.keeper.stop(TAB, true).then(() => box.keeper.closed(TAB))],
    ['stopped, and a long silence', () => box.keeper.stop(TAB, false).then(() => box.keeper.settle())],
    ['stopped, and « Terminer et effacer »', () => box.keeper.stop(TAB, false).then(() => box.keeper.clear())],
    ['closed with its tab', () => box.keeper.closed(TAB)],
  ])('%s: abandoned, once', async (_, end) => {
    await box.keeper.start(TAB, beginning);
    await end();
    await end();
    expect(box.journal.batches.map(counted)).toEqual([['abandoned', 'ouvrir seen', 'under30']]);
    expect(session()).toBeUndefined();
  });

  it('stopped, and another guide begun: counted once, and the new one not yet', async () => {
    await box.keeper.start(TAB, beginning);
    await box.keeper.stop(TAB, false);
    expect(box.journal.batches).toEqual([]);
    await box.keeper.start(TAB + 1, beginning);
    expect(box.journal.batches.map(counted)).toEqual([['abandoned', 'ouvrir seen', 'under30']]);
  });

  it('stopped, then undone: the guide is where it was, and nothing is counted', async () => {
    await box.keeper.start(TAB, beginning);
    await send(done);
    const { at, turn = 0 } = session() ?? {};
    expect(await box.keeper.stop(TAB, false)).toMatchObject({ stopped: true, step: null });
    expect(await box.keeper.hello(TAB)).toBeNull();
    expect(await send(done)).toBeNull();
    expect((await box.keeper.home()).stopped).toMatchObject([{ tab: TAB }]);
    expect(await send({ type: 'resume' })).toMatchObject({ key: at });
    expect(session()?.turn).toBeGreaterThan(turn);
    expect((await box.keeper.home()).stopped).toEqual([]);
    expect(box.journal.batches).toEqual([]);
  });

  it('stopped and undone in any order: each step is counted once', async () => {
    const moves = fc.constantFrom('stop', 'later', 'undo', 'close', 'settle', 'clear', 'hello');
    await fc.assert(
      fc.asyncProperty(fc.array(moves, { maxLength: 12 }), async (all) => {
        box = createBox();
        await box.keeper.start(TAB, beginning);
        for (const move of all) {
          if (move === 'stop' || move === 'later') await box.keeper.stop(TAB, move === 'later');
          else if (move === 'undo') await send({ type: 'resume' });
          else if (move === 'close') await box.keeper.closed(TAB);
          else if (move === 'settle') await box.keeper.settle();
          else if (move === 'clear') await box.keeper.clear();
          else await box.keeper.hello(TAB);
        }
        await box.keeper.closed(TAB);
        expect(box.journal.batches.map(counted)).toEqual([['abandoned', 'ouvrir seen', 'under30']]);
      }),
      { numRuns: 60 },
    );
  });

  it('nothing is written on disk before the end', async () => {
    await box.keeper.start(TAB, beginning);
    for (let step = 0; step < 4; step++) await send(done);
    expect(wrote(/journal|disk\.(set|remove)/)).toEqual([]);
  });

  it('each batch has its own number, above what the disk has seen of browsers before', async () => {
    box.journal.applied = 40;
    await box.keeper.start(1, beginning);
    await box.keeper.start(2, beginning);
    await box.keeper.closed(1);
    await box.keeper.closed(2);
    expect(box.journal).toMatchObject({ applied: 42, batches: { length: 2 } });
  });

  it('a database that answers late takes no batch away', async () => {
    let answer: () => void = () => {};
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await box.keeper.start(1, beginning);
    await box.keeper.start(2, beginning);
    box.fault = async (operation, when) => {
      if (operation === 'journal.apply' && when === 'before') await late;
      if (operation === 'memory.set ended,outbox,run:2,seq' && when === 'after') {
        // The first batch is written at last, just as the second one waits in memory.
        answer();
        await new Promise((turn) => setTimeout(turn));
      }
    };
    await box.keeper.closed(1);
    await box.keeper.closed(2);
    expect(box.journal).toMatchObject({ applied: 2, batches: { length: 2 } });
    expect(box.memory.outbox).toEqual([]);
  });

  it('in the real journal too', async () => {
    const journal = await openJournal();
    const memory = {
      get: async () => ({ ...box.memory }),
      set: async (items: object) => void Object.assign(box.memory, items),
      remove: async () => {},
    };
    const none = { get: async () => ({}), set: async () => {}, remove: async () => {} };
    const keeper = createSessionStore({
      library,
      exercises: {},
      memory,
      disk: none,
      journal: async () => journal,
      now: () => box.clock.now,
      broadcast: () => {},
    });
    await keeper.start(TAB, beginning);
    await keeper.event(TAB, toTheEnd, 0);
    await keeper.event(TAB, { type: 'jump' }, 0);
    await Promise.all([keeper.event(TAB, done, 1), keeper.event(TAB, done, 1), keeper.hello(TAB)]);
    expect((await journal.all()).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
    expect(await journal.applied()).toBe(1);
    journal.close();
  });
});

describe('a private window', () => {
  it('leaves nothing on disk, in the journal, or in the outbox', async () => {
    await box.keeper.settings({ shared: false });
    box.operations.length = 0;
    for (const end of [
      finish,
      () => box.keeper.stop(TAB, true),
      () => box.keeper.stop(TAB, false),
      () => box.keeper.closed(TAB),
    ]) {
      await box.keeper.start(TAB, { ...beginning, private: true });
      await send({ type: 'stuck', hint: 1 });
      await end();
      await box.keeper.hello(TAB);
    }
    expect(wrote(/disk\.(set|remove)|journal/)).toEqual([]);
    expect(box.memory).not.toHaveProperty('outbox');
  });
});

describe('a policy', () => {
  const shared = { shared: true, favourites: [DEMANDER], k: 8 };

  it('makes the computer shared, whatever was or is answered; without it, the answer is there again', async () => {
    await box.keeper.settings({ shared: false });
    box.managed = shared;
    expect(await box.keeper.settings({ shared: false, scale: 1.25 })).toEqual({
      shared: true,
      scale: 1.25,
      place: 'auto',
    });
    expect(await box.keeper.home()).toMatchObject({ settings: { shared: true }, managed: shared });
    await box.keeper.start(TAB, beginning);
    await box.keeper.stop(TAB, true);
    expect(box.disk).not.toHaveProperty('place');
    box.managed = unmanaged;
    expect((await box.keeper.home()).settings).toEqual({ shared: false, scale: 1.25, place: 'auto' });
  });

  it('that comes after a place was kept hides it at once, and takes it off the disk', async () => {
    await box.keeper.settings({ shared: false });
    await box.keeper.start(TAB, beginning);
    expect(box.disk).toHaveProperty('place');
    box.managed = shared;
    expect((await box.keeper.home()).place).toBeNull();
    await box.keeper.onPolicyChange();
    expect(box.disk).not.toHaveProperty('place');
    expect(box.told.at(-1)?.view?.settings.shared).toBe(true);
  });
});

describe('the place', () => {
  const place = () => box.disk.place;

  it.each([null, true])('is never kept on a shared computer (%s)', async (shared) => {
    await box.keeper.settings({ shared });
    await box.keeper.start(TAB, beginning);
    await send(done);
    await box.keeper.stop(TAB, true);
    expect(wrote(/disk\.set.*place/)).toEqual([]);
    expect((await box.keeper.home()).place).toBeNull();
  });

  it('on a personal computer is a guide and a step, and nothing else', async () => {
    await box.keeper.settings({ shared: false });
    await box.keeper.start(TAB, beginning);
    await send(done);
    await send({ type: 'stuck', hint: 2 });
    await box.keeper.stop(TAB, true);
    expect(place()).toEqual({ guide: DEMANDER, step: 'connexion/choisir', practice: false });
    expect(Object.keys(box.disk).sort()).toEqual(['place', 'settings']);
    expect((await box.keeper.home()).place).toEqual(place());
  });

  it('stays when the tab is closed, goes when the guide is stopped', async () => {
    await box.keeper.settings({ shared: false });
    await box.keeper.start(TAB, beginning);
    await box.keeper.closed(TAB);
    expect(place()).toMatchObject({ guide: DEMANDER });
    await box.keeper.start(TAB, beginning);
    await box.keeper.stop(TAB, false);
    expect(place()).toBeUndefined();
  });

  it('that a full disk refuses is said, once; the guide stays until it is stopped', async () => {
    await box.keeper.settings({ shared: false });
    await box.keeper.start(TAB, beginning);
    box.fault = (operation) => {
      if (operation.startsWith('disk.set')) throw new Error('full');
    };
    const unkept = await box.keeper.stop(TAB, true);
    expect(unkept).toMatchObject({ key: 'ouvrir', note: UNKEPT });
    expect(box.told.at(-1)).toEqual({ tab: TAB, view: unkept });
    expect(box.journal.batches).toEqual([]);
    expect((await box.keeper.hello(TAB))?.note).toBeUndefined();
    expect(await box.keeper.stop(TAB, false)).toMatchObject({ stopped: true, step: null });
    expect(await box.keeper.hello(TAB)).toBeNull();
  });

  it('goes when the guide is finished, even if « later » is pressed then', async () => {
    await box.keeper.settings({ shared: false });
    await box.keeper.start(TAB, beginning);
    await finish();
    expect(place()).toBeUndefined();
    await box.keeper.stop(TAB, true);
    expect(place()).toBeUndefined();
  });

  it('goes when it is forgotten, and when the computer becomes shared', async () => {
    for (const forget of [
      () => box.keeper.forget(),
      () => box.keeper.settings({ shared: true }),
      () => box.keeper.settings({ shared: null }),
    ]) {
      await box.keeper.settings({ shared: false });
      await box.keeper.start(TAB, beginning);
      await box.keeper.stop(TAB, true);
      expect(place()).toBeDefined();
      await forget();
      expect(place()).toBeUndefined();
    }
  });

  it('of a guide that no longer exists is not offered', async () => {
    box.disk.place = { guide: 'essai/disparu', step: 'x', practice: false };
    expect((await box.keeper.home()).place).toBeNull();
  });
});

it('settings are told to every guide that runs, and only understood ones are kept', async () => {
  await box.keeper.start(1, beginning);
  await box.keeper.start(2, beginning);
  box.told.length = 0;
  expect(await box.keeper.settings({ scale: 1.5, place: 'nowhere' as never })).toEqual({
    shared: null,
    scale: 1.5,
    place: 'auto',
  });
  expect(box.told.map(({ tab, view }) => [tab, view?.settings.scale])).toEqual([
    [1, 1.5],
    [2, 1.5],
  ]);
  expect(box.disk.settings).toEqual({ shared: null, scale: 1.5, place: 'auto' });
  await box.keeper.purge();
  expect(wrote(/purge/)).toHaveLength(1);
});

it('what is too old goes at the end of a guide too: a browser that is never closed never starts', async () => {
  await box.keeper.start(TAB, beginning);
  await finish();
  expect(wrote(/^journal.(apply|purge)$/)).toEqual(['journal.apply', 'journal.purge']);
});

it('a finished guide is not « running »', async () => {
  await box.keeper.start(TAB, beginning);
  await finish();
  expect(session()?.at).toBe(END);
  expect((await box.keeper.home()).running).toEqual([]);
});

describe('a verification', () => {
  it('runs like a guide, counts nothing, and leaves what it noted', async () => {
    const view = await box.keeper.verify(TAB, { guide: DEMANDER });
    expect(view).toMatchObject({ key: 'ouvrir', practice: false, verify: { count: 0, state: expect.any(String) } });
    expect(await box.keeper.hello(TAB)).toEqual(view);
    await send({ type: 'verdict', kind: 'found', witness: { variant: 0, reasons: [] } });
    await finish();
    await box.keeper.closed(TAB);
    expect(box.journal.batches).toEqual([]);
    expect(await box.keeper.ended()).toEqual([]);
    expect(wrote(/disk.set place/)).toEqual([]);
  });

  it('is refused beside a person’s guide', async () => {
    await box.keeper.start(1, beginning);
    expect(await box.keeper.verify(TAB, { guide: DEMANDER })).toBeNull();
  });
});
