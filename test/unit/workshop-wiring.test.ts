// @vitest-environment happy-dom
/** The workshop in two tabs of one browser: what one writes, the other shows, and so does not write over. */
import { expect, test, vi } from 'vitest';
import { open } from '../../core/workshop/trainer.ts';

type Changed = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
const heard: Changed[] = [];
const written = vi.fn(async () => {});
const area = { get: async () => ({}), set: written, remove: async () => {} };
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { id: 'faire-avec', sendMessage: async () => null, onMessage: { addListener() {} } },
    storage: {
      session: area,
      local: area,
      managed: area,
      onChanged: { addListener: (listener: Changed) => void heard.push(listener) },
    },
  },
}));

test('a room opened or ended in another tab is shown in this one', async () => {
  document.body.innerHTML = '<div id="root"></div>';
  location.hash = '#/salle';
  await import('../../entrypoints/workshop/main.tsx');
  const shows = (part: string) => vi.waitFor(() => expect(document.body.textContent).toContain(part));
  await shows('Aucun atelier n’est ouvert.');
  const exercises = [{ guide: 'caf/attestation-paiement', person: 0, level: 'pas-a-pas' as const, mishaps: [] }];
  const workshop = { newValue: open({ title: '', audience: 'tous', warmUp: false, exercises, room: 3 }, 3, 0, 0.5) };
  for (const hear of heard) hear({ workshop }, 'local');
  await shows('Poste bleu 3');
  for (const hear of heard) hear({ workshop: {} }, 'local');
  await shows('Aucun atelier n’est ouvert.');
  expect(written).not.toHaveBeenCalled();
});
