/** Each message, from each sender that may not send it: no answer, and no service is called. */
import { describe, expect, it } from 'vitest';
import type { Services } from '../../core/messages/context.ts';
import { handle, type Sender } from '../../core/messages/handle.ts';
import { type From, table } from '../../core/messages/table.ts';
import { rightOnes } from '../proofs/hostile-messages.ts';

const own: Sender = { own: true, tab: 3, incognito: false };
const page: Sender = { own: false, tab: 7, incognito: false };
const wrong: Record<From, Sender[]> = { own: [page], page: [own], any: [] };
const right: Record<From, Sender[]> = { own: [own], page: [page], any: [own, page] };

/** Services that only say which of them was called. */
function recorded(): { services: Services; calls: string[] } {
  const calls: string[] = [];
  const record = (name: string): object =>
    new Proxy(() => Promise.resolve(null), {
      get: (_, key) => (typeof key === 'string' && key !== 'then' ? record(`${name}.${key}`) : undefined),
      apply() {
        calls.push(name);
        return Promise.resolve(true);
      },
    });
  const names = [
    'sessions',
    'repairs',
    'hasGuide',
    'injectScript',
    'openPanel',
    'openPage',
    'injectPicker',
    'jobFor',
    'saveRepair',
  ];
  return { services: Object.fromEntries(names.map((name) => [name, record(name)])) as unknown as Services, calls };
}

const samples = rightOnes(1, 7, 8);
const sampleOf = (kind: string) => samples.find((one) => one.kind === kind) ?? { kind };

describe.each(Object.entries(table))('%s', (kind, { from, ofTab }: { from: From; ofTab?: true }) => {
  it.each(wrong[from])('gets no answer from %j', (sender) => {
    const { services, calls } = recorded();
    expect(handle(sampleOf(kind), sender, services, () => undefined)).toBeUndefined();
    expect(calls).toEqual([]);
  });

  it.each(right[from])('is answered to %j', async (sender) => {
    const { services } = recorded();
    expect(await handle(sampleOf(kind), sender, services, () => undefined)).not.toBeUndefined();
  });

  const itOfTab = ofTab ? it : () => undefined;
  itOfTab('answers null where there is no tab, and does nothing', async () => {
    const { services, calls } = recorded();
    const { tab: _, ...message } = { tab: 0, ...sampleOf(kind) };
    const sender: Sender = { own: from !== 'page', incognito: false };
    expect(await handle(message, sender, services, () => undefined)).toBeNull();
    expect(calls).toEqual([]);
  });

  it('speaks for the tab of a companion, whatever tab the message names', async () => {
    if (from === 'own') return;
    const { services, calls } = recorded();
    let spokenFor: unknown;
    services.sessions = new Proxy(services.sessions, {
      get: (_target, key) => (tab: unknown) => {
        spokenFor ??= tab;
        calls.push(String(key));
        return Promise.resolve(null);
      },
    });
    await handle(
      { ...sampleOf(kind), ...('tab' in table[kind as 'hello'].body ? { tab: 99 } : {}) },
      page,
      services,
      () => undefined,
    );
    expect(spokenFor).not.toBe(99);
  });
});

it('nobody learns anything of a kind that objects inherit', () => {
  const { services, calls } = recorded();
  for (const kind of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
    expect(handle({ kind }, own, services, () => undefined)).toBeUndefined();
  expect(calls).toEqual([]);
});

it('what a sheet may say is decided in a page of ours, never by a companion', async () => {
  const retake = { kind: 'event', event: { type: 'retake' }, turn: 1, tab: 3 };
  const asked = async (sender: Sender): Promise<string[]> => {
    const { services, calls } = recorded();
    await handle(retake, sender, services, () => undefined);
    return calls;
  };
  expect(await asked(own)).toEqual(['sessions.event']);
  expect(await asked(page)).toEqual(['sessions.hello']);
});
