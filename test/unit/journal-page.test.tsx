// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { JournalPage } from '../../components/journal/JournalPage.tsx';
import { placeKeeper } from '../../components/journal/placeKeeper.ts';
import type { Counter } from '../../core/journal/counter.ts';
import type { PlaceSecret } from '../../core/journal/place.ts';
import type { Fact } from '../../core/session/state.ts';
import { library } from '../support/unit/home.fixture.ts';

const counter = (
  step: string,
  fact: Fact,
  count: number,
  setting: 'real' | 'practice' = 'real',
  week = '2026-W42',
): Counter => ({
  key: [week, setting, 'caf/attestation-paiement', 1, 'pas-a-pas', step, fact],
  count,
});

const some = [
  counter('telecharger', 'seen', 6),
  counter('ouvrir', 'seen', 9),
  counter('ouvrir', 'done', 8),
  counter('connexion/choisir', 'seen', 8),
  counter('connexion/choisir', 'humanHelp', 2),
  counter('ouvrir', 'seen', 3, 'practice'),
  counter('disparue', 'seen', 1),
  counter('', 'finished', 6),
  counter('', 'under30', 6),
  counter('ouvrir', 'seen', 4, 'real', '2026-W47'),
];

function show(all: Counter[] | 'failed', onErase = vi.fn(async () => {}), least = 5, waiting = 0) {
  let kept: PlaceSecret | undefined;
  const place = placeKeeper(async () => ({
    place: async () => kept,
    keepPlace: async (next) => {
      kept = next;
    },
  }));
  const counters = signal<Counter[] | 'failed' | null>(all);
  act(() =>
    render(
      <JournalPage
        library={library}
        counters={counters}
        now={new Date(2026, 10, 22)}
        least={least}
        waiting={signal(waiting)}
        place={place}
        onErase={onErase}
      />,
      document.body,
    ),
  );
  return { onErase, counters };
}
const button = (name: string) => [...document.querySelectorAll('button')].find((b) => b.textContent === name);
const press = (name: string) => act(() => button(name)?.click());
const text = () => document.body.textContent?.replaceAll('\u00a0', ' ') ?? '';
afterEach(() => act(() => render(null, document.body)));

it('says how numbers leave, and a coarser way where the place has fixed one', () => {
  show(some);
  expect(text()).toContain('gardé dans votre structure (arrondi à 5)');
  expect(text()).toContain('publié ou transmis (arrondi à 10, rien sous 11)');
  show(some, undefined, 20);
  expect(text()).toContain('gardé dans votre structure (arrondi à 20)');
  expect(text()).toContain('publié ou transmis (arrondi à 20, rien sous 20)');
});

it('says calmly that counts wait for the date, and only then', () => {
  show(some);
  expect(text()).not.toContain('La date de cet ordinateur');
  show(some, undefined, 5, 3);
  expect(text()).toContain('La date de cet ordinateur a changé. 3 nombres attendent qu’elle soit sûre');
});

it('shows exact numbers, steps in their own words and order, practice apart', () => {
  show(some);
  expect([...document.querySelectorAll('h2')].map((h) => h.textContent)).toEqual([
    'Sur les sites réels',
    'À l’entraînement',
    'Exporter',
  ]);
  const rows = [...(document.querySelector('table')?.rows ?? [])].map((row) =>
    [...row.cells].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ['Étape', 'Vue', 'Faite', 'Aide humaine'],
    ['Ouvrir le site', '13', '8', '0'],
    ['Choisir un compte', '8', '0', '2'],
    ['Télécharger le papier', '6', '0', '0'],
    ['disparue', '1', '0', '0'],
  ]);
  expect(text()).toContain('Guides terminés : 6. Guides arrêtés : 0.');
  expect(text()).toContain('Depuis la semaine du 12 octobre 2026.');
});

it('says in four sentences what is counted', () => {
  show([]);
  expect(document.querySelectorAll('.about li')).toHaveLength(4);
  expect(text()).toContain('Le journal est vide.');
  expect(button('Exporter en CSV')).toBeUndefined();
});

it('shows the whole file before it can be saved, with rounded numbers only', async () => {
  show(some);
  expect(document.querySelector('a[download]')).toBeNull();
  press('Exporter en CSV');
  await vi.waitFor(() => expect(document.querySelector('pre')).not.toBeNull());
  const pre = document.querySelector('pre')?.textContent ?? '';
  expect(pre).toContain('Ouvrir le site');
  for (const row of pre.trim().split('\n').slice(1)) expect(Number(row.split(';')[8]) % 5).toBe(0);
  expect(document.querySelector('a[download]')?.getAttribute('download')).toBe('faire-avec-journal.csv');
  press('Exporter en JSON');
  await vi.waitFor(() => expect(JSON.parse(document.querySelector('pre')?.textContent ?? '').arrondi).toBe(5));
  act(() => document.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click());
  await vi.waitFor(() => expect(text()).toContain('Aucun nombre ne peut encore être exporté.'));
  expect(document.querySelector('a[download]')).toBeNull();
});

it('erases in two presses', async () => {
  const { onErase, counters } = show(some);
  press('Tout effacer');
  expect(onErase).not.toHaveBeenCalled();
  press('Ne rien effacer');
  expect(button('Oui, tout effacer')).toBeUndefined();
  press('Tout effacer');
  await act(async () => {
    button('Oui, tout effacer')?.click();
    counters.value = [];
  });
  expect(onErase).toHaveBeenCalledOnce();
  expect(text()).toContain('Le journal est effacé.');
});

it('says calmly that it could not erase', async () => {
  show(
    some,
    vi.fn(async () => {
      throw new Error('disk');
    }),
  );
  press('Tout effacer');
  await act(async () => button('Oui, tout effacer')?.click());
  expect(text()).toContain('Je n’ai pas pu effacer le journal.');
});

it('says calmly that it could not be read', () => {
  show('failed');
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Je n’arrive pas à lire le journal.');
});

it('shows where a site has moved, worst first; nothing of practice, of older versions, nor where all is well', () => {
  const of = (version: number, rest: Parameters<typeof counter>): Counter => {
    const one = counter(...rest);
    return { ...one, key: one.key.with(3, version) as Counter['key'] };
  };
  const { version } = library.guides['caf/attestation-paiement'] as { version: number };
  const now = (...rest: Parameters<typeof counter>) => of(version, rest);
  show([
    now('ouvrir', 'seen', 9),
    now('telecharger', 'seen', 4),
    now('ouvrir', 'absent', 1, 'practice'),
    of(version + 1, ['ouvrir', 'absent', 3]),
  ]);
  expect(document.querySelector('#check')).toBeNull();
  show([
    now('ouvrir', 'seen', 9),
    now('ouvrir', 'absent', 2),
    now('telecharger', 'seen', 4),
    now('telecharger', 'doubtful', 3),
  ]);
  const rows = [...document.querySelectorAll('[aria-labelledby=check] tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows.map(([, , ...counts]) => counts)).toEqual([
    ['4', '3', '0'],
    ['9', '0', '2'],
  ]);
});
