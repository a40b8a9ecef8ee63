// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HomePage } from '../../components/home/HomePage.tsx';
import type { HomeActions, HomeModel } from '../../components/home/model.ts';
import { privateRoute } from '../../components/shared/privateLinks.ts';
import type { Home } from '../../core/background/home.ts';
import { unmanaged } from '../../core/background/policy.ts';
import type { Guide } from '../../core/guide/guide.ts';
import { defaults } from '../../core/session/settings.ts';
import { library } from '../support/unit/home.fixture.ts';

const answer = (more: Partial<Home> = {}): Home => ({
  settings: { ...defaults, shared: false },
  place: null,
  valise: [],
  idle: false,
  running: [],
  stopped: [],
  managed: unmanaged,
  mayVerify: 'yes',
  ...more,
});

function show(
  route: string,
  {
    home = answer(),
    withheld = [] as string[],
    supported = true,
    trouble = null as 'trouble' | 'gone' | null,
    today = '2026-11-22',
    library: given = library,
  } = {},
) {
  const actions = {
    start: vi.fn(),
    practice: vi.fn(),
    beside: vi.fn(),
    verify: vi.fn(),
    resume: vi.fn(),
    forget: vi.fn(),
    show: vi.fn(),
    share: vi.fn(),
    allow: vi.fn(),
    pack: vi.fn(),
    here: vi.fn(),
    undo: vi.fn(),
    scale: vi.fn(),
  } satisfies HomeActions;
  const model = {
    library: given,
    practices: { 'caf/attestation-paiement': {} },
    route: signal(route),
    home: signal<Home | null>(home),
    withheld: signal<ReadonlySet<string>>(new Set(withheld)),
    trouble: signal(trouble),
    supported,
    today,
  } satisfies HomeModel;
  act(() => render(<HomePage model={model} actions={actions} />, document.body));
  return { actions, model };
}

/** By accessible name, as tests from outside would. */
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((b) => (b.getAttribute('aria-label') ?? b.textContent) === name);
const text = () => document.body.textContent?.replaceAll('\u00a0', ' ') ?? '';

beforeEach(() => vi.stubGlobal('scrollTo', vi.fn()));
afterEach(() => {
  act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

/** No link says its démarche in its address, which browsers keep; it leads there all the same. */
const leadsTo = (link: Element): string | undefined => {
  const href = link.getAttribute('href') ?? '';
  return href.startsWith('#/') ? href : privateRoute(href);
};

describe('the list', () => {
  it('offers the procedures of each site', () => {
    show('');
    expect([...document.querySelectorAll('.tiles a')].map(leadsTo)).toEqual([
      'caf/attestation-paiement',
      'caf/ecrire',
      'parcoursup/formuler-voeux',
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

  it('says what the place has fixed, and offers no other answer; its favourites come first, those it has, before the person’s, in one list', () => {
    const managed = {
      shared: true,
      favourites: ['caf/ecrire', 'caf/inconnu', 'franceconnect/se-connecter', '__proto__/x'],
      k: 5,
    };
    show('', {
      home: answer({
        settings: { ...defaults, shared: true },
        managed,
        valise: ['parcoursup/formuler-voeux', 'caf/ecrire'],
      }),
    });
    expect(text()).toContain('C’est réglé par le lieu qui vous accueille.');
    expect(button('Il est personnel')).toBeUndefined();
    expect(button('Un ordinateur personnel')).toBeUndefined();
    const first = document.querySelector('section[aria-labelledby=favourites]');
    expect([...(first?.querySelectorAll('a') ?? [])].map(leadsTo)).toEqual([
      'caf/ecrire',
      'parcoursup/formuler-voeux',
      '#/apporter',
    ]);
    show('caf/ecrire', { home: answer({ managed }) });
    expect(button('Garder dans mes favoris')).toBeUndefined();
  });

  it('has no blank sheet to print where nothing has been kept', () => {
    show('apporter');
    expect(text()).toContain('Vous n’avez pas encore de favori.');
    expect(button('Imprimer cette feuille')).toBeUndefined();
  });

  it('warns of the silence of a shared computer on a guide’s own page too', () => {
    const { actions } = show('caf/ecrire', { home: answer({ idle: true }) });
    button('Je suis encore là')?.click();
    expect(actions.here).toHaveBeenCalledOnce();
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
          { tab: 7, guide: 'parcoursup/formuler-voeux', practice: true, step: '' },
          { tab: 8, guide: 'gone/guide', practice: false, step: '' },
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
        running: [{ tab: 7, guide: 'caf/ecrire', practice: false, step: '' }],
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
    expect(actions.start).toHaveBeenCalledWith('caf/attestation-paiement', 'pas-a-pas');
    button("M'entraîner")?.click();
    expect(actions.practice).toHaveBeenCalledWith('caf/attestation-paiement', 'pas-a-pas');
    button('Montrer côte à côte')?.click();
    expect(actions.beside).toHaveBeenCalledWith('caf/attestation-paiement', 'pas-a-pas');
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

describe('time', () => {
  const withGuide = (more: Partial<Guide>) => ({
    ...library,
    guides: { ...library.guides, 'caf/ecrire': { ...(library.guides['caf/ecrire'] as Guide), ...more } },
  });
  const season = { months: [1, 2, 3], outside: 'En ce moment, on peut chercher, pas demander.' };

  it('says what to do outside the season, and only then', () => {
    show('caf/ecrire', { library: withGuide({ when: 'De janvier à mars.', season }) });
    expect(text()).toContain(season.outside);
    expect(button('Commencer')?.disabled).toBe(false);
    act(() => render(null, document.body));
    show('caf/ecrire', { library: withGuide({ when: 'De janvier à mars.', season }), today: '2027-02-01' });
    expect(text()).toContain('De janvier à mars.');
    expect(text()).not.toContain(season.outside);
  });

  const saved = () => document.querySelector<HTMLAnchorElement>('.deadlines a[download]');

  it('offers an official day for the calendar', async () => {
    const on = { what: 'Envoyer la lettre', on: '2027-03-12', why: 'Après, il faut tout refaire.' };
    show('caf/ecrire', { library: withGuide({ deadlines: [on] }) });
    expect(text()).toContain('C’est au plus tard le vendredi 12 mars 2027.');
    await vi.waitFor(() => expect(saved()?.getAttribute('download')).toBe('rappel-2027-03-12.ics'));
    expect(document.querySelector('.deadlines input')).toBeNull();
  });

  it('asks the day it counts from, says the last day in words, and only then offers it', async () => {
    const within = {
      what: 'Demander la carte',
      within: { months: 1 },
      after: 'le jour de l’achat',
      why: 'Après, il y a une amende.',
    };
    show('caf/ecrire', { library: withGuide({ deadlines: [within] }) });
    const field = document.querySelector<HTMLInputElement>('.deadlines input[type=date]');
    expect(document.querySelector(`label[for="${field?.id}"]`)?.textContent).toBe('Le jour de l’achat');
    expect(saved()).toBeNull();
    const write = (value: string) =>
      act(() => {
        if (field) field.value = value;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      });
    write('2027-01-31');
    expect(text()).toContain('C’est au plus tard le dimanche 28 février 2027.');
    await vi.waitFor(() => expect(saved()).not.toBeNull());
    write('0002-01-01');
    expect(saved()).toBeNull();
    expect(field?.value, 'what is being typed stays').toBe('0002-01-01');
    write('2026-10-01');
    expect(text()).toContain('C’était au plus tard le dimanche 1er novembre 2026.');
    expect(saved()).toBeNull();
  });
});

it.each(['caf/inconnu', 'franceconnect/se-connecter', '__proto__', 'constructor'])(
  'is calm on the unknown route %s',
  (route) => {
    show(route);
    expect(document.querySelector('h1')?.textContent).toBe('Je ne connais pas cette page.');
    expect(document.querySelector<HTMLAnchorElement>('a.back')?.getAttribute('href')).toBe('#/');
  },
);

it('moves to the title of the new page', () => {
  const { model } = show('');
  act(() => {
    model.route.value = 'caf/attestation-paiement';
  });
  expect(document.activeElement?.textContent).toBe('Avoir une attestation');
  expect(document.title).toBe('Guide · Faire avec');
});
