// @vitest-environment happy-dom
/** The band above an exercise: what it writes on the disk, what it tells the guide, and how an exercise ends. */
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { View } from '../../core/session/viewModel.ts';
import { type SeatState, takeSeat } from '../../core/workshop/seatState.ts';

const GUIDE = 'caf/attestation-paiement';
const store = vi.hoisted(() => {
  const kept: Record<'session' | 'local', Record<string, unknown>> = { session: {}, local: {} };
  const written: string[] = [];
  const asked: { kind: string; event?: { type: string } }[] = [];
  const heard: ((message: unknown, sender: object) => void)[] = [];
  const area = (name: 'session' | 'local') => ({
    get: async (key: string) => ({ [key]: structuredClone(kept[name][key]) }),
    set: async (values: object) => {
      written.push(...Object.keys(values).map((key) => `${name}.${key}`));
      Object.assign(kept[name], structuredClone(values));
    },
    remove: async (key: string) => {
      delete kept[name][key];
    },
  });
  return { kept, written, asked, heard, area, progress: { at: '', facts: [] as string[] } };
});
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'faire-avec',
      sendMessage: async (message: { kind: string }) => {
        store.asked.push(message);
        return message.kind === 'progress' ? { guide: GUIDE, answers: {}, ...store.progress } : null;
      },
      onMessage: {
        addListener: (listener: (message: unknown, sender: object) => void) => void store.heard.push(listener),
      },
    },
    tabs: { getCurrent: async () => ({ id: 4 }) },
    storage: { session: store.area('session'), local: store.area('local') },
  },
}));

const view = (key: string, n: number): View =>
  ({ guide: GUIDE, key, n, step: { id: key }, turn: n }) as unknown as View;
const seat = (): SeatState => store.kept.session.seat as SeatState;
const press = (name: string) =>
  act(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click());
const step = (key: string, n: number, facts: string[]): void => {
  store.progress = { at: key, facts };
  for (const hear of store.heard) hear({ told: 'view', tab: 4, view: view(key, n) }, {});
};

beforeEach(() => {
  document.body.innerHTML = '<div id="band"></div>';
});

test('one line is written when an exercise begins, none at a step, one when it ends; a press for help is help', async () => {
  const programme = {
    ...{ title: 'Chez Martine', audience: 'tous' as const, warmUp: false, room: 7 },
    exercises: [{ guide: GUIDE, person: 0, level: 'pas-a-pas' as const, mishaps: [] }],
  };
  store.kept.session.seat = takeSeat(programme, 2, 0.5);
  const { mountBand, noteHelps } = await import('../../entrypoints/practice/band.tsx');
  await mountBand(document.getElementById('band') as HTMLElement, GUIDE, view('mon-compte', 1));
  const lines = () => store.written.filter((key) => key === 'local.seat-line').length;
  expect(lines()).toBe(1);
  expect(JSON.stringify(store.kept.local)).not.toContain('Martine');

  press('J’ai besoin d’aide');
  await vi.waitFor(() => expect(seat().taken).toEqual({ 'mon-compte': 'help' }));
  expect(store.asked.some(({ kind, event }) => kind === 'event' && event?.type === 'helped')).toBe(true);

  step('connexion/mail', 2, ['connexion/mail hint1']);
  await vi.waitFor(() => expect(seat().taken['connexion/mail']).toBe('hint'));
  // Begun again: the guide forgets, the seat does not.
  await noteHelps();
  step('mon-compte', 1, []);
  await vi.waitFor(() => expect(seat().at?.key).toBe('mon-compte'));
  expect(seat().taken).toEqual({ 'mon-compte': 'help', 'connexion/mail': 'hint' });
  expect(lines()).toBe(1);

  press('J’arrête cet exercice');
  expect(seat().results).toEqual([]);
  press('Non, je continue');
  press('J’arrête cet exercice');
  press('Oui, la salle passe à la suite');
  await vi.waitFor(() => expect(lines()).toBe(2));
  expect(seat().results).toMatchObject([{ cut: true, steps: [{ key: 'mon-compte', help: 'help' }] }]);
});
