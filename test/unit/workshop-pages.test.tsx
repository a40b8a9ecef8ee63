// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WorkshopActions, WorkshopModel } from '../../components/workshop/model.ts';
import { pastCsv } from '../../components/workshop/pastCsv.ts';
import { WorkshopPage } from '../../components/workshop/WorkshopPage.tsx';
import { pastWhy } from '../../components/workshop/words.ts';
import { type Content, contentOf } from '../../core/workshop/content.ts';
import { readWorkshopFile, workshopFile } from '../../core/workshop/file.ts';
import { codeOf, type Exercise, type Programme } from '../../core/workshop/programme.ts';
import type { Result } from '../../core/workshop/result.ts';
import { takeSeat } from '../../core/workshop/seatState.ts';
import { open, receive, type Saved, type Trainer } from '../../core/workshop/trainer.ts';
import { DEMANDER, library } from '../support/unit/fixture.ts';

const practice = {
  $schema: '',
  name: '',
  person: { name: 'Camille', about: 'Un.' },
  papers: [],
  first: 'a',
  screens: {},
};
const content: Content = contentOf(library, { [DEMANDER]: practice });
const one: Programme = {
  title: 'Lundi',
  audience: 'tous',
  warmUp: false,
  exercises: [{ guide: DEMANDER, person: 0, level: 'pas-a-pas', mishaps: [] }],
};
const result: Result = {
  exercise: 0,
  seat: 1,
  nonce: 2,
  answers: {},
  done: 0,
  steps: [{ key: 'ouvrir', help: 'alone' }],
};
const summary = (title: string): Saved => ({
  title,
  day: '2026-11-22',
  exercises: [
    {
      guide: DEMANDER,
      published: {
        results: 12,
        finished: 'hidden',
        steps: [{ key: 'ouvrir', title: 'Ouvrir', n: 1, seen: 12, helps: null, bands: null }],
      },
    },
  ],
});

function show(
  route: string,
  given: { draft?: Programme; trainer?: Trainer | null; saved?: Saved[]; seated?: boolean } = {},
) {
  const { draft = { ...one, exercises: [] }, trainer = null, saved = [], seated = false } = given;
  const model = {
    content,
    practices: { [DEMANDER]: practice },
    route: signal(route),
    today: '2026-11-22',
    least: 5,
    draft: signal(draft),
    trainer: signal(trainer),
    saved: signal(saved),
    ended: signal(false),
    seating: signal(seated ? takeSeat(one, 2, 0) : null),
  } satisfies WorkshopModel;
  const actions = {
    draft: vi.fn((programme: Programme) => {
      model.draft.value = programme;
    }),
    open: vi.fn(),
    receive: vi.fn(() => ({ done: '' })),
    end: vi.fn(),
    forget: vi.fn(),
    sit: vi.fn(),
    mood: vi.fn(),
    begin: vi.fn(),
    nextPerson: vi.fn(),
    leave: vi.fn(),
  } satisfies WorkshopActions;
  act(() => render(<WorkshopPage model={model} actions={actions} />, document.body));
  return { model, actions };
}

const text = () => document.body.textContent?.replaceAll('\u00a0', ' ') ?? '';
const press = (name: string) =>
  act(() =>
    [...document.querySelectorAll('button')]
      .find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name)
      ?.click(),
  );
const type = (selector: string, value: string) =>
  act(() => {
    const input = document.querySelector(selector) as HTMLInputElement;
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const submit = () =>
  act(() => {
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

it('makes the board’s code as soon as there is an exercise, and opens the room with it', () => {
  const { actions, model } = show('preparer');
  expect(text()).toContain('Le code apparaît dès le premier exercice.');
  press('Ajouter cet exercice');
  expect(document.querySelector('.board .code')?.textContent).toBe(codeOf(content, model.draft.value));
  type('input[type="number"]', '12');
  submit();
  expect(actions.open).toHaveBeenCalledWith(12);
});

it('never opens a room over one that has received something: it is ended first', () => {
  const next = receive(library, open(one, 2), { results: [result] });
  if ('error' in next) throw new Error(next.error);
  const { actions } = show('preparer', { draft: one, trainer: next.trainer });
  submit();
  press('Ouvrir la salle');
  expect(actions.open).not.toHaveBeenCalled();
  expect(document.querySelector('a[href="#/salle"]')?.textContent).toBe('Revenir à l’atelier en cours');
});

it('opens no room on Enter in the title, and lets the number of seats be typed anew', () => {
  const { actions } = show('preparer', { draft: one });
  expect(document.querySelector('form input[maxlength="60"]')).toBeNull();
  const seats = () => document.querySelector('input[type="number"]') as HTMLInputElement;
  type('input[type="number"]', '');
  expect(seats().value).toBe('');
  type('input[type="number"]', '6');
  submit();
  expect(actions.open).toHaveBeenLastCalledWith(6);
});

it('moves an exercise with the keyboard: the same key again moves the same one on', () => {
  const levels = ['pas-a-pas', 'coup-de-pouce', 'en-autonomie'] as const;
  const { model } = show('preparer', {
    draft: { ...one, exercises: levels.map((level) => ({ ...(one.exercises[0] as Exercise), level })) },
  });
  act(() => document.querySelector<HTMLElement>('[aria-label="Monter : Exercice 3"]')?.focus());
  for (const at of [1, 0]) {
    act(() => (document.activeElement as HTMLElement).click());
    expect(model.draft.value.exercises[at]?.level).toBe('en-autonomie');
  }
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Descendre : Exercice 1');
  press('Retirer : Exercice 3');
  expect(document.activeElement?.textContent).toBe('Exercices');
});

it('takes no more exercises than a file may hold', () => {
  const six = { ...one, exercises: Array.from({ length: 5 }, () => one.exercises[0] as Exercise) };
  const { model } = show('preparer', { draft: six });
  press('Ajouter cet exercice');
  expect(readWorkshopFile(content, workshopFile(content, model.draft.value))).toEqual({ programme: model.draft.value });
  expect(text()).toContain('Six exercices');
  expect(
    [...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Ajouter cet exercice'),
  ).toBe(false);
});

it('takes up a workshop prepared elsewhere, by its code', () => {
  const { model } = show('preparer');
  type('input.typed', codeOf(content, one));
  submit();
  expect(model.draft.value).toEqual(one);
});

it('prints the sheets of the workshop being prepared, not of the one that runs', () => {
  const next = { ...one, title: 'Mardi', warmUp: true };
  show('fiches/formateur', { draft: next, trainer: open(one, 2) });
  expect(document.querySelector('.printed-code strong')?.textContent).toBe(codeOf(content, next));
});

it('leads back to a seat that was left open', () => {
  show('', { seated: true });
  expect(document.querySelector('a[href="#/poste"]')?.textContent).toBe('Revenir à mon poste');
});

it('shows a seat all that it gives: each step, the help, the time', () => {
  const { model } = show('poste', { seated: true });
  act(() => {
    model.seating.value = model.seating.value && {
      ...model.seating.value,
      exercise: 1,
      results: [{ ...result, steps: [{ key: 'ouvrir', help: 'help', band: 2 }] }],
    };
  });
  expect(text()).toContain('« Faire ouvrir » : arrêt ici, avec quelqu’un, 3 à 10 min');
});

it('gives the seat to somebody else even when nothing is finished', () => {
  const { actions, model } = show('poste', { seated: true });
  act(() => {
    model.seating.value = model.seating.value && { ...model.seating.value, at: { key: 'ouvrir', since: 0 } };
  });
  press('Une autre personne prend ce poste');
  expect(actions.nextPerson).toHaveBeenCalledOnce();
});

it('asks for the seat where the keyboard is, once the code is read', () => {
  show('rejoindre');
  type('input.typed', codeOf(content, one));
  submit();
  expect(document.activeElement?.textContent).toBe('Choisissez votre poste');
});

it('says what is wrong when a programme is too long for a code', () => {
  show('preparer', { draft: { ...one, exercises: Array.from({ length: 7 }, () => one.exercises[0] as never) } });
  expect(document.querySelector('.board .notice')?.textContent).toContain('Retirez-en un.');
});

it('refuses a code with a sentence, then gives seats by colour and number, never a name', () => {
  const { actions } = show('rejoindre');
  submit();
  expect(text()).toContain('Écrivez le code du tableau.');
  const code = codeOf(content, one);
  type(
    'input.typed',
    code.replace(/.$/, (last) => (last === '7' ? '8' : '7')),
  );
  submit();
  expect(text()).toContain('Relisez le tableau');
  type('input.typed', code.toLowerCase());
  submit();
  expect(document.querySelectorAll('.seats button').length).toBe(32);
  press('Poste rouge 3');
  expect(actions.sit).toHaveBeenCalledWith({ ...one, title: '' }, 18);
});

it('tells a seat that gave all from one that gave a part, and from one that gave nothing', () => {
  const two: Programme = { ...one, exercises: [...one.exercises, ...one.exercises] };
  const step = (trainer: Trainer, ...results: Result[]) => {
    const next = receive(library, trainer, { results });
    return 'error' in next ? trainer : next.trainer;
  };
  const trainer = step(open(two, 3), result, { ...result, exercise: 1 }, { ...result, seat: 2 });
  show('salle', { trainer });
  const states = [...document.querySelectorAll('.places li')].map((li) => li.textContent);
  expect(states).toEqual(['Poste bleu 1 rien reçu', 'Poste bleu 2 complet', 'Poste bleu 3 poste incomplet']);
});

it('ends a workshop in two presses, the second one said in full', () => {
  const { actions } = show('salle', { trainer: open(one, 2) });
  press('Fin d’atelier');
  expect(actions.end).not.toHaveBeenCalled();
  press('Oui, finir l’atelier');
  expect(actions.end).toHaveBeenCalledOnce();
});

it('keeps the exact screen from the printer: what prints is the summary', () => {
  const next = receive(library, open(one, 2), { results: [result] });
  if ('error' in next) throw new Error(next.error);
  show('resultats', { trainer: next.trainer });
  expect(document.querySelector('.unprinted')?.textContent).toContain('0 sur 1');
  expect(document.querySelector('.unprinted')?.textContent).toContain('L’étape à retravailler');
  expect(document.querySelector('.on-paper')?.textContent).toContain('quelques personnes');
  expect(document.querySelector('.on-paper')?.textContent).not.toContain('0 sur 1');
});

it('keeps the time of each step with the rest, where it may be kept', () => {
  const [exercise] = summary('A').exercises;
  if (!exercise) throw new Error('no exercise');
  const [step] = exercise.published.steps;
  const steps = [
    { ...step, bands: [7, 5, 0, 0] },
    { ...step, key: 'fin' },
  ];
  const timed = { ...summary('A'), exercises: [{ ...exercise, published: { ...exercise.published, steps } }] } as Saved;
  show('passes', { saved: [timed] });
  expect(
    [...document.querySelectorAll('tbody tr')].map((row) =>
      row.lastElementChild?.textContent?.replaceAll('\u00a0', ' '),
    ),
  ).toEqual(['moins d’1 min : 7, 1 à 3 min : 5', 'nombre caché']);
  const [head, first] = pastCsv(timed, library.guides).split('\r\n');
  expect(head).toMatch(/;moins_d_1_min;de_1_a_3_min;de_3_a_10_min;plus_de_10_min$/);
  expect(first).toMatch(/;7;5;0;0$/);
});

it('says from which number it keeps them: the place may have fixed another', () => {
  expect(pastWhy(11)).toContain('De 1 à 10, on lit');
});

it('lets the person alone press their mood, and take it back', () => {
  const { actions, model } = show('poste', { seated: true });
  expect(document.querySelector('.band strong')?.textContent).toBe('Poste bleu 3');
  press('J’ai besoin d’aide');
  expect(actions.mood).toHaveBeenLastCalledWith('aide');
  act(() => {
    model.seating.value = model.seating.value && { ...model.seating.value, mood: 'aide' };
  });
  press('J’ai besoin d’aide');
  expect(actions.mood).toHaveBeenLastCalledWith(null);
  press('Quitter l’atelier');
  expect(actions.leave).toHaveBeenCalledOnce();
});

it('compares workshops of one guide from what each published, and shows no hidden number', () => {
  show('passes', { saved: [summary('A'), summary('B')] });
  expect(text()).toContain('24 personnes, au bout : nombre caché.');
  expect(text()).toContain('22 novembre 2026, B : 12 personnes, au bout : nombre caché.');
});

it.each([
  ['', 'Atelier'],
  ['preparer', 'Nouvel atelier'],
  ['salle', 'La salle'],
  ['fiches/formateur', 'Fiche du formateur'],
  ['inconnue', 'Atelier'],
])('« %s » is the page « %s »', (route, title) => {
  show(route);
  expect(document.querySelector('h1')?.textContent).toBe(title);
  expect(document.title).toContain(title);
});

it('writes a CSV that a spreadsheet opens, and whose title runs nothing', () => {
  const lines = pastCsv(summary('=HYPERLINK("http://x";"été")'), library.guides).split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFatelier;jour;/);
  expect(lines[1]).toMatch(/^"'=HYPERLINK\(""http/);
  expect(lines[1]).toContain(';nombre caché;');
  for (const start of ['+1', '-1', '@x', '\t=1'])
    expect(pastCsv(summary(start), library.guides).split('\r\n')[1]).toMatch(/^"?'/);
});
