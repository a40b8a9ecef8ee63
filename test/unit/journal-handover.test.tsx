// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HandOver } from '../../components/journal/HandOver.tsx';
import type { Counter } from '../../core/journal/counter.ts';
import { readExport } from '../../pool/read.ts';

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

beforeEach(() =>
  act(() => render(<HandOver counters={counters} now={new Date(2026, 10, 22)} least={5} />, document.body)),
);
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
const prepare = () => act(() => document.querySelector('button')?.click());
const shown = () => document.querySelector('pre')?.textContent ?? '';

it('offers the months that are over, the latest first', () => {
  expect([...field('Mois terminé').querySelectorAll('option')].map((one) => one.textContent)).toEqual([
    'octobre 2026',
    'septembre 2026',
  ]);
});

it('asks for codes in a sentence, and prepares nothing without them', () => {
  prepare();
  expect(document.querySelector('[role=status]')?.textContent).toBe('Un code a de 2 à 20 lettres ou chiffres.');
  expect(shown()).toBe('');
});

it('a PC among others gives its exact numbers, said to stay in the place, and the pool reads them', () => {
  type('Code de votre structure', 'Lyon 03');
  type('Nom de ce poste', 'bleu 3');
  prepare();
  expect(document.querySelector('[role=status]')?.textContent).toContain('Il reste dans votre lieu');
  const [found] = readExport(shown(), 'a.json', '2026-11');
  expect(found).toMatchObject({ structure: 'LYON-03', poste: 'BLEU-3', mois: '2026-10' });
  expect(found?.lignes.map(({ nombre }) => nombre).sort()).toEqual([3, 9]);
  expect(document.querySelector('a')?.download).toBe('faire-avec-LYON-03-BLEU-3-2026-10.json');
});

it('a PC alone gives the place’s file, without its small numbers; what is typed again must be prepared again', () => {
  type('Code de votre structure', 'Lyon 03');
  act(() =>
    [...document.querySelectorAll('label')]
      .find((one) => one.textContent?.includes('que ce poste'))
      ?.querySelector('input')
      ?.click(),
  );
  prepare();
  const [found] = readExport(shown(), 'a.json', '2026-11');
  expect(found).toMatchObject({ structure: 'LYON-03', poste: '', mois: '2026-10' });
  expect(found?.lignes.map(({ nombre }) => nombre)).toEqual([9]);
  type('Code de votre structure', 'Brest');
  expect(shown()).toBe('');
});
