import { beforeEach, describe, expect, it } from 'vitest';
import { createIdle, GRACE, isByHand, SILENCE } from '../../core/background/idle.ts';
import type { KeyValueStore } from '../../core/background/storage.ts';
import { HERE, warning } from '../../core/session/stepMessages.ts';
import { DEMANDER } from '../support/unit/fixture.ts';
import { type Box, createBox } from '../support/unit/sessionFakes.ts';

let box: Box;
let alarms: number[];
let shared: boolean;
let idle: ReturnType<typeof createIdle>;
beforeEach(() => {
  box = createBox();
  alarms = [];
  shared = true;
  const memory: KeyValueStore = {
    get: async () => structuredClone(box.memory),
    set: async (items) => void Object.assign(box.memory, items),
    remove: async (keys) => {
      for (const key of keys) delete box.memory[key];
    },
  };
  idle = createIdle({
    memory,
    shared: async () => shared,
    alarm: async (minutes) => void alarms.push(minutes),
    broadcastAll: () => box.keeper.broadcastAll(),
    clear: () => box.keeper.clear(),
    settle: () => box.keeper.settle(),
  });
});

describe('a shared computer left as it is', () => {
  it('says so, with a way to stay; then erases everything of the meeting', async () => {
    await box.keeper.start(7, { guide: DEMANDER, practice: false });
    await idle.noteActivity();
    await idle.onAlarm();
    expect(alarms).toEqual([SILENCE, GRACE]);
    expect(box.told.at(-1)?.view).toMatchObject({
      note: warning,
      ways: [{ label: HERE, event: { type: 'here' } }],
      key: 'ouvrir',
    });
    expect((await box.keeper.home()).idle).toBe(true);
    await idle.onAlarm();
    expect(box.told.at(-1)).toEqual({ tab: 7, view: null });
    expect(Object.keys(box.memory).filter((key) => !['seq', 'outbox'].includes(key))).toEqual([]);
  });

  it('is put off by any hand: the sentence goes, the silence begins again', async () => {
    await box.keeper.start(7, { guide: DEMANDER, practice: false });
    await idle.onAlarm();
    await idle.noteActivity();
    expect(alarms).toEqual([GRACE, SILENCE]);
    expect(box.told.at(-1)?.view?.note).toBeUndefined();
    await idle.onAlarm();
    expect((await box.keeper.hello(7))?.note).toBe(warning);
  });

  it('says so in the page even where nothing is drawn', async () => {
    await box.keeper.start(7, { guide: DEMANDER, practice: false, level: 'en-autonomie' });
    expect(await box.keeper.hello(7)).toMatchObject({ drawn: false });
    await idle.onAlarm();
    expect(box.told.at(-1)?.view).toMatchObject({ drawn: true, ring: false, note: warning });
    await idle.noteActivity();
    expect(await box.keeper.hello(7)).toMatchObject({ drawn: false });
  });

  it('opens a folded bubble to say so, and has it announced; then all is as it was', async () => {
    await box.keeper.start(7, { guide: DEMANDER, practice: false });
    await box.keeper.event(7, { type: 'fold', folded: true }, 0);
    await idle.onAlarm();
    expect(box.told.at(-1)?.view).toMatchObject({ folded: false, alert: warning });
    await idle.noteActivity();
    expect(box.told.at(-1)?.view).toMatchObject({ folded: true, alert: undefined });
  });

  it('says so where the guide is finished too', async () => {
    await box.keeper.start(7, { guide: DEMANDER, practice: false });
    await box.keeper.event(7, { type: 'page', pages: ['essai:resume'] }, 0);
    await box.keeper.event(7, { type: 'jump' }, 0);
    await box.keeper.event(7, { type: 'done' }, 1);
    await idle.onAlarm();
    expect(box.told.at(-1)?.view).toMatchObject({
      step: null,
      says: { finished: { why: warning } },
      ways: [{ label: HERE }],
    });
  });

  it('a page that moves by itself is no hand', () => {
    expect(isByHand({ type: 'page', pages: [] })).toBe(false);
    expect(isByHand({ type: 'verdict', kind: 'found' })).toBe(false);
    expect(isByHand({ type: 'here' })).toBe(true);
  });
});

it('a personal computer, or one with nothing to tidy, is left alone', async () => {
  await idle.onAlarm();
  shared = false;
  await box.keeper.start(7, { guide: DEMANDER, practice: false });
  await idle.onAlarm();
  expect(box.memory.idle).toBeUndefined();
  expect(await box.keeper.hello(7)).toMatchObject({ key: 'ouvrir', note: undefined });
  expect(alarms).toEqual([]);
});
