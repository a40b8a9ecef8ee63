// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { UNKEPT } from '../../core/background/resumePoint.ts';
import type { Notice } from '../../core/messages/protocol.ts';
import { defaults } from '../../core/session/settings.ts';
import type { View } from '../../core/session/viewModel.ts';
import { view } from '../support/unit/panel.fixture.ts';

type Listener = (argument: never, sender?: object) => unknown;
const listeners: Record<string, Listener> = {};
const heard = (name: string) => ({
  addListener: (listener: Listener) => {
    listeners[name] = listener;
  },
});
const answers: Record<string, unknown> = {};
const browser = {
  runtime: {
    id: 'faire-avec' as string | undefined,
    sendMessage: vi.fn(async (question: { kind: string }) => {
      const answer = answers[question.kind];
      if (answer instanceof Error) throw answer;
      return answer;
    }),
    getURL: (path: string) => `chrome-extension://faire-avec${path}`,
    onMessage: heard('message'),
  },
  tabs: {
    query: vi.fn(async () => [{ id: 5 }]),
    create: vi.fn(async () => ({})),
    update: vi.fn(async () => ({})),
    onActivated: heard('activated'),
  },
  windows: { getCurrent: async () => ({ id: 1 }) },
};
vi.mock('webextension-polyfill', () => ({ default: browser }));

const text = () => document.body.textContent?.replaceAll('\u00a0', ' ') ?? '';
const shows = (part: string) => vi.waitFor(() => expect(text()).toContain(part));
const press = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click();
const told = (changed: View | null, tab = 5) =>
  listeners.message?.({ told: 'view', tab, view: changed } satisfies Notice as never, { id: 'faire-avec' });
const open = async (hash = '') => {
  location.hash = hash;
  // The change of address is told later: not to the panel that opens on it.
  await new Promise((told) => setTimeout(told));
  await import('../../entrypoints/sidepanel/main.tsx');
};

beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
  document.body.innerHTML = '<div id="app"></div>';
  browser.runtime.id = 'faire-avec';
  Object.assign(answers, {
    hello: view({ tab: 5 }),
    home: { running: [], stopped: [] },
    event: view({ tab: 5, turn: 3, n: 4 }),
    stop: null,
  });
});

test('shows the guide of the active tab, and sends what the person does with the turn they saw', async () => {
  await open();
  await shows('Étape 3 sur 6');
  expect(browser.runtime.sendMessage).toHaveBeenCalledWith({ kind: 'hello', tab: 5 });
  press('J’ai fait cette étape');
  await shows('Étape 4 sur 6');
  expect(browser.runtime.sendMessage).toHaveBeenCalledWith({ kind: 'event', event: { type: 'done' }, turn: 2, tab: 5 });
});

test('keeps to the tab its address pins, whatever tab is active', async () => {
  await open('#12');
  await shows('Étape 3 sur 6');
  expect(browser.runtime.sendMessage).toHaveBeenCalledWith({ kind: 'hello', tab: 12 });
  await listeners.activated?.({ tabId: 9, windowId: 1 } as never);
  expect(browser.tabs.query).not.toHaveBeenCalled();
});

test('hears what is told of its tab only, and the end of the guide', async () => {
  await open();
  await shows('Étape 3 sur 6');
  told(view({ tab: 9, n: 6 }), 9);
  told(view({ tab: 5, turn: 4, n: 5 }));
  await shows('Étape 5 sur 6');
  told(null);
  await shows('Pas de guide dans cet onglet');
  press('Choisir une démarche');
  expect(browser.tabs.create).toHaveBeenCalledWith({ url: 'chrome-extension://faire-avec/home.html' });
});

test('follows the active tab of its own window, and says where the guide is', async () => {
  await open();
  await shows('Étape 3 sur 6');
  Object.assign(answers, {
    hello: null,
    home: { running: [{ tab: 5, guide: 'caf/attestation-paiement', practice: false }], stopped: [] },
  });
  browser.tabs.query.mockResolvedValueOnce([{ id: 8 }]);
  await listeners.activated?.({ tabId: 3, windowId: 2 } as never);
  expect(text()).toContain('Étape 3 sur 6');
  await listeners.activated?.({ tabId: 8, windowId: 1 } as never);
  await shows('Le guide est dans un autre onglet');
  press('Retrouver le guide');
  expect(browser.tabs.update).toHaveBeenCalledWith(5, { active: true });
});

test('without a guide here, does not go on saying that there is one elsewhere', async () => {
  Object.assign(answers, {
    hello: null,
    home: { running: [{ tab: 9, guide: 'caf/attestation-paiement', practice: false }], stopped: [] },
  });
  await open();
  await shows('Le guide est dans un autre onglet');
  answers.home = { running: [], stopped: [] };
  told(null, 9);
  await shows('Pas de guide dans cet onglet');
});

test('a place that could not be kept is said, and the guide stays', async () => {
  const settings = { ...defaults, shared: false };
  Object.assign(answers, { hello: view({ tab: 5, settings }), stop: view({ tab: 5, settings, note: UNKEPT }) });
  await open();
  await shows('Étape 3 sur 6');
  press('Arrêter le guide');
  await shows('Reprendre plus tard');
  press('Reprendre plus tard');
  await shows(UNKEPT);
  expect(browser.runtime.sendMessage).toHaveBeenCalledWith({ kind: 'stop', later: true, tab: 5 });
  expect(text()).toContain('Étape 3 sur 6');
});

test('says calmly that it failed, and tries again', async () => {
  answers.hello = new Error('gone');
  await open();
  await shows('Je n’arrive pas à lire le guide');
  answers.hello = view({ tab: 5 });
  press('Réessayer');
  await shows('Étape 3 sur 6');
  browser.runtime.id = undefined;
  press('J’ai fait cette étape');
  await shows('Faire avec vient de changer');
});
