// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HandOver } from '../../components/journal/HandOver.tsx';
import { placeKeeper } from '../../components/journal/placeKeeper.ts';
import type { Counter } from '../../core/journal/counter.ts';
import { newPlace, type PlaceSecret } from '../../core/journal/place.ts';
import { type PcExport, type PlaceExport, readFound } from '../../core/network/read.ts';

const counter = (count: number, week: string, step = 'ouvrir'): Counter => ({
  key: [week, 'practice', 'caf/a', 1, 'pas-a-pas', step, 'seen'],
  count,
});
const counters = [
  counter(3, '2026-W42'),
  counter(9, '2026-W42', 'suite'),
  counter(7, '2026-W38'),
  counter(8, '2026-W47'),
];

let kept: PlaceSecret;
let full: boolean;
const place = placeKeeper(async () => ({
  place: async () => kept,
  keepPlace: async (next) => {
    if (full) throw new Error('disk');
    kept = next;
  },
}));
const show = (all = counters) =>
  act(() => render(<HandOver counters={all} now={new Date(2026, 10, 22)} least={5} place={place} />, document.body));
beforeEach(() => {
  kept = newPlace('');
  full = false;
  show();
});
afterEach(() => act(() => render(null, document.body)));

const field = (label: string) =>
  document.getElementById(
    [...document.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor ?? '',
  ) as HTMLInputElement;
const type = (label: string, value: string) =>
  act(() => {
    field(label).value = value;
    field(label).dispatchEvent(new Event('input', { bubbles: true }));
  });
const button = (name: string) => [...document.querySelectorAll('button')].find((one) => one.textContent === name);
const prepare = async (name = 'Préparer le fichier') => {
  await act(async () => button(name)?.click());
  await vi.waitFor(() => expect(said()).not.toBe(''));
};
const said = () => document.querySelector('[role=status]')?.textContent ?? '';
const read = <T,>() => readFound(shown(), 'a.json', { thisMonth: '2026-11' })[0] as T;
const shown = () => document.querySelector('pre')?.textContent ?? '';

it('offers the months that are over, the latest first', () => {
  expect([...field('Mois terminé').querySelectorAll('option')].map((one) => one.textContent)).toEqual([
    'octobre 2026',
    'septembre 2026',
  ]);
});

it('asks for codes in a sentence, and prepares nothing without them', async () => {
  await prepare();
  expect(said()).toBe('Un code a de 2 à 20 lettres ou chiffres.');
  expect(shown()).toBe('');
});

it('a PC among others gives its exact numbers, said to stay in the place, and the pool reads them', async () => {
  type('Code de votre structure', 'Lyon 03');
  type('Nom de ce poste', 'bleu 3');
  await prepare();
  expect(said()).toContain('Il reste dans votre lieu');
  const found = read<PcExport>();
  expect(found).toMatchObject({ structure: 'LYON-03', poste: 'BLEU-3', mois: '2026-10' });
  expect(found.cells.map(({ count }) => count).sort()).toEqual([3, 9]);
  expect(document.querySelector('a')?.download).toBe('faire-avec-LYON-03-BLEU-3-2026-10.json');
});

const alone = () =>
  act(() =>
    [...document.querySelectorAll('label')]
      .find((one) => one.textContent?.includes('que ce poste'))
      ?.querySelector('input')
      ?.click(),
  );

it('a PC alone gives the place’s file, rounded; what is typed again must be prepared again', async () => {
  type('Code de votre structure', 'Lyon 03');
  alone();
  await prepare();
  const found = read<PlaceExport>();
  expect(found).toMatchObject({ structure: 'LYON-03', mois: '2026-10', base: 5, correction: 0 });
  for (const { count } of found.cells) expect(count % 5).toBe(0);
  const first = shown();
  type('Code de votre structure', 'Brest');
  expect(shown()).toBe('');
  // Another code, the same place: the same numbers, never a second draw of them.
  await prepare();
  expect(shown()).toBe(first.replace('LYON-03', 'BREST'));
  expect(said()).toContain('déjà été donné. Le voici, pareil.');
});

it('a month already given is given as it was; it is corrected when the person asks', async () => {
  type('Code de votre structure', 'Lyon 03');
  alone();
  await prepare();
  const first = shown();
  type('Code de votre structure', 'Lyon 03 ');
  show([...counters, counter(40, '2026-W43', 'suite')]);
  await prepare();
  expect(shown()).toBe(first);
  expect(said()).toContain('avec d’autres nombres');
  await prepare('Corriger ce mois');
  await vi.waitFor(() => expect(read<PlaceExport>().correction).toBe(1));
});

it('shows nothing that it could not keep', async () => {
  full = true;
  type('Code de votre structure', 'Lyon 03');
  alone();
  await prepare();
  expect(shown()).toBe('');
  expect(said()).toContain('Je n’ai pas pu garder');
});
