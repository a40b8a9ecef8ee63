/** What may happen to a worker at each of its awaits: killed (nothing after it runs), or refused (a full disk, no database). */
import { describe, expect, it } from 'vitest';
import { END } from '../../core/guide/path.ts';
import type { Session, SessionEvent } from '../../core/session/state.ts';
import { DEMANDER } from '../support/unit/fixture.ts';
import { type Box, counted, createBox } from '../support/unit/sessionFakes.ts';

const TAB = 7;
const beginning = { guide: DEMANDER, practice: false };
const events: [SessionEvent, number][] = [
  [{ type: 'stuck', hint: 1 }, 0],
  [{ type: 'page', pages: ['essai:resume'] }, 0],
  [{ type: 'jump' }, 0],
  [{ type: 'done' }, 1],
];
type Action = (box: Box) => Promise<unknown>;
const start: Action = ({ keeper }) => keeper.start(TAB, beginning);
const steps: Action[] = events.map(
  ([event, turn]) =>
    ({ keeper }: Box) =>
      keeper.event(TAB, event, turn),
);
const stop: Action = ({ keeper }) => keeper.stop(TAB, false);
const closed: Action = ({ keeper }) => keeper.closed(TAB);

/** Does the actions; the worker is killed once, at its n-th await, and the message is sent again to the next one (core/messages/protocol.ts). */
async function live(
  actions: Action[],
  { kill = -1, at = 'before' as 'before' | 'after', ready = [] as Action[] } = {},
): Promise<{ box: Box; killed: boolean }> {
  const box = createBox();
  await box.keeper.settings({ shared: false });
  for (const action of ready) await action(box);
  let killed = false;
  let awaits = 0;
  let die: () => void;
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });
  box.fault = (_, when) => {
    if (killed || when !== at || awaits++ !== kill) return;
    killed = true;
    die();
    return new Promise(() => {});
  };
  const hello: Action = ({ keeper }) => keeper.hello(TAB);
  for (const action of [...actions, hello]) {
    const wasAlive = !killed;
    await Promise.race([action(box), death]);
    if (wasAlive && killed) {
      box.restart();
      await action(box);
    } else if (!wasAlive) await action(box);
  }
  return { box, killed };
}

/** Every way to be killed once during the actions. */
async function eachDeath(actions: Action[], ready: Action[], look: (box: Box) => void): Promise<number> {
  let deaths = 0;
  for (const at of ['before', 'after'] as const)
    for (let kill = 0; ; kill++) {
      const { box, killed } = await live(actions, { kill, at, ready });
      if (!killed) break;
      deaths++;
      look(box);
    }
  return deaths;
}

const FINISHED = ['fin done', 'fin seen', 'finished', 'ouvrir hint1', 'ouvrir seen', 'under30'];

describe('a worker killed at any of its awaits', () => {
  it('counts a finished guide exactly once, and the person sees its end', async () => {
    const deaths = await eachDeath(steps, [start], (box) => {
      expect(box.journal.batches.map(counted)).toEqual([FINISHED]);
      expect(box.journal.applied).toBe(1);
      expect(box.memory.outbox).toEqual([]);
      expect((box.memory[`run:${TAB}`] as Session).at).toBe(END);
    });
    expect(deaths).toBeGreaterThan(20);
  });

  it('counts a stopped guide at most once, and leaves no session behind', async () => {
    const deaths = await eachDeath([stop, closed], [start], (box) => {
      expect(box.journal.batches.map(counted)).toEqual([['abandoned', 'ouvrir seen', 'under30']]);
      expect(box.memory).not.toHaveProperty(`run:${TAB}`);
      expect(box.disk).not.toHaveProperty('place');
    });
    expect(deaths).toBeGreaterThan(10);
  });

  it('counts two guides of two tabs once each', async () => {
    const second: Action = ({ keeper }) => keeper.start(8, beginning);
    await eachDeath([...steps, ({ keeper }) => keeper.closed(8)], [start, second], (box) => {
      expect(box.journal.batches.map(counted)).toEqual([FINISHED, ['abandoned', 'ouvrir seen', 'under30']]);
    });
  });

  it('begins the guide that was asked for', async () => {
    await eachDeath([start], [], (box) =>
      expect(box.memory[`run:${TAB}`]).toMatchObject({ at: 'ouvrir', facts: ['ouvrir seen'] }),
    );
  });
  it('counts nothing for a guide that only begins', async () => {
    await eachDeath([start], [], (box) => expect(box.journal.batches).toEqual([]));
  });
  it('keeps no place of a finished guide', async () => {
    await eachDeath(steps, [start], (box) => expect(box.disk).not.toHaveProperty('place'));
  });
});

describe('a journal that refuses', () => {
  const refuse = (box: Box, pattern: RegExp, times = Number.POSITIVE_INFINITY) => {
    let left = times;
    box.fault = (operation, when) => {
      if (when === 'before' && pattern.test(operation) && left-- > 0)
        throw new DOMException('Full', 'QuotaExceededError');
    };
  };

  it.each(['journal.open', 'journal.applied', 'journal.apply'])('%s: never breaks the guide', async (operation) => {
    const box = createBox();
    refuse(box, new RegExp(operation));
    await start(box);
    for (const step of steps) await step(box);
    expect(await box.keeper.hello(TAB)).toMatchObject({ step: null });
    await stop(box);
    expect(await start(box)).toMatchObject({ key: 'ouvrir' });
    await box.keeper.closed(TAB);
    expect(await box.keeper.hello(TAB)).toBeNull();
  });

  it('a batch refused once is applied at the next word, once', async () => {
    const box = createBox();
    await start(box);
    refuse(box, /journal\.apply$/, 1);
    for (const step of steps) await step(box);
    expect(box.journal.batches).toEqual([]);
    await box.keeper.hello(TAB);
    await box.keeper.hello(TAB);
    expect(box.journal.batches.map(counted)).toEqual([FINISHED]);
  });

  it('a batch applied and not crossed off is not applied again', async () => {
    const box = createBox();
    await start(box);
    refuse(box, /memory\.set outbox$/, 1);
    for (const step of steps) await step(box);
    expect(box.memory.outbox).toHaveLength(1);
    await stop(box);
    expect(box.journal.batches.map(counted)).toEqual([FINISHED]);
    expect(box.memory.outbox).toEqual([]);
  });
  it('a disk that refuses does not break the end', async () => {
    const box = createBox();
    await start(box);
    refuse(box, /disk\.remove/);
    const last = (await Promise.all(steps.map((step) => step(box)))).at(-1);
    expect(last).toMatchObject({ step: null });
  });
});
