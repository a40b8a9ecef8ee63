import { beforeEach, describe, expect, it } from 'vitest';
import type { Session, SessionEvent } from '../../core/session/state.ts';
import { DEMANDER } from '../support/unit/fixture.ts';
import { type Box, createBox } from '../support/unit/sessionFakes.ts';

const [LEFT, RIGHT] = [1, 2];
const done: SessionEvent = { type: 'done' };

let box: Box;
const send = (tab: number, event: SessionEvent) =>
  box.keeper.event(tab, event, (box.memory[`run:${tab}`] as Session).turn);

beforeEach(async () => {
  box = createBox();
  await box.keeper.start(LEFT, { guide: DEMANDER, practice: true });
  await box.keeper.start(RIGHT, { guide: DEMANDER, practice: false });
  await box.keeper.pair({ demo: LEFT, person: RIGHT });
});

describe('side by side', () => {
  it('the person waits to be shown, then it is their turn', async () => {
    expect((await box.keeper.hello(RIGHT))?.side).toMatchObject({
      place: 'person',
      waits: true,
      other: { n: 1, title: 'Faire ouvrir' },
    });
    box.told.length = 0;
    await send(LEFT, done);
    expect(box.told.map(({ tab }) => tab)).toEqual([LEFT, RIGHT]);
    expect(box.told[1]?.view?.side).toMatchObject({ waits: false, other: { n: 2 } });
  });

  it('the demonstration sees where the person is, and never waits', async () => {
    await send(RIGHT, done);
    expect((await box.keeper.hello(LEFT))?.side).toEqual({
      place: 'demo',
      waits: false,
      other: { n: 2, m: 6, title: 'Faire choisir', finished: false },
    });
  });

  it('a person ahead goes on alone, and is not told to wait again', async () => {
    await send(RIGHT, { type: 'alone' });
    expect((await send(RIGHT, done))?.side?.waits).toBe(false);
  });

  it('a finished demonstration keeps nobody waiting', async () => {
    await send(LEFT, { type: 'page', pages: ['essai:resume'] });
    await send(LEFT, { type: 'jump' });
    await send(LEFT, done);
    expect((await box.keeper.hello(RIGHT))?.side).toMatchObject({ waits: false, other: { finished: true } });
  });

  it('closing one leaves the other intact, and alone', async () => {
    await send(LEFT, done);
    await box.keeper.closed(LEFT);
    expect(await box.keeper.hello(RIGHT)).toMatchObject({ key: 'ouvrir', side: undefined });
    expect(box.told.at(-1)).toMatchObject({ tab: RIGHT, view: { side: undefined } });
  });

  it('survives a killed worker', async () => {
    await send(LEFT, done);
    box.restart();
    expect((await box.keeper.hello(RIGHT))?.side?.other.n).toBe(2);
  });
});

describe('the end of the meeting', () => {
  it('says which steps alone, with a hint, with help; then nothing is left of it', async () => {
    await send(RIGHT, { type: 'stuck', hint: 1 });
    await send(RIGHT, done);
    await send(RIGHT, { type: 'helped' });
    await box.keeper.stop(RIGHT, false);
    expect(await box.keeper.ended()).toMatchObject([
      {
        guide: DEMANDER,
        finished: false,
        steps: [{ title: 'Faire ouvrir', help: 'hint' }],
        stoppedAt: { title: 'Faire choisir', help: 'help' },
      },
    ]);
    await box.keeper.clear();
    expect(Object.keys(box.memory).filter((key) => !['seq', 'outbox'].includes(key))).toEqual([]);
    expect(box.disk.place).toBeUndefined();
    expect(await box.keeper.ended()).toEqual([]);
  });

  it('has a finished guide once, and a private window not at all', async () => {
    await send(RIGHT, { type: 'page', pages: ['essai:resume'] });
    await send(RIGHT, { type: 'jump' });
    await send(RIGHT, done);
    await box.keeper.stop(RIGHT, false);
    await box.keeper.start(3, { guide: DEMANDER, practice: false, private: true });
    await box.keeper.stop(3, false);
    expect((await box.keeper.ended()).map(({ finished }) => finished)).toEqual([true]);
  });
});
