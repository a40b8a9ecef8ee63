/** One Chromium, one page, one contestant at a time. The extension inserts ours, and a peer is in the page itself. */
import type { CDPSession } from 'playwright-core';
import type { Chromium } from '../../support/browser/chromium.ts';
import { open } from '../../support/browser/driver.ts';
import type {} from '../../support/browser/guest.ts';
import { type Served, serve } from '../../support/browser/server.ts';
import { type Bundle, bundle } from './bundle.ts';
import { html } from './page.ts';

export const peers = ['driver', 'shepherd', 'intro', 'reactour'] as const;
export const contestants = ['faire-avec', ...peers] as const;
export type Contestant = (typeof contestants)[number];

declare global {
  var notes: { sent: number; clicks: string[]; focus: number; ready?: number; ringed?: number };
}

const ADDRESS = 'https://wwwd.caf.fr/wps/myportal/caffr/moncompte/mesattestations';
const STEP = { guide: 'caf/attestation-paiement', step: 'telecharger' };

/** Runs in the page: returns what is drawn around the target, by any contestant. */
export const IN_PAGE = `globalThis.peer ??= {
  root: () => document.querySelector('faire-avec')?.shadowRoot,
  box() { const box = this.root()?.querySelector('[data-ring]')?.getBoundingClientRect(); return box?.width ? box : null; },
  button() { return [...(this.root()?.querySelectorAll('button') ?? [])].find((one) => one.textContent === 'Je suis bloqué') ?? null; },
}`;

export class Stage {
  readonly driver: Chromium;
  readonly bundles: Record<(typeof peers)[number], Bundle>;
  readonly #server: Served;
  #home = '';
  #tab = 0;
  #visits = 0;

  private constructor(driver: Chromium, server: Served, bundles: Stage['bundles']) {
    this.driver = driver;
    this.#server = server;
    this.bundles = bundles;
  }

  /** @param extension the accessibility build, whose open root lets the page itself measure where the ring is */
  static async open(extension: string): Promise<Stage> {
    const bundles = Object.fromEntries(
      await Promise.all(peers.map(async (name) => [name, await bundle(name)] as const)),
    ) as Stage['bundles'];
    const server = await serve({
      'wwwd.caf.fr': (path) => {
        const { searchParams } = new URL(path, ADDRESS);
        const name = searchParams.get('peer') as (typeof peers)[number] | null;
        return { html: html(name && bundles[name], searchParams.has('clock')) };
      },
    });
    const driver = (await open('chromium', {
      extension,
      server: server.port,
      size: { width: 1280, height: 900 },
    })) as Chromium;
    await driver.home();
    const stage = new Stage(driver, server, bundles);
    stage.#home = driver.current();
    return stage;
  }

  async close(): Promise<void> {
    await this.driver.close();
    await this.#server.close();
  }

  cdp = (): Promise<CDPSession> => this.driver.cdp();
  run = <A extends unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T> =>
    this.driver.evaluate(work, ...args);

  async #leave(): Promise<void> {
    if (this.driver.current() !== this.#home) await this.driver.closeTab();
    await this.driver.use({ id: this.#home, url: '' });
  }

  /** Runs a function in our own page, and returns to the tab. */
  async #own<A extends unknown[], T>(work: (...args: A) => Promise<T>, ...args: A): Promise<T> {
    const here = this.driver.current();
    await this.driver.use({ id: this.#home, url: '' });
    await this.run(() => {
      (globalThis as unknown as { api: unknown }).api = (globalThis as unknown as { chrome: unknown }).chrome;
    });
    const answer = await this.run(work, ...args);
    await this.driver.use({ id: here, url: '' });
    return answer;
  }

  /** Opens the page without a guide. When a peer is named, its script is in the page but not started. */
  async visit(peer: Contestant | null = null, more = ''): Promise<void> {
    await this.#leave();
    await this.driver.newTab();
    await this.driver.goto(
      `${ADDRESS}?fois=${++this.#visits}${peer && peer !== 'faire-avec' ? `&peer=${peer}` : ''}${more}`,
    );
    await this.run((source) => void new Function(source)(), IN_PAGE);
  }

  /** Opens the page with the contestant at its step, drawn around the target. */
  async begin(who: Contestant): Promise<void> {
    await this.arrive(who);
    await this.driver.waitFor(() => this.run(() => !!globalThis.peer.box()), `${who} autour de la cible`, 20_000);
  }

  /**
   * Does the same without waiting.
   * @param more a suffix of the address; with `&clock`, the page itself starts the peer and measures the time
   */
  async arrive(who: Contestant, more = ''): Promise<void> {
    if (who !== 'faire-avec') {
      await this.visit(who, more);
      if (!more) await this.run(() => globalThis.peer.start('#cible'));
      return;
    }
    await this.#leave();
    const tabs = () => this.#own(async () => (await api.tabs.query({})).map(({ id }) => id));
    const before = new Set(await tabs());
    await this.driver.newTab();
    const tab = this.driver.current();
    this.#tab = (await tabs()).find((id) => !before.has(id)) ?? 0;
    await this.#own(
      (id, { guide, step }) => api.runtime.sendMessage({ kind: 'start', guide, practice: false, step, tab: id }),
      this.#tab,
      STEP,
    );
    await this.driver.use({ id: tab, url: '' });
    await this.driver.goto(`${ADDRESS}?fois=${++this.#visits}${more}`);
    await this.run((source) => void new Function(source)(), IN_PAGE);
  }

  /** Goes to the next step and back, `times` steps in all. */
  async walk(who: Contestant, times: number): Promise<void> {
    if (who !== 'faire-avec') {
      const walk = async (count: number) => {
        for (let n = 0; n < count; n++) {
          globalThis.peer.move(n % 2 ? '#cible' : '#autre');
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      };
      await this.run(walk, times);
      return;
    }
    const walk = async (tab: number, count: number) => {
      let { turn = -1 } = (await api.runtime.sendMessage({ kind: 'hello', tab })) ?? {};
      for (let n = 0; n < count; n++) {
        const view = await api.runtime.sendMessage({
          kind: 'event',
          event: { type: n % 2 ? 'back' : 'done' },
          turn,
          tab,
        });
        turn = view?.turn ?? turn;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    await this.#own(walk, this.#tab, times);
  }

  /** Ends the contestant in the way that a person would. */
  async end(who: Contestant): Promise<void> {
    if (who === 'faire-avec')
      await this.#own((tab) => api.runtime.sendMessage({ kind: 'stop', later: false, tab }), this.#tab);
    else await this.run(() => globalThis.peer.stop());
    await this.driver
      .waitFor(() => this.run(() => !globalThis.peer.box()), `${who} parti`, 5000)
      .catch(() => undefined);
  }
}
