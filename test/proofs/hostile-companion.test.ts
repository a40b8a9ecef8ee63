// @vitest-environment happy-dom
/** Random messages to the companion of a page: no exception, no change of the drawing, no request. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createCompanion } from '../../components/companion/companion.ts';
import { drawer } from '../../components/companion/drawer/drawer.tsx';
import { placer } from '../../components/companion/placement/placer.ts';
import { type Ask, isNotice, type Notice } from '../../core/messages/protocol.ts';
import { engine } from '../../core/page/engine.ts';
import type { View } from '../../core/session/viewModel.ts';
import { act } from '../support/unit/fixture.ts';
import { view } from '../support/unit/panel.fixture.ts';
import { tally, times } from './tally.ts';

const now: View = view({
  turn: 4,
  page: 'essai:accueil',
  pages: {
    'essai:accueil': { name: 'l’accueil', url: ['essai.example/*'], signs: [{ words: ['Bienvenue'], in: 'main' }] },
  },
  step: act({ id: 'ouvrir', target: { role: 'link', names: ['Commencer'] }, say: 'Cliquez sur « Commencer ».' }),
});

/** The listener, with the same signature as in entrypoints/companion. */
let hear: (message: unknown, sender: object) => void = () => {};
const ask = vi.fn(async (kind: string) => (kind === 'settings' ? now.settings : now));
const escaped: unknown[] = [];
const caught = (reason: unknown) => void escaped.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', caught);
  process.on('uncaughtException', caught);
  Object.assign(HTMLElement.prototype, { showPopover() {}, hidePopover() {} });
  const { matches } = Element.prototype;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    return selector !== ':popover-open' && matches.call(this, selector);
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, 120, 40));
  vi.useFakeTimers();
  document.body.innerHTML = '<h1>Bienvenue</h1><a href="#" id="commencer">Commencer</a>';
  createCompanion({
    document,
    address: () => 'https://essai.example/',
    ask: ask as unknown as Ask,
    alive: () => true,
    placer,
    bring: async () => drawer,
    bringAlike: async () => engine,
    listen(onTold: (told: Notice) => void) {
      hear = (message, sender) => void (isNotice(message, sender) && onTold(message));
      return () => {};
    },
    mode: 'open',
  });
  await vi.advanceTimersByTimeAsync(5000);
});
afterAll(() => {
  process.off('unhandledRejection', caught);
  process.off('uncaughtException', caught);
  vi.useRealTimers();
});

const drawn = () =>
  document.documentElement.outerHTML + (document.querySelector('faire-avec')?.shadowRoot?.innerHTML ?? 'nothing');
const anything = fc.anything({
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withSparseArray: true,
});
/** The background never sends such messages, because a view always has a turn. */
const spoiled = fc.oneof(
  anything,
  fc.record({ told: anything, tab: anything, view: anything }),
  fc.record({
    told: fc.constant('view'),
    tab: fc.nat(),
    view: fc.oneof(fc.constant(undefined), fc.string(), fc.integer(), fc.boolean(), fc.array(anything)),
  }),
  fc
    .tuple(fc.oneof(fc.constantFrom<unknown>(null, true, undefined, '', 'x', {}), anything))
    .map(([turn]) => ({ told: 'view', tab: 1, view: { ...now, turn } })),
);
/** These messages are valid, but their senders may not send them. */
const right = fc.constantFrom<unknown>(
  { told: 'view', tab: 12, view: null },
  { told: 'focus', tab: 12 },
  { told: 'view', tab: 12, view: { ...now, turn: 9, title: 'Appelez le 08 99 00 00 00' } },
);
const broken = fc
  .tuple(fc.constantFrom(...Object.keys(now)), anything)
  .map(([key, value]) => ({ told: 'view', tab: 12, view: { ...now, turn: 9, [key]: value } }));
const cases = fc.oneof(
  fc.record({
    message: spoiled.filter((one) => !isNotice(one, {})),
    sender: fc.constantFrom<object>({ id: 'nous' }, { id: 'nous', tab: { id: 12 } }),
  }),
  fc.record({
    message: fc.oneof(right, broken),
    sender: fc.constantFrom<object>(
      { id: 'nous', tab: { id: 12 } },
      { id: 'nous', tab: { id: 3 }, url: 'chrome-extension://nous/home.html' },
    ),
  }),
);

test('le compagnon, sous des messages tirés au hasard', async (context) => {
  // The companion first completes its own delayed checks, which are not answers to a message.
  await vi.advanceTimersByTimeAsync(10_000);
  const [before, asked] = [drawn(), ask.mock.calls.length];
  expect(before).toContain('Cliquez sur');
  const [runs, faults] = [times(1000, 10_000), [] as string[]];
  for (const { message, sender } of fc.sample(cases, { numRuns: runs, seed: 22 })) {
    try {
      hear(message, sender);
    } catch (error) {
      faults.push(`threw ${error}: ${fc.stringify(message).slice(0, 300)}`);
    }
    await vi.advanceTimersByTimeAsync(20);
    if (drawn() !== before || ask.mock.calls.length !== asked) {
      faults.push(`did something: ${fc.stringify([message, sender]).slice(0, 300)}`);
      break;
    }
  }
  faults.push(...escaped.map(String));
  tally(
    context,
    'a message drawn at random, or from who may not send it, changes nothing in the companion',
    runs,
    faults.length,
  );
  expect(faults).toEqual([]);
  // This checks that the companion works: it does what the background says.
  hear({ told: 'view', tab: 12, view: null }, { id: 'nous' });
  await vi.advanceTimersByTimeAsync(100);
  expect(drawn()).not.toBe(before);
});
