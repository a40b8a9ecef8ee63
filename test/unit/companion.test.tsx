// @vitest-environment happy-dom
/**
 * The companion over a document without layout: what it asks, says, waits for and undoes. Where the ring and the bubble
 * lie, the top layer and real events are for the browser suites.
 */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Companion, createCompanion } from '../../components/companion/companion.ts';
import { drawer } from '../../components/companion/drawer/drawer.tsx';
import { placer } from '../../components/companion/placement/placer.ts';
import { UNKEPT } from '../../core/background/resumePoint.ts';
import { type Ask, type Notice, Orphaned } from '../../core/messages/protocol.ts';
import { engine } from '../../core/page/engine.ts';
import { defaults } from '../../core/session/settings.ts';
import type { SessionEvent } from '../../core/session/state.ts';
import type { View } from '../../core/session/viewModel.ts';
import { act } from '../support/unit/fixture.ts';
import { view } from '../support/unit/panel.fixture.ts';

const step = (given: Partial<View> = {}): View =>
  view({
    turn: 4,
    page: 'essai:accueil',
    pages: {
      'essai:accueil': { name: 'l’accueil', url: ['essai.example/*'], signs: [{ words: ['Bienvenue'], in: 'main' }] },
    },
    step: act({ id: 'ouvrir', target: { role: 'link', names: ['Commencer'] }, say: 'Cliquez sur « Commencer ».' }),
    ...given,
  });
const PAGE = '<h1>Bienvenue</h1><a href="#" id="commencer">Commencer</a>';

let companion: Companion;
let before: string;
let hear: (told: Notice) => void;
let address: string;
/** At the page, so far: each asks for its address. */
let looks: number;
let alive: boolean;
/** Takes the place of `ask`. */
let replaced: ((kind: string, body: object) => Promise<unknown>) | undefined;
const unlisten = vi.fn();
const onGone = vi.fn();
const ask = vi.fn<(kind: string, body: object) => Promise<unknown>>();
const events = (): SessionEvent[] =>
  ask.mock.calls.flatMap(([kind, body]) => (kind === 'event' ? [(body as { event: SessionEvent }).event] : []));

/** Popovers and layout, as far as the companion asks for them. */
function pretend(): void {
  const open = new WeakSet<Element>();
  const prototype = HTMLElement.prototype as HTMLElement & { matches(selector: string): boolean };
  const { matches } = Element.prototype;
  Object.assign(prototype, {
    showPopover(this: HTMLElement) {
      open.add(this);
    },
    hidePopover(this: HTMLElement) {
      open.delete(this);
    },
  });
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    return selector === ':popover-open' ? open.has(this) : matches.call(this, selector);
  });
  // Everywhere in the window a press would be ours.
  vi.spyOn(document, 'elementFromPoint').mockImplementation(() => hosts()[0] as Element);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, 120, 40));
}

/** Time passes, in steps, so that promises and renderings find their turn. */
async function pass(ms = 60): Promise<void> {
  for (let left = ms; left > 0; left -= 20) await vi.advanceTimersByTimeAsync(Math.min(20, left));
}

async function open(answer: View | null, html = PAGE): Promise<void> {
  document.body.innerHTML = html;
  before = document.documentElement.outerHTML;
  ask.mockImplementation(async (kind) => (kind === 'settings' ? answer?.settings : kind === 'stop' ? null : answer));
  companion = createCompanion({
    document,
    address: () => {
      looks++;
      return address;
    },
    ask: ((kind, body) => (replaced ?? ask)(kind, body)) as Ask,
    alive: () => alive,
    placer,
    bring: async () => drawer,
    bringAlike: async () => engine,
    listen(onTold) {
      hear = onTold;
      return unlisten;
    },
    mode: 'open',
    onGone,
  });
  await pass();
}
const hosts = () => document.querySelectorAll('faire-avec');
const root = () => hosts()[0]?.shadowRoot as ShadowRoot;
const bubble = () => root()?.querySelector<HTMLElement>('[data-bubble]');
const ring = () => root()?.querySelector('[data-ring]');
const words = (selector: string) => bubble()?.querySelector(selector)?.textContent?.replaceAll('\u00a0', ' ');
const button = (name: string) =>
  [...(bubble()?.querySelectorAll('button') ?? [])].find((each) => each.textContent === name);
const tell = async (next: View | null) => {
  hear({ told: 'view', tab: 12, view: next });
  await pass();
};
const press = (element: Element | null | undefined) => {
  const event = new Event('click', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  element?.dispatchEvent(event);
};

beforeEach(() => {
  vi.useFakeTimers();
  pretend();
  address = 'https://essai.example/';
  alive = true;
  replaced = undefined;
  looks = 0;
  for (const mock of [ask, unlisten, onGone]) mock.mockReset();
});
afterEach(() => {
  companion.destroy();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('no guide, no byte in the page', () => {
  it('nothing runs here: nothing is written, everything is undone', async () => {
    await open(null);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(unlisten).toHaveBeenCalledTimes(1);
    expect(onGone).toHaveBeenCalled();
  });

  it.each([
    ['stopped elsewhere', () => tell(null)],
    ['destroyed', async () => companion.destroy()],
  ])('%s: the page is as it was', async (_, end) => {
    await open(step());
    expect(hosts()).toHaveLength(1);
    await end();
    expect(document.documentElement.outerHTML).toBe(before);
    const asked = ask.mock.calls.length;
    document.body.append('encore');
    await pass(15_000);
    expect(ask).toHaveBeenCalledTimes(asked);
  });

  it('every listener is taken back', async () => {
    const places = [document, window] as EventTarget[];
    const added = places.map((place) => vi.spyOn(place, 'addEventListener'));
    const removed = places.map((place) => vi.spyOn(place, 'removeEventListener'));
    await open(step());
    companion.destroy();
    for (const [i, spy] of added.entries()) {
      const given = spy.mock.calls.map(([type, listener]) => [type, listener]);
      expect(given.length).toBeGreaterThan(0);
      const back = removed[i]?.mock.calls.map(([type, listener]) => [type, listener]) ?? [];
      for (const each of given) expect(back).toContainEqual(each);
    }
  });

  it('one that answers with an older turn is another guide’s, after the page came back from the browser’s memory', async () => {
    await open(step());
    ask.mockResolvedValue(
      step({ turn: 0, guide: 'essai/autre', step: act({ id: 'lire', say: 'Lisez la page.', done: 'said' }) }),
    );
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await pass(300);
    expect(words('h2')).toBe('Lisez la page.');
  });

  it('a background that fails leaves the page alone', async () => {
    document.body.innerHTML = PAGE;
    before = document.documentElement.outerHTML;
    ask.mockRejectedValue(new Error('closed'));
    companion = createCompanion({
      document,
      address: () => address,
      ask: ask as Ask,
      alive: () => true,
      placer,
      bring: async () => drawer,
      bringAlike: async () => engine,
      listen: () => unlisten,
      mode: 'open',
      onGone,
    });
    await pass(3000);
    expect(document.documentElement.outerHTML).toBe(before);
  });
  it('an answer that comes after the end brings nothing back', async () => {
    await open(step());
    let answer: (view: View) => void = () => {};
    ask.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    press(document.getElementById('commencer'));
    await tell(null);
    answer(step({ turn: 5 }));
    await pass();
    const left = hosts().length;
    for (const host of hosts()) host.remove();
    expect(left).toBe(0);
  });
  it('is said to be gone once', async () => {
    await open(step());
    await tell(null);
    companion.destroy();
    expect(onGone).toHaveBeenCalledTimes(1);
  });
});

describe('a step', () => {
  it('is said, and its target ringed; the page’s own elements are untouched', async () => {
    await open(step());
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.parentElement).toBe(document.documentElement);
    expect(bubble()?.getAttribute('aria-label')).toBe('Faire avec');
    expect(bubble()?.textContent).toContain('Étape 3 sur 6');
    expect(words('h2')).toBe('Cliquez sur « Commencer ».');
    expect(ring()).toBeTruthy();
    expect(bubble()?.hasAttribute('data-sure')).toBe(true);
    expect(document.body.innerHTML).toBe(PAGE);
    expect(document.activeElement).toBe(document.body);
  });

  it('is announced', async () => {
    await open(step());
    expect(root().querySelector('[aria-live]')?.textContent).toBe('Étape 3 sur 6. Cliquez sur « Commencer ».');
  });
  it('gives way to a long silence that is about to be tidied away: that is announced', async () => {
    await open(step());
    await tell(step({ alert: 'Personne n’a rien fait.', note: 'Personne n’a rien fait.' }));
    expect(root().querySelector('[aria-live]')?.textContent).toBe('Personne n’a rien fait.');
    await tell(step());
    expect(root().querySelector('[aria-live]')?.textContent).toBe('Étape 3 sur 6. Cliquez sur « Commencer ».');
  });
  it('costs one look at the page, the first as the others', async () => {
    await open(step());
    expect(looks).toBe(1);
    await tell(step({ turn: 5, ring: false }));
    expect(looks).toBe(2);
  });
  it('is announced once: the same words are never written again', async () => {
    await open(step());
    const live = root().querySelector('[aria-live]');
    const changes = vi.fn();
    const observer = new MutationObserver(changes);
    observer.observe(live as Element, { childList: true, characterData: true, subtree: true });
    document.body.append('encore');
    await tell(step({ hints: 1 }));
    await pass(3000);
    observer.disconnect();
    expect(changes).not.toHaveBeenCalled();
  });

  it('done by the person is told, with its turn', async () => {
    await open(step());
    document.getElementById('commencer')?.click();
    expect(events()).not.toContainEqual({ type: 'done' });
    press(document.getElementById('commencer'));
    await pass();
    expect(ask).toHaveBeenCalledWith('event', { event: { type: 'done' }, turn: 4 });
  });

  it('that is new takes the place of the old; an older one is ignored', async () => {
    await open(step());
    const first = ring();
    await tell(step({ turn: 3, step: act({ id: 'vieux', say: 'Vieux.' }) }));
    expect(words('h2')).toBe('Cliquez sur « Commencer ».');
    await tell(step({ turn: 5, step: act({ id: 'lire', say: 'Lisez la page.', done: 'said' }) }));
    expect(words('h2')).toBe('Lisez la page.');
    expect(first?.isConnected).toBe(false);
    expect(ring()).toBeFalsy();
    press(button("C'est fait"));
    await pass();
    expect(ask).toHaveBeenCalledWith('event', { event: { type: 'done' }, turn: 5 });
  });

  it('that is quiet has no ring, whatever the page shows', async () => {
    await open(
      step({ step: act({ id: 'code', quiet: true, done: 'said', target: { role: 'link', names: ['Commencer'] } }) }),
    );
    await pass(3000);
    expect(ring()).toBeFalsy();
    expect(events().map(({ type }) => type)).toEqual(['page']);
  });

  it('follows an element drawn again, with a new ring', async () => {
    await open(step());
    const first = ring();
    document.body.innerHTML = PAGE;
    await vi.waitFor(() => expect(ring()).not.toBe(first));
    expect(root().querySelectorAll('[data-ring]')).toHaveLength(1);
    press(document.getElementById('commencer'));
    expect(events()).toContainEqual({ type: 'done' });
  });

  it('says what else goes wrong there behind « Je suis bloqué », and the way out of each', async () => {
    const snag = { id: 'code', sees: 'Le code est refusé', way: 'Demandez un nouveau code.' };
    const stuck = step({ step: act({ id: 'ouvrir', target: { role: 'link', names: ['Commencer'] }, snags: [snag] }) });
    await open(stuck);
    expect(button(snag.sees)).toBeUndefined();
    press(button('Je suis bloqué'));
    await pass();
    expect(bubble()?.textContent).toContain('Regardez en haut.');
    for (let rung = 0; rung < 2; rung++) {
      press(button('Je suis bloqué'));
      await pass();
    }
    expect(bubble()?.textContent).not.toContain('Regardez en haut.');
    press(button(snag.sees));
    await pass();
    expect(button(snag.sees)?.getAttribute('aria-expanded')).toBe('true');
    expect(bubble()?.textContent).toContain(snag.way);
    press(button(snag.sees));
    await pass();
    expect(bubble()?.textContent).not.toContain(snag.way);
  });

  it('moves the focus only when the person asked', async () => {
    await open(step());
    await tell(step({ turn: 5 }));
    expect(document.activeElement).toBe(document.body);
    hear({ told: 'focus', tab: 12 });
    expect(root().activeElement?.localName).toBe('button');
  });

  it('« Reprendre plus tard » that could not be kept: the bubble stays, and says so', async () => {
    const settings = { ...defaults, shared: false };
    await open(step({ settings }));
    const unkept = step({ settings, note: UNKEPT, alert: UNKEPT });
    ask.mockImplementation(async (kind) => (kind === 'stop' ? unkept : null));
    press(button("Plus d'actions"));
    await pass();
    press(button('Reprendre plus tard'));
    await pass();
    expect(ask).toHaveBeenCalledWith('stop', { later: true });
    expect(bubble()?.textContent).toContain(UNKEPT);
    expect(root().querySelector('[aria-live]')?.textContent).toContain(UNKEPT);
    expect(button('Arrêter le guide')).toBeDefined();
  });

  it('finished: what happens after, and the way out', async () => {
    await open(step({ step: null, n: 6 }));
    expect(words('h2')).toBe('Vous l’avez fait.');
    expect(bubble()?.textContent).toContain('Guide terminé');
    expect(bubble()?.textContent).toContain('Il est valable un mois.');
    press(button('Fermer'));
    await pass();
    expect(ask).toHaveBeenCalledWith('stop', { later: false });
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('when it is not simply found', () => {
  it('absent is said after two still seconds, once, and told to the log', async () => {
    await open(step(), '<h1>Bienvenue</h1>');
    await pass(1500);
    expect(bubble()?.getAttribute('data-verdict')).toBe('looking');
    expect(events()).not.toContainEqual({ type: 'verdict', kind: 'absent' });
    await pass(3000);
    expect(bubble()?.getAttribute('data-verdict')).toBe('absent');
    expect(bubble()?.hasAttribute('data-sure')).toBe(false);
    expect(bubble()?.textContent).toContain('Commencer');
    expect(ring()).toBeFalsy();
    await pass(15_000);
    expect(events().filter(({ type }) => type === 'verdict')).toEqual([
      { type: 'verdict', kind: 'absent', cause: 'absent' },
    ]);
    press(button("C'est fait"));
    expect(events()).toContainEqual({ type: 'done' });
  });
  it('absent is said within two seconds and a half of a still page', async () => {
    await open(step(), '<h1>Bienvenue</h1>');
    await pass(2500);
    expect(bubble()?.getAttribute('data-verdict')).toBe('absent');
  });

  it('several alike are a doubt: words, and no ring', async () => {
    await open(step(), '<h1>Bienvenue</h1><a href="/1">Commencer</a><a href="/2">Commencer</a>');
    await pass(5000);
    expect(bubble()?.getAttribute('data-verdict')).toBe('doubtful');
    expect(ring()).toBeFalsy();
    expect(events()).toContainEqual({ type: 'verdict', kind: 'doubtful' });
  });

  it('come at last, it is ringed, and the absence is forgotten', async () => {
    await open(step(), '<h1>Bienvenue</h1>');
    await pass(5000);
    document.body.innerHTML = PAGE;
    await vi.waitFor(() => expect(ring()).toBeTruthy());
    expect(bubble()?.getAttribute('data-verdict')).toBe('found');
  });

  it('gone, its ring goes at once', async () => {
    await open(step());
    document.getElementById('commencer')?.remove();
    await vi.waitFor(() => expect(ring()).toBeFalsy());
  });
});

describe('the page', () => {
  const pages = () => events().filter(({ type }) => type === 'page');

  it('is told once', async () => {
    await open(step());
    document.body.append('encore');
    await pass(3000);
    expect(pages()).toEqual([{ type: 'page', pages: ['essai:accueil'] }]);
  });

  it('is known by its target too, where its headings are not', async () => {
    await open(step(), '<a href="#">Commencer</a>');
    expect(pages()).toEqual([{ type: 'page', pages: ['essai:accueil'] }]);
  });

  it('is unknown only once it is still', async () => {
    address = 'https://essai-ailleurs.example/';
    await open(step(), '<p>En chargement</p>');
    await pass(1000);
    expect(pages()).toEqual([]);
    await pass(6000);
    expect(pages()).toEqual([{ type: 'page', pages: [] }]);
    await tell(step({ where: 'lost' }));
    expect(words('h2')).toBe('Vous êtes sur une autre page.');
    expect(ring()).toBeFalsy();
  });

  it('that nobody knows has no ring either, and a press there is no step done', async () => {
    address = 'https://essai-ailleurs.example/';
    await open(step());
    expect(ring()).toBeFalsy();
    press(document.getElementById('commencer'));
    await pass();
    expect(events()).not.toContainEqual({ type: 'done' });
  });

  it('that is another one of the guide has no ring, even round a namesake', async () => {
    const { pages } = step();
    await open(
      step({ pages: { ...pages, 'essai:autre': { name: 'l’autre', url: ['essai.example/autre'], signs: [] } } }),
    );
    expect(ring()).toBeTruthy();
    address = 'https://essai.example/autre';
    companion.look();
    await pass();
    expect(ring()).toBeFalsy();
    await pass(700);
    expect(events().at(-1)).toEqual({ type: 'page', pages: ['essai:autre'] });
  });

  it('that takes us out gets us back; one that insists is left in peace', async () => {
    await open(step());
    for (let time = 0; time < 30; time++) {
      for (const host of hosts()) host.remove();
      companion.look();
      await pass(20);
      if (time === 0) expect(hosts()).toHaveLength(1);
    }
    expect(hosts()).toHaveLength(0);
  });
});

describe('an extension that was updated under the page', () => {
  it('says so, takes the ring away, and asks nothing more', async () => {
    await open(step());
    alive = false;
    ask.mockRejectedValue(new Orphaned());
    press(document.getElementById('commencer'));
    await pass();
    expect(words('h2')).toBe('Faire avec vient de changer.');
    expect(ring()).toBeFalsy();
    const asked = ask.mock.calls.length;
    document.body.append('encore');
    await pass(5000);
    expect(ask).toHaveBeenCalledTimes(asked);
    press(button('Fermer'));
    expect(hosts()).toHaveLength(0);
  });

  it('says so by itself at the next change of the page', async () => {
    await open(step());
    alive = false;
    document.body.append('encore');
    await pass(300);
    expect(words('h2')).toBe('Faire avec vient de changer.');
    expect(ring()).toBeFalsy();
  });

  it('rests: nothing waits to look at the page again', async () => {
    await open(step(), '<h1>Encore rien</h1>');
    alive = false;
    document.body.append('encore');
    await pass(300);
    expect(words('h2')).toBe('Faire avec vient de changer.');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets a setting be asked for, with no error', async () => {
    const failed = vi.fn();
    process.on('unhandledRejection', failed);
    await open(step());
    press(button("Plus d'actions"));
    await pass();
    // Not a mock of vitest's, which minds every promise it has given.
    let wanted = '';
    replaced = async (kind) => {
      wanted = kind;
      throw new Orphaned();
    };
    press(button('Texte plus grand'));
    vi.useRealTimers();
    await new Promise((turn) => setTimeout(turn));
    process.off('unhandledRejection', failed);
    expect(wanted).toBe('settings');
    expect(failed).not.toHaveBeenCalled();
  });

  it('what a new version takes out does not come back', async () => {
    await open(step());
    alive = false;
    for (const host of hosts()) host.remove();
    await pass(3000);
    expect(hosts()).toHaveLength(0);
  });

  it('a worker that died says nothing: the step stays', async () => {
    await open(step());
    ask.mockRejectedValue(new Error('closed'));
    press(document.getElementById('commencer'));
    await pass();
    expect(words('h2')).toBe('Cliquez sur « Commencer ».');
    expect(ring()).toBeTruthy();
  });
});
