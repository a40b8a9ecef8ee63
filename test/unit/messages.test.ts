import { describe, expect, it, vi } from 'vitest';
import { asker, isNotice, Orphaned, type Runtime } from '../../core/messages/protocol.ts';

const dying = () => new Error('The message port closed before a response was received.');

describe('asking the background', () => {
  it('sends the kind with the body, and gives the answer back', async () => {
    const sendMessage = vi.fn(async () => 'answer');
    await expect(asker({ id: 'x', sendMessage })('stop', { later: true })).resolves.toBe('answer');
    expect(sendMessage.mock.calls).toEqual([[{ kind: 'stop', later: true }]]);
  });

  it('asks again, with the very same message, when the worker was killed as it answered', async () => {
    const sendMessage = vi
      .fn<Runtime['sendMessage']>()
      .mockRejectedValueOnce(dying())
      .mockRejectedValueOnce(dying())
      .mockResolvedValueOnce(null);
    await expect(asker({ id: 'x', sendMessage })('event', { event: { type: 'done' }, turn: 4 })).resolves.toBeNull();
    expect(sendMessage).toHaveBeenCalledTimes(3);
    expect(new Set(sendMessage.mock.calls.map(([message]) => JSON.stringify(message))).size).toBe(1);
  });

  it('asks again when a background stopped meanwhile answers nothing: no question has that answer', async () => {
    const sendMessage = vi.fn<Runtime['sendMessage']>().mockResolvedValueOnce(undefined).mockResolvedValueOnce(null);
    await expect(asker({ id: 'x', sendMessage })('hello', {})).resolves.toBeNull();
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('gives up after three times, with the browser’s own reason', async () => {
    const sendMessage = vi.fn<Runtime['sendMessage']>().mockRejectedValue(dying());
    await expect(asker({ id: 'x', sendMessage })('hello', {})).rejects.toThrow('port closed');
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('says that it is orphaned: before asking, while asking, and when the browser throws at once', async () => {
    const sendMessage = vi.fn<Runtime['sendMessage']>();
    await expect(asker({ sendMessage })('hello', {})).rejects.toBeInstanceOf(Orphaned);
    expect(sendMessage).not.toHaveBeenCalled();

    const runtime: Runtime = {
      id: 'x',
      sendMessage: () => {
        runtime.id = undefined;
        throw new Error('Extension context invalidated.');
      },
    };
    await expect(asker(runtime)('hello', {})).rejects.toBeInstanceOf(Orphaned);

    let asked = 0;
    const late: Runtime = {
      id: 'x',
      sendMessage: async () => {
        if (++asked === 3) late.id = undefined;
        throw dying();
      },
    };
    await expect(asker(late)('hello', {})).rejects.toBeInstanceOf(Orphaned);
  });
});

it('knows what the background tells from everything else', () => {
  expect(isNotice({ told: 'view', tab: 1, view: null }, {})).toBe(true);
  expect(isNotice({ told: 'focus', tab: 1 }, {})).toBe(true);
  for (const other of [
    null,
    undefined,
    'view',
    3,
    {},
    [],
    { told: 'click' },
    { told: 'view', tab: 1 },
    { told: 'view', tab: 1, view: {} },
    { kind: 'hello' },
  ])
    expect(isNotice(other, {})).toBe(false);
  expect(isNotice({ told: 'focus', tab: 1 }, { tab: { id: 1 } })).toBe(false);
});
