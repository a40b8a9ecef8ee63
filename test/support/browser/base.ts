import { pageProbe } from './bundle.ts';
import type { Bubble } from './page/bubble.ts';
import type { Control, Ref } from './page/controls.ts';
import type { Aim } from './page/look.ts';
import type { Box } from './page/walk.ts';
import { same } from './page/words.ts';
import { patience } from './timeouts.ts';

export type { Box, Bubble, Control, Ref };

export interface Tab {
  id: string;
  url: string;
}

export interface Options {
  /** The unpacked extension; `.output/<browser>-mv3` when absent. */
  extension?: string;
  /** A profile folder to keep. When absent, a new profile is used and deleted at the end. */
  profile?: string;
  /** The port of the local HTTPS server to which every host name leads. */
  server?: number;
  headless?: boolean;
  size?: { width: number; height: number };
  /** The size of the screen that a browser without a display reports. */
  screen?: { width: number; height: number };
}

/**
 * A real browser with the extension, controlled in the terms of a test. Chromium and Firefox implement the abstract
 * methods.
 */
export abstract class Driver {
  abstract readonly name: 'chromium' | 'firefox';
  abstract readonly profile: string;
  /** Resolves when the browser is gone, whoever closed it. */
  abstract readonly gone: Promise<void>;

  abstract close(): Promise<void>;
  /** Kills the browser as a power cut does: nothing is flushed. */
  abstract kill(): Promise<void>;
  abstract killWorker(): Promise<void>;
  /**
   * Replaces the extension while everything is open, as an update does. Our own pages close, and the current tab stays.
   */
  abstract update(): Promise<void>;
  /** The uncaught errors of the extension, in pages and in the background. */
  abstract errors(): Promise<string[]>;

  abstract tabs(): Promise<Tab[]>;
  /** The tab to which all the methods below apply. */
  abstract current(): Tab['id'];
  abstract use(tab: Tab): Promise<void>;
  abstract newTab(): Promise<void>;
  abstract closeTab(): Promise<void>;
  /** The full address of one of our pages. */
  abstract ownUrl(path: string): Promise<string>;
  /** Opens one of our pages in a new tab, which becomes the current one. */
  abstract ownPage(path: string): Promise<void>;
  protected abstract navigate(url: string): Promise<void>;

  abstract reload(): Promise<void>;
  abstract back(): Promise<void>;
  abstract forward(): Promise<void>;
  abstract setViewport(width: number, height: number): Promise<void>;
  abstract screenshot(file: string): Promise<void>;

  abstract move(x: number, y: number): Promise<void>;
  abstract click(x: number, y: number): Promise<void>;
  abstract wheel(x: number, y: number, down: number): Promise<void>;
  /** « Tab », « Shift+Tab », « Enter », « a »… */
  abstract press(key: string): Promise<void>;
  abstract type(text: string): Promise<void>;
  /** Used when Tab has left the page for the browser’s own bars: returns the focus to the top of the page. */
  abstract backIn(): Promise<void>;

  /** Evaluates in the page’s main world; the answer travels as JSON. */
  protected abstract script(expression: string): Promise<string>;
  /** Does the same in each of our closed roots, which the expression calls `root`. */
  protected abstract inRoots(expression: string): Promise<string[]>;
  /** Gives a file to the `<input type=file>` that the expression finds. */
  protected abstract give(expression: string, file: string): Promise<void>;

  async evaluate<A extends unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return JSON.parse(await this.script(`(${work})(...${JSON.stringify(args)})`)) as T;
  }

  protected async look<T>(call: string, ...args: unknown[]): Promise<T> {
    return JSON.parse(await this.script(`${await pageProbe()}.${call}(...${JSON.stringify(args)})`)) as T;
  }

  protected async lookInside<T>(call: string, ...args: unknown[]): Promise<T[]> {
    const all = await this.inRoots(`${await pageProbe()}.${call}(root, ...${JSON.stringify(args)})`);
    return all.map((one) => JSON.parse(one) as T | null).filter((one): one is Awaited<T> => one !== null);
  }

  url = () => this.evaluate(() => location.href);
  bubble = async (): Promise<Bubble | null> => (await this.lookInside<Bubble>('bubble'))[0] ?? null;
  ring = async (): Promise<Box | null> => (await this.lookInside<Box>('ring'))[0] ?? null;
  rings = () => this.lookInside<Box>('ring');
  controls = () => this.look<Control[]>('controls');
  alerts = () => this.look<string[]>('alerts');
  headings = () => this.look<string[]>('headings');
  papers = () => this.look<Record<string, string>>('papers');
  /** Scrolls to a control, and returns the point where a click reaches it. */
  reveal = (control: Ref) =>
    this.look<(Aim & { faces: Box[] }) | null>('reveal', {
      role: control.role,
      name: control.name,
      context: control.context,
    });

  async upload(file: string, control: Ref): Promise<void> {
    await this.give(
      `${await pageProbe()}.find(${JSON.stringify({ role: control.role, name: control.name, context: control.context })})`,
      file,
    );
  }

  async clickBubble(name: string): Promise<void> {
    const find = async () => (await this.bubble())?.buttons.find((one) => same(one.name, name));
    const seen = await this.waitFor(find, `le bouton « ${name} » dans la bulle`);
    await this.lookInside('showButton', seen.name);
    // The click waits until the button has stopped moving, as a person does: what the last press opened is drawn and
    // placed one frame later.
    let last = '';
    const button = await this.waitFor(
      async () => {
        const here = await find();
        const isStill = !!here && JSON.stringify(here.box) === last;
        last = JSON.stringify(here?.box);
        return isStill && here;
      },
      `« ${name} » immobile`,
      2000,
    ).catch(() => seen);
    await this.click(button.box.x + button.box.width / 2, button.box.y + button.box.height / 2);
  }

  /**
   * Opens a web page in the current tab, or in a new one when the current tab shows one of our pages, which stays open.
   */
  async goto(url: string): Promise<void> {
    if (!/^(https?:|about:)/.test(await this.url())) await this.newTab();
    await this.navigate(url);
  }

  /** Goes to the page that opened when the extension was installed, or opens it again if it was closed. */
  async home(): Promise<void> {
    const tab = (await this.tabs()).find((one) =>
      one.url.startsWith('chrome-extension:') || one.url.startsWith('moz-extension:')
        ? one.url.includes('/home.html')
        : false,
    );
    await (tab ? this.use(tab) : this.ownPage('home.html'));
  }

  /** Goes to the first tab whose address matches, as soon as there is one. */
  async tab(fits: (url: string) => boolean, sentence: string): Promise<void> {
    await this.use(await this.waitFor(async () => (await this.tabs()).findLast((one) => fits(one.url)), sentence));
  }

  /**
   * Repeats `look` until it returns something. When the deadline passes, the error says what was expected and what was
   * seen instead.
   */
  async waitFor<T>(
    look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
    sentence: string,
    within = patience(10_000),
  ): Promise<T> {
    const deadline = Date.now() + within;
    let trouble: unknown;
    let pause = 40;
    for (;;) {
      try {
        const seen = await look();
        if (seen !== null && seen !== undefined && seen !== false) return seen;
        trouble = undefined;
      } catch (error) {
        trouble = error;
      }
      if (Date.now() > deadline)
        throw new Error(`Attendu en vain pendant ${within / 1000} s : ${sentence}.${trouble ? ` (${trouble})` : ''}`);
      // Each attempt costs processor time, half of it in the browser, so the pause grows.
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(pause * 1.3, 120);
    }
  }
}
