import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HomePage } from '../../components/home/HomePage.tsx';
import type { HomeActions, HomeModel } from '../../components/home/model.ts';
import type { Home } from '../../core/messages.ts';
import { defaults } from '../../core/settings.ts';
import { library } from './home.fixture.ts';

const answer = (more: Partial<Home> = {}): Home => ({ settings: { ...defaults, shared: false }, place: null, running: [], ...more });

function show(route: string, { home = answer(), withheld = [] as string[], supported = true, trouble = null as 'trouble' | 'gone' | null } = {}) {
  const actions = { start: vi.fn(), practice: vi.fn(), resume: vi.fn(), forget: vi.fn(), show: vi.fn(), share: vi.fn(), allow: vi.fn() } satisfies HomeActions;
  const model = {
    library,
    practices: { 'caf/attestation-paiement': {} },
    route: signal(route),
    home: signal<Home | null>(home),
    withheld: signal<ReadonlySet<string>>(new Set(withheld)),
    trouble: signal(trouble),
    supported,
  } satisfies HomeModel;
  act(() => render(<HomePage model={model} actions={actions} />, document.body));
  return { actions, model };
}

/** By accessible name, as tests from outside would. */
const button = (name: string) => [...document.querySelectorAll('button')].find((b) => (b.getAttribute('aria-label') ?? b.textContent) === name);
const text = () => document.body.textContent?.replaceAll('\u00a0', ' ') ?? '';

beforeEach(() => vi.stubGlobal('scrollTo', vi.fn()));
afterEach(() => {
  act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

describe('the list', () => {
  it('offers the procedures of each site', () => {
    show('');
    expect([...document.querySelectorAll('.tiles a')].map((a) => a.getAttribute('href'))).toEqual([
      '#/caf/attestation-paiement',
      '#/caf/ecrire',
      '#/parcoursup/formuler-voeux',
    ]);
    expect(text()).toContain('Que voulez-vous faire aujourd’hui ?');
    expect(text()).toContain('Faire avec n’est pas un service de l’État.');
  });

  it('asks once whose computer it is, and lets it be changed', () => {
    const first = show('', { home: answer({ settings: defaults }) });
    button('Un ordinateur partagé')?.click();
    expect(first.actions.share).toHaveBeenCalledWith(true);
    act(() => {
      first.model.home.value = answer({ settings: { ...defaults, shared: true } });
    });
    expect(button('Un ordinateur partagé')).toBeUndefined();
    button('Il est personnel')?.click();
    expect(first.actions.share).toHaveBeenLastCalledWith(false);
  });

  it('resumes or forgets a kept place, by its names', () => {
    const place = { guide: 'caf/attestation-paiement', step: 'connexion/choisir', practice: false };
    const { actions } = show('', { home: answer({ place }) });
    expect(text()).toContain('Avoir une attestation, à l’étape « Choisir un compte ».');
    button('Reprendre')?.click();
    expect(actions.resume).toHaveBeenCalledWith(place);
    button('Oublier')?.click();
    expect(actions.forget).toHaveBeenCalled();
  });

  it('leads to guides that run in other tabs', () => {
    const { actions } = show('', {
      home: answer({
        running: [
          { tab: 7, guide: 'parcoursup/formuler-voeux', practice: true },
          { tab: 8, guide: 'gone/guide', practice: false },
        ],
      }),
    });
    expect(text()).toContain('Ajouter un vœu (entraînement)');
    document.querySelector<HTMLButtonElement>('.waiting button')?.click();
    expect(actions.show).toHaveBeenCalledWith(7);
  });

  it('shows a guide once when it runs and its place is kept', () => {
    show('', {
      home: answer({
        place: { guide: 'caf/ecrire', step: '', practice: false },
        running: [{ tab: 7, guide: 'caf/ecrire', practice: false }],
      }),
    });
    expect(button('Reprendre')).toBeUndefined();
    expect(document.querySelectorAll('.waiting')).toHaveLength(1);
  });

  it('is there even when nobody answers', () => {
    const { model } = show('');
    act(() => {
      model.home.value = null;
    });
    expect(document.querySelectorAll('.tiles a')).toHaveLength(3);
  });
});

describe('a guide', () => {
  it('says what to prepare, and starts or practises', () => {
    const { actions } = show('caf/attestation-paiement');
    expect(text()).toContain('Pour vous connecter.');
    expect(text()).toContain('Pas encore vérifié sur le site réel.');
    expect(text()).toContain('Le site officiel (janvier 2026)');
    button('Commencer')?.click();
    expect(actions.start).toHaveBeenCalledWith('caf/attestation-paiement');
    button("M'entraîner")?.click();
    expect(actions.practice).toHaveBeenCalledWith('caf/attestation-paiement');
  });

  it('says when it was walked live, and offers no practice it has not', () => {
    show('parcoursup/formuler-voeux');
    expect(text()).toContain('Vérifié sur le site réel : 23 janvier 2026.');
    expect(text()).not.toContain('Pas encore vérifié');
    expect(button("M'entraîner")).toBeUndefined();
  });

  it('asks for a permission that was taken away', () => {
    const { actions } = show('caf/attestation-paiement', { withheld: ['caf/attestation-paiement'] });
    expect(button('Commencer')?.disabled).toBe(true);
    expect(button("M'entraîner")?.disabled).toBe(false);
    button('Autoriser')?.click();
    expect(actions.allow).toHaveBeenCalledWith('caf/attestation-paiement');
  });

  it('does not start in a browser that is too old, and says so', () => {
    show('caf/attestation-paiement', { supported: false });
    expect(text()).toContain('Votre navigateur est trop ancien');
    expect(button('Commencer')?.disabled).toBe(true);
    expect(button("M'entraîner")?.disabled).toBe(true);
  });

  it('speaks calmly when the guide did not start', () => {
    show('caf/attestation-paiement', { trouble: 'gone' });
    expect(document.querySelector('[role=status]')?.textContent).toContain('Faire avec vient d’être mis à jour.');
  });
});

it.each(['caf/inconnu', 'franceconnect/se-connecter', '__proto__', 'constructor'])('is calm on the unknown route %s', (route) => {
  show(route);
  expect(document.querySelector('h1')?.textContent).toBe('Je ne connais pas cette page.');
  expect(document.querySelector<HTMLAnchorElement>('a.back')?.getAttribute('href')).toBe('#/');
});

it('moves to the title of the new page', () => {
  const { model } = show('');
  act(() => {
    model.route.value = 'caf/attestation-paiement';
  });
  expect(document.activeElement?.textContent).toBe('Avoir une attestation');
  expect(document.title).toBe('Avoir une attestation · Faire avec');
});
