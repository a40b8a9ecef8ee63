// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHost } from '../../core/page/host.ts';
import { observePage, type Watch, type WatchOptions } from '../../core/page/observePage.ts';

// happy-dom's observers keep real time: so do these tests, in short gaps.
const GAP = 40;
const look = vi.fn();
let watcher: Watch;
const begin = (options: WatchOptions = { gap: GAP, settle: [] }) => {
  watcher = observePage(document, look, options);
};
const wait = (ms = GAP * 3) => new Promise((later) => setTimeout(later, ms));
const add = (html: string, to: Element | ShadowRoot = document.body) =>
  to.append(document.createRange().createContextualFragment(html));

beforeEach(() => {
  document.body.innerHTML = '<main><a href="/">Aide</a></main><faire-avec></faire-avec>';
  look.mockReset();
});
afterEach(() => watcher.stop());
const ours = () => document.querySelector('faire-avec') as HTMLElement;

describe('looks', () => {
  it('never on a still page', async () => {
    begin();
    await wait();
    expect(look).not.toHaveBeenCalled();
  });

  it.each([
    ['something added', () => add('<p>Nouveau</p>')],
    ['something removed', () => document.querySelector('a')?.remove()],
    ['words changed', () => Object.assign(document.querySelector('a')?.firstChild as Text, { data: 'Autre' })],
    ['shown or hidden', () => document.querySelector('a')?.setAttribute('hidden', '')],
    ['renamed', () => document.querySelector('a')?.setAttribute('aria-label', 'Autre')],
    ['hidden by a class', () => document.querySelector('main')?.setAttribute('class', 'fr-collapse')],
    ['a click', () => document.querySelector('a')?.dispatchEvent(new Event('click'))],
    ['a fold opened', () => document.querySelector('main')?.dispatchEvent(new Event('toggle'))],
    ['a hash route', () => window.dispatchEvent(new Event('hashchange'))],
    ['back or forward', () => window.dispatchEvent(new Event('popstate'))],
    ['back from the cache', () => window.dispatchEvent(new Event('pageshow'))],
    ['another size', () => window.dispatchEvent(new Event('resize'))],
  ])('once for: %s', async (_, change) => {
    begin();
    change();
    await wait();
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('once for a burst, and at each gap of a storm', async () => {
    begin();
    for (let i = 0; i < 50; i++) add(`<p>${i}</p>`);
    await wait();
    expect(look).toHaveBeenCalledTimes(1);
    look.mockReset();
    const storm = setInterval(() => add('<p></p>'), 5);
    await wait(GAP * 5);
    clearInterval(storm);
    await wait();
    expect(look.mock.calls.length).toBeGreaterThanOrEqual(2);
    expect(look.mock.calls.length).toBeLessThanOrEqual(8);
  });

  it('a few times after the beginning, for what tells nobody; then never more', async () => {
    begin({ gap: 20, settle: [30, 120] });
    await wait(300);
    const looks = look.mock.calls.length;
    expect(looks).toBeGreaterThanOrEqual(1);
    expect(looks).toBeLessThanOrEqual(2);
    await wait(200);
    expect(look).toHaveBeenCalledTimes(looks);
  });

  it('not for an attribute that says nothing to a person', async () => {
    begin();
    document.querySelector('a')?.setAttribute('data-tracking', '3');
    await wait();
    expect(look).not.toHaveBeenCalled();
  });
});

describe('our own element', () => {
  it('coming is no news; changed by the page is', async () => {
    ours().remove();
    begin();
    const own = createHost(document, []);
    const { element: host } = own;
    own.settle();
    await wait();
    expect(look).not.toHaveBeenCalled();
    host.inert = true;
    host.setAttribute('inert', '');
    await wait();
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('of its name alone is the page’s', async () => {
    begin();
    document.documentElement.append(document.createElement('faire-avec'));
    await wait();
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('taken out by the page is news', async () => {
    begin();
    ours().remove();
    await wait();
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('does not hide what happens beside it', async () => {
    begin();
    ours().setAttribute('style', '');
    document.querySelector('a')?.remove();
    await wait();
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('does not hide what comes with it, in one change', async () => {
    begin();
    document.querySelector('main')?.replaceChildren(ours());
    await wait();
    expect(look).toHaveBeenCalledTimes(1);
  });
});

describe('shadow roots and frames', () => {
  it('are looked at when they are included, once each', async () => {
    begin();
    const root = (document.querySelector('main') as Element).attachShadow({ mode: 'open' });
    add('<p>avant</p>', root);
    await wait();
    expect(look).not.toHaveBeenCalled();
    const listening = vi.spyOn(root, 'addEventListener');
    watcher.include([root]);
    watcher.include([root, document]);
    const types = listening.mock.calls.map(([type]) => type);
    expect(types.length).toBeGreaterThan(0);
    expect(new Set(types).size).toBe(types.length);
    add('<p>après</p>', root);
    await wait();
    expect(look).toHaveBeenCalledTimes(1);
  });
});

it('stopping undoes everything: observers, listeners, timers', async () => {
  const root = (document.querySelector('main') as Element).attachShadow({ mode: 'open' });
  const places = [document, window, root] as EventTarget[];
  const added = places.map((place) => vi.spyOn(place, 'addEventListener'));
  const removed = places.map((place) => vi.spyOn(place, 'removeEventListener'));
  const observing = vi.spyOn(MutationObserver.prototype, 'disconnect');
  begin({ gap: GAP, settle: [30, 60] });
  watcher.include([root]);
  add('<p>en attente</p>');
  watcher.stop();
  const calls = (spies: typeof added) =>
    spies.map((spy) =>
      spy.mock.calls.map(([type, listener, options]) => [type, listener, (options as AddEventListenerOptions).capture]),
    );
  for (const [i] of places.entries()) expect(calls(added)[i]?.length).toBeGreaterThan(0);
  expect(calls(removed)).toEqual(calls(added));
  expect(observing).toHaveBeenCalled();
  add('<p>plus tard</p>');
  document.querySelector('a')?.dispatchEvent(new Event('click'));
  window.dispatchEvent(new Event('resize'));
  await wait(150);
  expect(look).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

it('listens passively: it could not prevent anything if it wanted to', () => {
  const added = [document, window].map((place) => vi.spyOn(place, 'addEventListener'));
  begin();
  for (const spy of added)
    for (const [, , options] of spy.mock.calls) expect(options).toEqual({ capture: true, passive: true });
  vi.restoreAllMocks();
});
