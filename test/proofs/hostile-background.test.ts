/**
 * Sends random messages to the real handler of the background: they must cause no exception, and no change in what it
 * stores.
 */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { openJournal } from '../../core/journal/store.ts';
import type { View } from '../../core/session/viewModel.ts';
import { misnamed, nowhere, onlyOurs, outOfTurn, refused, rightOnes } from './hostile-messages.ts';
import { tally, times } from './tally.ts';

const ID = 'nous';
const OWN = 'chrome-extension://nous/';
const CAF = 'https://wwwd.caf.fr/wps/myportal';
/** A guide runs in the first; nothing runs in the second. */
const [GUIDED, OTHER] = [7, 8];

const fake = vi.hoisted(() => {
  const areas: Record<string, Record<string, unknown>> = { session: {}, local: {} };
  const area = (name: string) => ({
    get: async () => structuredClone(areas[name]),
    set: async (items: object) => void Object.assign(areas[name] as object, structuredClone(items)),
    remove: async (keys: string[]) => {
      for (const key of keys) delete areas[name]?.[key];
    },
  });
  const nothing = async () => undefined;
  return {
    areas,
    browser: {
      runtime: { id: 'nous', getURL: (path: string) => `chrome-extension://nous/${path}`, sendMessage: nothing },
      tabs: { sendMessage: nothing, get: nothing, create: nothing },
      action: { setBadgeText: nothing, setTitle: nothing },
      scripting: { executeScript: async () => [] },
      alarms: { create: nothing },
      sidebarAction: { toggle: nothing },
      storage: { session: area('session'), local: area('local'), managed: { get: async () => ({}) } },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

type Sender = { id?: string; url?: string; tab?: { id: number; incognito: boolean } };
const ours: Record<'page' | 'panel' | 'other', Sender> = {
  page: { id: ID, url: `${OWN}home.html`, tab: { id: 3, incognito: false } },
  panel: { id: ID, url: `${OWN}sidepanel.html` },
  /** The companion of a page where no guide runs, left over from a guide that ended. */
  other: { id: ID, url: CAF, tab: { id: OTHER, incognito: false } },
};
const guided: Sender = { id: ID, url: CAF, tab: { id: GUIDED, incognito: false } };
const strangers: Sender[] = [
  {},
  { id: 'une-autre', url: `${OWN}home.html` },
  { id: 'une-autre', url: CAF, tab: { id: GUIDED, incognito: false } },
  { url: `${OWN}home.html`, tab: { id: GUIDED, incognito: false } },
];

const { answer } = (await import('../../entrypoints/background/answer.ts')) as {
  answer(message: unknown, sender: Sender): Promise<unknown> | undefined;
};
const started = (await answer(
  { kind: 'start', guide: 'caf/attestation-paiement', practice: false, tab: GUIDED },
  ours.page,
)) as View;

const journal = await openJournal();
const state = async () => JSON.stringify([fake.areas, await journal.all(), await journal.applied()]);

const right = rightOnes(started.turn, GUIDED, OTHER);
const cases = fc.oneof(
  fc.record({ message: misnamed(right), sender: fc.constantFrom(ours.page, ours.panel) }),
  fc.record({
    message: nowhere(right).filter(refused),
    sender: fc.constantFrom(...Object.values(ours), guided, ...strangers),
  }),
  fc.record({
    message: fc.oneof(nowhere(right), fc.constantFrom<unknown>(...right)),
    sender: fc.constantFrom(...strangers),
  }),
  // Valid questions, from a page that may not ask them, or about a previous step.
  fc.record({ message: onlyOurs(right), sender: fc.constantFrom(ours.other, guided) }),
  fc.record({ message: outOfTurn(right, started.turn), sender: fc.constant(guided) }),
  fc.record({
    message: fc.constantFrom<unknown>(
      ...right.filter(({ kind }) => ['hello', 'event', 'stop', 'saveRepair', 'pick'].includes(kind)),
    ),
    sender: fc.constant(ours.other),
  }),
);

test('l’arrière-plan, sous des messages tirés au hasard', async (context) => {
  const before = await state();
  const runs = times(1000, 10_000);
  const faults: string[] = [];
  const roots = () =>
    [Object.prototype, Array.prototype, Function.prototype].map((root) => Reflect.ownKeys(root).length).join();
  const clean = roots();
  for (const [n, { message, sender }] of fc.sample(cases, { numRuns: runs, seed: 22 }).entries()) {
    const told = () => fc.stringify([message, sender]).slice(0, 300);
    try {
      const answered = await answer(message, sender);
      if (sender.id !== ID && answered !== undefined) faults.push(`a stranger was answered: ${told()}`);
    } catch (error) {
      faults.push(`threw ${error}: ${told()}`);
    }
    if ((await state()) !== before) {
      faults.push(`changed something: ${told()}`);
      break;
    }
    if (n % 100 === 0) expect(roots()).toBe(clean);
  }
  tally(
    context,
    'a message drawn at random, or from who may not send it, changes nothing in the background',
    runs,
    faults.length,
  );
  expect(faults).toEqual([]);
  // This checks that the handler is the real one: a valid question from one of our pages does change something.
  await answer({ kind: 'event', event: { type: 'done' }, turn: started.turn, tab: GUIDED }, ours.panel);
  expect(await state()).not.toBe(before);
});
