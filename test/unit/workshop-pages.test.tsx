// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WorkshopActions, WorkshopModel } from '../../components/workshop/model.ts';
import { pastCsv } from '../../components/workshop/pastCsv.ts';
import { seatFile } from '../../components/workshop/seat/SeatResults.tsx';
import { WorkshopPage } from '../../components/workshop/WorkshopPage.tsx';
import { pastWhy } from '../../components/workshop/words.ts';
import { type Content, contentOf } from '../../core/workshop/content.ts';
import { readWorkshopFile, workshopFile } from '../../core/workshop/file.ts';
import { codeOf, type Exercise, type Programme } from '../../core/workshop/programme.ts';
import type { Result } from '../../core/workshop/result.ts';
import { resultText } from '../../core/workshop/resultCodes.ts';
import { takeSeat } from '../../core/workshop/seatState.ts';
import type { Saved } from '../../core/workshop/summary.ts';
import { open, receive, type Trainer } from '../../core/workshop/trainer.ts';
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
  room: 9,
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
  minutes: 120,
  base: 5,
  came: 10,
  exercises: [
    {
      guide: DEMANDER,
      came: 10,
      finished: 0,
      hard: ['connexion/choisir'],
      steps: [
        { key: 'ouvrir', alone: [3, 3] },
        { key: 'connexion/choisir', alone: [0, 1] },
      ],
      partial: false,
    },
  ],
  id: '0123456789abcdef',
  room: 4,
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
    skills: new Map([['1.1', 'Chercher']]),
    joinAt: 'chrome-extension://abcd/workshop.html#/rejoindre',
    summary: () => summary('Maintenant'),
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
    newRoom: vi.fn(),
    stopThere: vi.fn(),
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
  const next = receive(open(one, 2, 0, 0), { results: [result] });
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

it('takes up a workshop prepared elsewhere, and asks whether it is for the same room', () => {
  for (const [answer, again] of [
    ['Reprendre avec un nouveau code', 1],
    ['Garder ce code', 0],
  ] as const) {
    const { actions, model } = show('preparer');
    type('input.typed', codeOf(content, one));
    submit();
    expect(actions.draft).not.toHaveBeenCalled();
    press(answer);
    expect(model.draft.value).toEqual(one);
    expect(actions.newRoom).toHaveBeenCalledTimes(again);
    act(() => render(null, document.body));
  }
});

it('gives the same workshop another code for another room, once it is said in words', () => {
  const { actions } = show('preparer', { draft: one });
  press('Nouvelle salle');
  expect(actions.newRoom).not.toHaveBeenCalled();
  press('Oui, un nouveau code');
  expect(actions.newRoom).toHaveBeenCalledOnce();
});

it('prints the sheets of the workshop being prepared, not of the one that runs', () => {
  const next = { ...one, title: 'Mardi', warmUp: true };
  show('fiches/formateur', { draft: next, trainer: open(one, 2, 0, 0) });
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

it.each([
  ['Une autre personne prend ce poste', 'Oui, effacer et changer de personne', 'nextPerson'],
  ['Quitter l’atelier', 'Oui, effacer et quitter', 'leave'],
] as const)('« %s » asks once, in words, before anything is lost', (button, yes, action) => {
  const { actions, model } = show('poste', { seated: true });
  act(() => {
    model.seating.value = model.seating.value && { ...model.seating.value, begun: true };
  });
  press(button);
  expect(actions[action]).not.toHaveBeenCalled();
  expect(text()).toContain('s’efface');
  press('Non, rester ici');
  expect(actions[action]).not.toHaveBeenCalled();
  press(button);
  press(yes);
  expect(actions[action]).toHaveBeenCalledOnce();
});

it('asks before a seat with results joins another workshop', () => {
  const { model } = show('rejoindre', { seated: true });
  expect(document.querySelector('input.typed')).not.toBeNull();
  act(() => {
    model.seating.value = model.seating.value && { ...model.seating.value, results: [result] };
  });
  expect(document.querySelector('input.typed')).toBeNull();
  press('Oui, effacer et rejoindre');
  expect(document.querySelector('input.typed')).not.toBeNull();
});

it('lets a late comer go straight to the exercise of the moment', () => {
  const { actions, model } = show('poste', { seated: true });
  act(() => {
    model.seating.value = takeSeat({ ...one, exercises: [...one.exercises, ...one.exercises, ...one.exercises] }, 2, 0);
  });
  press('Aller à l’exercice 3');
  expect(actions.begin).toHaveBeenCalledWith(2);
});

it('asks the person where they were, after a power cut', () => {
  const { actions, model } = show('poste', { seated: true });
  act(() => {
    model.seating.value = model.seating.value && { ...model.seating.value, begun: true, partial: true };
  });
  expect(text()).toContain('Où en étiez-vous ?');
  act(() => {
    const list = document.querySelector('select') as HTMLSelectElement;
    list.value = 'connexion/choisir';
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
  press('Reprendre à cette étape');
  expect(actions.begin).toHaveBeenCalledWith(undefined, 'connexion/choisir');
  press('M’arrêter à cette étape');
  expect(actions.stopThere).toHaveBeenCalledWith('connexion/choisir');
});

it('names a seat’s file by its seat, its day and its person', () => {
  const seat = takeSeat(one, 2, 0);
  expect(seatFile(seat, '2026-11-30')).toBe('poste-bleu-3-2026-11-30.txt');
  expect(seatFile({ ...seat, order: 2 }, '2026-11-30')).toBe('poste-bleu-3-2026-11-30-personne-2.txt');
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
    const next = receive(trainer, { results });
    return 'error' in next ? trainer : next.trainer;
  };
  const trainer = step(open(two, 3, 0, 0), result, { ...result, exercise: 1 }, { ...result, seat: 2 });
  show('salle', { trainer });
  const states = [...document.querySelectorAll('.places li')].map((li) => li.textContent);
  expect(states).toEqual(['Poste bleu 1 rien reçu', 'Poste bleu 2 complet', 'Poste bleu 3 poste incomplet']);
});

it('ends a workshop in two presses, the second one said in full', () => {
  const { actions } = show('salle', { trainer: open(one, 2, 0, 0) });
  press('Fin d’atelier');
  expect(actions.end).not.toHaveBeenCalled();
  press('Oui, finir l’atelier');
  expect(actions.end).toHaveBeenCalledOnce();
});

it('keeps the exact screen from the printer: what prints is the summary', () => {
  const next = receive(open(one, 2, 0, 0), { results: [result] });
  if ('error' in next) throw new Error(next.error);
  show('resultats', { trainer: next.trainer });
  expect(document.querySelector('.unprinted')?.textContent).toContain('0 sur 1');
  expect(document.querySelector('.unprinted')?.textContent).toContain('L’étape à retravailler');
  expect(document.querySelector('.on-paper')?.textContent).toContain('environ 10');
  expect(document.querySelector('.on-paper')?.textContent).not.toContain('0 sur 1');
});

it('says to which multiple numbers are rounded: the place may have fixed another', () => {
  expect(pastWhy(11)).toContain('un multiple de 11');
});

it('shows the projector a code, a way in and words, never a seat nor a count', () => {
  const next = receive(open(one, 12, 0, 0), { results: [result] });
  if ('error' in next) throw new Error(next.error);
  show('projection', { trainer: next.trainer });
  const shown = document.querySelector('.projector')?.textContent ?? '';
  expect(shown).toContain(codeOf(content, one));
  expect(shown).toContain('Rejoindre un atelier');
  expect(shown).toContain('quelques-uns');
  expect(shown.replace(codeOf(content, one), '')).not.toMatch(/\d|Poste (bleu|vert|rouge|violet)/);
});

it('goes to the projector’s view and back by one key, which typing does not press', () => {
  const room = show('salle', { trainer: open(one, 2, 0, 0) });
  const hit = (target: EventTarget) =>
    act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true })));
  location.hash = '#/salle';
  hit(document.querySelector('input.typed') as HTMLElement);
  expect(location.hash).toBe('#/salle');
  hit(document.body);
  expect(location.hash).toBe('#/projection');
  act(() => {
    room.model.route.value = 'projection';
  });
  hit(document.body);
  expect(location.hash).toBe('#/salle');
});

it('adds several files at once, and names the one that is refused', async () => {
  const { actions } = show('salle', { trainer: open(one, 2, 0, 0) });
  actions.receive.mockImplementation(((received: object) =>
    'error' in received ? received : { done: '1 résultat ajouté.' }) as never);
  const good = resultText(library, one, [{ ...result, steps: [{ key: 'ouvrir', help: 'alone', band: 0 }] }]);
  const files = [new File([good], 'poste-bleu-2.txt'), new File(['bonjour'], 'autre.txt')];
  const zone = document.querySelector('[aria-labelledby="gather"]') as HTMLElement;
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(drop, { dataTransfer: { files } });
  act(() => void zone.dispatchEvent(drop));
  await vi.waitFor(() => expect(text()).toContain('1 sur 2 fichiers lus.'));
  expect(text()).toContain('poste-bleu-2.txt : 1 résultat ajouté.');
  expect(text()).toContain('autre.txt : Ceci n’est pas un résultat de Faire avec.');
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

it('compares workshops of one guide side by side, and adds nothing up', () => {
  show('passes', { saved: [summary('A'), summary('B')] });
  expect(text()).toContain('22 novembre 2026, B : environ 10 personnes, au bout : moins de 5 personnes.');
  expect(text()).not.toContain('20 personnes');
  press('Effacer ce résumé');
  expect(text()).toContain('sera effacé');
});

it('prints one page to keep, and one sheet for the funder, of an ended workshop', () => {
  show('passes/1/page', { saved: [summary('A'), summary('B')] });
  expect(document.querySelector('h1')?.textContent).toBe('Page à imprimer');
  expect(text()).toContain('« Faire choisir »');
  show('passes/1/seance', { saved: [summary('A'), summary('B')] });
  const sheet = document.querySelector('.printed')?.textContent?.replaceAll('\u00a0', ' ') ?? '';
  for (const part of ['22 novembre 2026', '2 h', 'environ 10 personnes', 'Mes essais', 'Chercher (DigComp 1.1)'])
    expect(sheet).toContain(part);
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
  const lines = pastCsv(summary('=HYPERLINK("http://x";"été")'), library).split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFatelier;jour;/);
  expect(lines[1]).toMatch(/^"'=HYPERLINK\(""http/);
  expect(lines[1]).toContain(';la plupart;');
  for (const start of ['+1', '-1', '@x', '\t=1'])
    expect(pastCsv(summary(start), library).split('\r\n')[1]).toMatch(/^"?'/);
});
