// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { computeAccessibleName } from 'dom-accessibility-api';
import { render } from 'preact';
import { act as flush } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import type { PanelEvents, PanelState } from '../../components/panel/state.ts';
import type { Speech } from '../../components/step/speech.ts';
import type { View } from '../../core/session/viewModel.ts';
import { act, question, view } from '../support/unit/panel.fixture.ts';

const on = {
  event: vi.fn(),
  stop: vi.fn(),
  speaker: vi.fn(),
  page: vi.fn(),
  undo: vi.fn(),
  settings: vi.fn(),
  repair: vi.fn(async () => true),
  home: vi.fn(),
  join: vi.fn(),
  retry: vi.fn(),
} satisfies PanelEvents;
const voice = signal<SpeechSynthesisVoice | null>(null);
const speech: Speech = { voice, speaking: signal(false), say: vi.fn(), stop: vi.fn(), close: vi.fn() };
const state = signal<PanelState>({ kind: 'asking' });
let attentive = true;

const tell = (next: PanelState) =>
  flush(() => {
    state.value = next;
  });
const guide = (changes: Partial<View> = {}) => tell({ kind: 'guide', view: view(changes) });
const names = (selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => computeAccessibleName(element));
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((element) => computeAccessibleName(element) === name);
const press = (name: string) =>
  flush(() => {
    const found = button(name);
    if (!found) throw new Error(`No button « ${name} » among ${names('button').join(', ')}`);
    found.click();
  });
const text = () => document.querySelector('main')?.textContent ?? '';
const said = () => document.querySelector('main > [aria-live=polite]')?.textContent;
const heading = () => document.querySelector('h1')?.textContent?.replaceAll('\u00a0', ' ');

beforeEach(async () => {
  vi.clearAllMocks();
  attentive = true;
  voice.value = null;
  state.value = { kind: 'asking' };
  await flush(() => render(<Panel state={state} on={on} speech={speech} attentive={() => attentive} />, document.body));
});
afterEach(() => render(null, document.body));

describe('the step', () => {
  test('has the names other people rely on', async () => {
    await guide({ step: { ...act, done: 'said' } });
    expect(names('main > section')).toEqual(['Faire avec']);
    expect(heading()).toBe('Cliquez sur « Mes attestations ».');
    expect(text()).toContain('Étape 3 sur 6');
    expect(names('button')).toEqual([
      "C'est fait",
      'Je suis bloqué',
      'J’ai aidé',
      'Ouvrir la page du guide',
      'Remettre la bulle dans la page',
      'Ouvrir le site de la Caf , fait',
      'Se connecter , fait',
      'Choisir l’attestation de paiement',
      'Choisir le mois',
      'Enregistrer le document',
      'Signaler une erreur',
      'Étape précédente',
      'Arrêter le guide',
    ]);
  });

  test('is not said again while the bubble says it: neither its sentence, its reason, nor its help', async () => {
    await guide({ speaker: 'page' });
    expect(text()).not.toContain('Mes attestations ».');
    expect(text()).not.toContain(act.why);
    expect(button('Je suis bloqué')).toBeUndefined();
    expect(said()).toBe('');
    await press('Lire les étapes ici, plutôt que dans la page');
    expect(on.speaker).toHaveBeenCalledWith(true);
  });

  test('chosen in the list asks once, then is gone to', async () => {
    await guide();
    await press('Choisir le mois');
    expect(on.event).not.toHaveBeenCalled();
    await press('Oui, y aller');
    expect(on.event).toHaveBeenCalledWith({ type: 'goto', key: 'etape-4' });
  });

  test('says the verdict of the page in the words of the bubble', async () => {
    await guide({ verdict: { kind: 'absent' } });
    expect(heading()).toBe('Je ne retrouve pas ce lien.');
  });

  test('is told as done by the person; quieter where the page tells it too', async () => {
    await guide();
    expect(button("C'est fait")).toBeUndefined();
    await press('J’ai fait cette étape');
    expect(on.event).toHaveBeenCalledWith({ type: 'done' });
  });

  test('shows its exercise, and what to do about its doubt', async () => {
    await guide({
      exercise: 'Aujourd’hui, vous êtes Nadia.',
      step: { ...act, uncertain: true },
    });
    expect(text()).toContain('Exercice. Aujourd’hui, vous êtes Nadia.');
    expect(text()).toContain('Choisissez ceux qui disent la même chose.');
  });

  test('that asks has its answers as buttons, and nothing to confirm', async () => {
    await guide({ step: question });
    await press('Pour une autre personne');
    expect(on.event).toHaveBeenCalledWith({ type: 'answer', option: 1 });
    expect(button('J’ai fait cette étape')).toBeUndefined();
  });

  test('goes back when there is somewhere to go', async () => {
    await guide();
    await press('Étape précédente');
    expect(on.event).toHaveBeenCalledWith({ type: 'back' });
    await guide({ canGoBack: false });
    expect(button('Étape précédente')).toBeUndefined();
  });

  test('is read aloud only by a voice of this computer', async () => {
    await guide();
    expect(button('Écouter')).toBeUndefined();
    await flush(() => {
      voice.value = { lang: 'fr-FR' } as SpeechSynthesisVoice;
    });
    await press('Écouter');
    expect(speech.say).toHaveBeenCalledWith([act.say, act.why]);
  });

  test('stands in the list of steps', async () => {
    await guide();
    const items = [...document.querySelectorAll('.path li')].map((item) => [
      item.className,
      item.getAttribute('aria-current'),
    ]);
    expect(items.slice(1, 4)).toEqual([
      ['past', null],
      ['now', 'step'],
      ['', null],
    ]);
  });
});

describe('help', () => {
  const snags = [
    { id: 'menu', sees: 'Le menu est vide', way: 'Rechargez la page.' },
    { id: 'code', sees: 'Le code est refusé', way: 'Cliquez sur « Nouveau code ».' },
  ];

  test('is a ladder: one rung a press, one in sight, a way back, and nothing folds', async () => {
    const step = { ...act, snags };
    await guide({ step, words: { attestation: 'Une feuille qui prouve.' } });
    expect(text()).not.toContain(act.hints[0]);
    await press('Je suis bloqué');
    expect(on.event).toHaveBeenLastCalledWith({ type: 'stuck', hint: 1 });
    expect(text()).toContain(act.hints[0]);
    expect(text()).not.toContain('Le menu est vide');
    await press('Je suis bloqué');
    expect(on.event).toHaveBeenLastCalledWith({ type: 'stuck', hint: 2 });
    expect(text()).toContain('en troisième');
    expect(text()).not.toContain(act.hints[0]);
    await press('Je suis bloqué');
    expect(text()).toContain('Le menu est vide');
    expect(text()).toContain('Attestation. Une feuille qui prouve.');
    expect(text()).not.toContain('Aidants Connect');
    expect(on.event).toHaveBeenCalledTimes(2);
    for (let again = 0; again < 3; again++) {
      await press('Je suis bloqué');
      expect(on.event).toHaveBeenLastCalledWith({ type: 'helped' });
      for (const part of ['C’est normal', 'Appelez votre Caf.', '3230', 'Aidants Connect'])
        expect(text()).toContain(part);
      expect(document.querySelector('.number')?.textContent).toBe('3230');
    }
    expect(on.event).toHaveBeenCalledTimes(3);
    await press('Revoir l’aide d’avant');
    expect(text()).toContain('Le menu est vide');
    expect(text()).not.toContain('Aidants Connect');
    await guide({ step, turn: 3 });
    expect(text()).not.toContain('Le menu est vide');
  });

  test('takes a double-click for one press', async () => {
    await guide();
    await flush(() => {
      for (const detail of [1, 2])
        button('Je suis bloqué')?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
    });
    expect(on.event.mock.calls).toEqual([[{ type: 'stuck', hint: 1 }]]);
  });

  test('says what is wrong with the page where the step does not', async () => {
    await guide({ verdict: { kind: 'absent', cause: 'translated' }, said: { say: act.say, why: act.why } });
    for (let n = 0; n < 3; n++) await press('Je suis bloqué');
    expect(text()).toContain('La page est traduite.');
  });

  test('opens the way out of what goes wrong here, one at a time', async () => {
    await guide({ step: { ...act, snags } });
    for (let n = 0; n < 3; n++) await press('Je suis bloqué');
    expect(button('Le menu est vide')?.getAttribute('aria-expanded')).toBe('false');
    await press('Le menu est vide');
    expect(text()).toContain('Rechargez la page.');
    await press('Le code est refusé');
    expect(text()).not.toContain('Rechargez la page.');
    expect(text().replaceAll('\u00a0', ' ')).toContain('Cliquez sur « Nouveau code ».');
  });

  test('of the advisor is open and first, and counted when pressed', async () => {
    await guide({ speaker: 'page' });
    expect(document.querySelector('.aside')?.firstElementChild?.textContent).toContain('Laissez la souris.');
    await press('J’ai aidé');
    expect(on.event).toHaveBeenCalledWith({ type: 'helped' });
    expect(text()).toContain('C’est noté.');
  });

  test('to report shows the whole text first', async () => {
    await guide();
    await press('Signaler une erreur');
    expect(document.querySelector('textarea')?.value).toContain('caf/attestation-paiement, version 3');
  });
});

describe('off the path', () => {
  test('lost: how to come back, and whom to call', async () => {
    await guide({ where: 'lost' });
    for (const part of ['Vous êtes sur une autre page.', 'retrouvez la page d’accueil de Mon Compte', '3230'])
      expect(text()).toContain(part);
    expect(heading()).toBe('Cliquez sur « Mes attestations ».');
  });

  test('elsewhere: not looked at, and the ending to trust', async () => {
    await guide({ where: 'elsewhere' });
    expect(text()).toContain('Je ne vois pas ce site. Lisez l’adresse.');
    expect(text()).toContain('caf.fr');
  });

  test('a step that happens elsewhere is confirmed by the person', async () => {
    await guide({ page: 'elsewhere' });
    expect(text()).toContain('Je ne vois pas ce site.');
    expect(button("C'est fait")).toBeDefined();
  });
});

describe('settings and stopping', () => {
  test('a bigger text, another place', async () => {
    await guide();
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]:not([name=level])')];
    for (const index of [1, 5]) await flush(() => void radios[index]?.click());
    expect(on.settings.mock.calls).toEqual([[{ scale: 1.25 }], [{ place: 'right' }]]);
  });

  test.each([true, null])('a shared computer (%s) keeps nothing: it asks, then stops', async (shared) => {
    await guide({ settings: { ...view().settings, shared } });
    await press('Arrêter le guide');
    expect(on.stop).not.toHaveBeenCalled();
    expect(button('Reprendre plus tard')).toBeUndefined();
    await press('Arrêter');
    expect(on.stop).toHaveBeenCalledWith(false);
  });

  test('a personal computer may keep the place', async () => {
    await guide({ settings: { ...view().settings, shared: false } });
    await press('Arrêter le guide');
    expect(on.stop).not.toHaveBeenCalled();
    await press('Continuer');
    expect(button('Reprendre plus tard')).toBeUndefined();
    await press('Arrêter le guide');
    await press('Reprendre plus tard');
    expect(on.stop).toHaveBeenCalledWith(true);
  });
});

describe('without a step', () => {
  test('finished: what happens after', async () => {
    await guide({ step: null, n: 6 });
    expect(text()).toContain('Guide terminé');
    expect(heading()).toBe('Vous l’avez fait.');
    expect(text()).toContain('Il est valable un mois.');
    await press('Imprimer ce que je garde');
    await press('Revenir à l’accueil');
    expect(on.page.mock.calls).toEqual([['meeting'], ['home']]);
  });

  test('after an exercise: for real', async () => {
    await guide({ step: null, n: 6, practice: true });
    await press('Le faire pour de vrai');
    expect(on.page).toHaveBeenCalledWith('real');
  });

  test('stopped: undone with one press', async () => {
    const ways = [{ label: 'Revenir au guide', event: { type: 'resume' as const } }];
    await guide({ step: null, stopped: true, ways, after: [] });
    expect(heading()).toBe('Le guide est arrêté.');
    await press('Revenir au guide');
    expect(on.event).toHaveBeenCalledWith({ type: 'resume' });
    await tell({ kind: 'none', running: null, stopped: true });
    await press('Revenir au guide');
    expect(on.undo).toHaveBeenCalled();
  });

  test.each([
    ['no guide', { kind: 'none', running: null } as const],
    ['a guide', { kind: 'guide', view: view({ speaker: 'page' }) } as const],
    ['its end', { kind: 'guide', view: view({ step: null }) } as const],
  ])('the end of the meeting is within reach: %s', async (_, now) => {
    await tell(now);
    expect(names('footer a')).toContain('Fin de séance');
  });

  test('no guide here, or in another tab', async () => {
    await tell({ kind: 'none', running: null });
    await press('Choisir une démarche');
    expect(on.home).toHaveBeenCalled();
    await tell({ kind: 'none', running: 7 });
    await press('Retrouver le guide');
    expect(on.join).toHaveBeenCalledWith(7);
  });

  test('an updated extension and a failure get a calm sentence', async () => {
    await tell({ kind: 'broken', orphaned: true });
    expect(text()).toContain('Fermez ce panneau, puis ouvrez-le à nouveau.');
    await tell({ kind: 'broken', orphaned: false });
    await press('Réessayer');
    expect(on.retry).toHaveBeenCalled();
  });
});

describe('the live region', () => {
  test('is empty at first, then changes once per step', async () => {
    expect(said()).toBe('');
    const changes: unknown[] = [];
    const region = document.querySelector('main > [aria-live=polite]');
    const observer = new MutationObserver((records) => changes.push(...records));
    if (region) observer.observe(region, { childList: true, characterData: true, subtree: true });
    // Without `act`, which renders more often than a browser does.
    for (const scale of [1, 1.5] as const) {
      state.value = { kind: 'guide', view: view({ settings: { ...view().settings, scale } }) };
      await vi.waitFor(() =>
        expect(document.querySelector<HTMLElement>('main')?.style.getPropertyValue('--scale')).toBe(String(scale)),
      );
      await vi.waitFor(() => expect(said()).toContain('Étape 3 sur 6. Cliquez sur'));
    }
    expect(changes).toHaveLength(1);
    observer.disconnect();
  });

  test('leaves it to the bubble when the panel is not the one being used', async () => {
    attentive = false;
    await guide({ speaker: 'page' });
    expect(said()).toBe('');
    await guide({ where: 'elsewhere' });
    expect(said()).toContain('Je ne vois pas ce site.');
  });
});
