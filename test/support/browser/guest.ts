import type { Site } from '../sites/html.ts';
import { type Driver, open } from './driver.ts';
import { CAF, guestSite, type Seen } from './guestPages.ts';
import { type Served, serve } from './server.ts';

declare global {
  /** What the page itself recorded (guestPages.ts). */
  var seen: Seen;
  /** Set by `enter` in each window that contains one of our roots. Only tests can do this, and no page can. */
  var ourRoot: ShadowRoot | undefined;
  /** The extension API of the browser, in our own pages. */
  var api: {
    tabs: { query(which: object): Promise<{ id: number }[]> };
    runtime: { sendMessage(message: object): Promise<{ turn: number; key: string } | null> };
  };
}

export interface Begin {
  step?: string;
  guide?: string;
  url?: string;
}

/** A real guide at a given step, shown on one of our pages under the site's real host name. */
export class Guest {
  readonly driver: Driver;
  readonly server: Served;
  /** The browser’s own identifier of the guided tab. */
  tab = 0;
  #home = '';
  #asked = 0;

  private constructor(driver: Driver, server: Served) {
    this.driver = driver;
    this.server = server;
  }

  /** @param more another build of the extension, or other pages */
  static async open(
    browser: 'chromium' | 'firefox',
    profile?: string,
    more: { extension?: string; site?: Site } = {},
  ): Promise<Guest> {
    const server = await serve(more.site ?? guestSite);
    const guest = new Guest(
      await open(browser, {
        server: server.port,
        ...(profile ? { profile } : {}),
        ...(more.extension ? { extension: more.extension } : {}),
      }),
      server,
    );
    // On a busy machine the extension, and the page that it opens when installed, may start late.
    const welcome = async () => (await guest.driver.tabs()).some(({ url }) => url.includes('/home.html'));
    await guest.driver.waitFor(welcome, 'la page d’accueil', 20_000);
    await guest.driver.home();
    guest.#home = guest.driver.current();
    return guest;
  }

  async close(): Promise<void> {
    await this.driver.close();
    await this.server.close();
  }

  /** The address is new each time, so that it identifies the tab that was just opened. */
  #address = (page: string) => `${CAF}?page=${page}&fois=${++this.#asked}`;

  /** Opens the same page without a guide. */
  async visit(page: string): Promise<void> {
    await this.#leave();
    await this.driver.newTab();
    await this.driver.goto(this.#address(page));
  }

  async #leave(): Promise<void> {
    if (this.driver.current() !== this.#home) await this.driver.closeTab();
    await this.driver.use({ id: this.#home, url: '' });
  }

  /** Starts the guide as the home page does. It waits until the bubble reports `verdict`, unless that is empty. */
  async begin(
    page: string,
    { step = 'telecharger', guide = 'caf/attestation-paiement', url = this.#address(page) }: Begin = {},
    verdict = 'found',
  ): Promise<void> {
    await this.#leave();
    const tabs = () => this.own(async () => (await api.tabs.query({})).map(({ id }) => id));
    const before = new Set(await tabs());
    await this.driver.newTab();
    const tab = this.driver.current();
    await this.driver.use({ id: this.#home, url: '' });
    this.tab = (await tabs()).find((id) => !before.has(id)) ?? 0;
    const start = (id: number, guided: string, at: string) =>
      api.runtime.sendMessage({ kind: 'start', guide: guided, practice: false, step: at, tab: id });
    await this.own(start, this.tab, guide, step);
    await this.driver.use({ id: tab, url: '' });
    await this.driver.goto(url);
    if (verdict)
      await this.driver.waitFor(
        async () => (await this.driver.bubble())?.verdict === verdict,
        `la bulle, « ${verdict} »`,
      );
    await this.enter();
  }

  /** Runs a function in our own page, where `api` is the browser's, and returns to the person's tab. */
  async own<A extends unknown[], T>(work: (...args: A) => Promise<T>, ...args: A): Promise<T> {
    return JSON.parse(await this.inOwnPage(`(${work})(...${JSON.stringify(args)})`)) as T;
  }

  /** Does the same for an expression, when JSON cannot carry the arguments. The answer is JSON. */
  async inOwnPage(expression: string): Promise<string> {
    const here = this.driver.current();
    await this.driver.use({ id: this.#home, url: '' });
    await this.driver.evaluate(() => {
      const world = globalThis as unknown as Record<string, unknown>;
      world.api = world.browser ?? world.chrome;
    });
    const answer = await (this.driver as unknown as { script(expression: string): Promise<string> }).script(expression);
    await this.driver.use({ id: here, url: '' });
    return answer;
  }

  /** The side panel reports the step as done in `delay` ms. Nothing happens in the guided tab itself. */
  async doneElsewhere(delay: number): Promise<void> {
    const send = async (tab: number, wait: number) => {
      const { turn = -1 } = (await api.runtime.sendMessage({ kind: 'hello', tab })) ?? {};
      setTimeout(() => api.runtime.sendMessage({ kind: 'event', event: { type: 'done' }, turn, tab }), wait);
    };
    await this.own(send, this.tab, delay);
  }

  /** The key of the present step, as the background knows it; null when the guide has stopped. */
  async at(): Promise<string | null> {
    const ask = async (tab: number) => (await api.runtime.sendMessage({ kind: 'hello', tab }))?.key ?? null;
    return this.own(ask, this.tab);
  }

  /** Runs a function in each of our closed roots, which the browser's debugging protocol gives access to. */
  async inside<T>(work: (root: ShadowRoot) => T): Promise<T[]> {
    const driver = this.driver as unknown as { inRoots(expression: string): Promise<string[]> };
    return (await driver.inRoots(`(${work})(root)`)).map((one) => JSON.parse(one) as T);
  }

  enter = () =>
    this.inside((root) => {
      (root.ownerDocument.defaultView as unknown as { ourRoot: ShadowRoot }).ourRoot = root;
    });

  html = () => this.driver.evaluate(() => document.documentElement.outerHTML);
  /** The document as the site wrote it, without our one element. */
  htmlWithoutUs = async () => (await this.html()).replace(/<faire-avec\b[^>]*><\/faire-avec>/g, '');
  seen = () => this.driver.evaluate(() => seen);
  focused = () => this.driver.evaluate(() => document.activeElement?.id || document.activeElement?.localName || '');

  /**
   * The point where a person would click: the middle of the element, or else a visible part. Null when everything is
   * covered.
   */
  spot = (id: string) =>
    this.driver.evaluate((one) => {
      const element = document.getElementById(one) as HTMLElement;
      const { x, y, width, height } = element.getBoundingClientRect();
      for (const across of [0.5, 0.3, 0.15, 0.7, 0.85])
        for (const down of [0.5, 0.25, 0.75]) {
          const point = { x: x + width * across, y: y + height * down };
          const hit = document.elementFromPoint(point.x, point.y);
          if (hit && (hit === element || element.contains(hit))) return point;
        }
      return null;
    }, id);

  async clickOn(id: string): Promise<void> {
    const point = await this.spot(id);
    if (!point) throw new Error(`« ${id} » est recouvert.`);
    await this.driver.click(point.x, point.y);
  }

  /** Waits until the bubble has stopped moving, because nobody clicks on what still moves. */
  async rest(): Promise<void> {
    let last = '';
    await this.driver.waitFor(async () => {
      const now = JSON.stringify((await this.driver.bubble())?.box ?? null);
      const still = now !== 'null' && now === last;
      last = now;
      return still;
    }, 'la bulle immobile');
  }

  async press(name: string): Promise<void> {
    await this.rest();
    await this.driver.clickBubble(name);
  }

  /** Presses « Arrêter le guide », as a person does. */
  async stop(): Promise<void> {
    await this.press("Plus d'actions");
    await this.press('Arrêter le guide');
    const asked = await this.driver
      .waitFor(
        async () =>
          !(await this.driver.bubble()) || (await this.driver.bubble())?.buttons.some(({ name }) => name === 'Arrêter'),
        'la fin du guide',
        1500,
      )
      .catch(() => false);
    if (asked && (await this.driver.bubble())?.buttons.some(({ name }) => name === 'Arrêter'))
      await this.press('Arrêter');
    await this.driver.waitFor(async () => !(await this.html()).includes('<faire-avec'), 'notre élément parti', 15_000);
  }
}
