// @vitest-environment happy-dom
/** The silence of a shared computer, as our own pages live it: none of them speaks for somebody who is not there. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Summary } from '../../core/background/summary.ts';
import type { Question } from '../../core/messages/protocol.ts';

type Changed = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
const heard: Changed[] = [];
const asked: string[] = [];
let ended: Partial<Summary>[] = [];
const alarms = vi.fn(async () => {});
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'faire-avec',
      sendMessage: async ({ kind }: Question) => {
        asked.push(kind);
        return kind === 'ended' ? ended : null;
      },
      onMessage: { addListener() {} },
    },
    storage: {
      session: { get: async () => ({}), remove: async () => {} },
      onChanged: { addListener: (listener: Changed) => void heard.push(listener) },
    },
    alarms: { create: alarms, onAlarm: { addListener() {} } },
  },
}));
vi.mock('../../entrypoints/background/sessions.ts', () => ({ keeper: {} }));

const text = () => document.body.textContent ?? '';
const memory = (changes: Record<string, { newValue?: unknown }>) => {
  for (const listener of heard) listener(changes, 'session');
};

beforeEach(() => {
  vi.resetModules();
  heard.length = 0;
  asked.length = 0;
  document.body.innerHTML = '<div id="root"></div>';
});

test('what a page asks by itself does not put the silence off; a hand does', async () => {
  const { noteActivity } = await import('../../entrypoints/background/idle.ts');
  noteActivity({ kind: 'ended' });
  noteActivity({ kind: 'home' });
  await new Promise((later) => setTimeout(later));
  expect(alarms).not.toHaveBeenCalled();
  noteActivity({ kind: 'here' });
  await vi.waitFor(() => expect(alarms).toHaveBeenCalledOnce());
});

test('the end of a meeting warns too, hears the hand that fills in its draft, and shows nothing that has been erased', async () => {
  const guide = 'caf/attestation-paiement';
  ended = [{ guide, title: 'Une attestation', practice: false, finished: true, steps: [], duration: 'under30' }];
  await import('../../entrypoints/meeting/main.tsx');
  await vi.waitFor(() => expect(text()).toContain('Une attestation'));

  memory({ idle: { newValue: true } });
  await vi.waitFor(() => expect(text()).toContain('Je suis encore là'));
  document.querySelector<HTMLInputElement>('.cra input[type=radio]')?.click();
  expect(asked).toContain('here');

  ended = [];
  memory({ idle: {}, ended: {} });
  await vi.waitFor(() => expect(text()).not.toContain('Une attestation'));
  expect(text()).not.toContain('Je suis encore là');
});
