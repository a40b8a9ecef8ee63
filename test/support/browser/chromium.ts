import { resolve } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { Driver, type Options, type Tab } from './base.ts';
import { ownUrl, startChromium } from './chromium-start.ts';
import { answered, insideRoots, type Remote, type Session } from './closed-roots.ts';
import { ended, forget, freshProfile, greeted, type Launched } from './launch.ts';
import { patience } from './timeouts.ts';

/** The functions of Chromium’s own page of extensions. */
interface Developer {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  reload(extension: string): Promise<void>;
  getExtensionInfo(extension: string): Promise<{ runtimeErrors: { message: string }[] }>;
}

interface Managing {
  management: { setEnabled(extension: string, enabled: boolean): Promise<void> };
}

/** Uses Chromium’s debugging protocol, because it can read closed roots and Playwright’s locators cannot. */
export class Chromium extends Driver {
  readonly name = 'chromium';
  readonly profile: string;
  readonly gone: Promise<void>;
  readonly #program: Launched;
  readonly #browser: Browser;
  readonly #extension: string;
  readonly #throwAway: boolean;
  readonly #sessions = new WeakMap<Page, Promise<CDPSession>>();
  readonly #ids = new Map<Page, string>();
  #page!: Page;

  private constructor(program: Launched, browser: Browser, extension: string, profile: string, throwAway: boolean) {
    super();
    this.#program = program;
    this.#browser = browser;
    this.#extension = extension;
    this.profile = profile;
    this.#throwAway = throwAway;
    this.gone = program.gone;
  }

  static async open(options: Options): Promise<Chromium> {
    const extension = resolve(options.extension ?? '.output/chrome-mv3');
    const profile = options.profile ?? freshProfile();
    const program = await startChromium(extension, profile, options);
    return greeted(program, async () => {
      const browser = await chromium.connectOverCDP(program.endpoint, { timeout: patience(30_000) });
      const driver = new Chromium(program, browser, extension, profile, !options.profile);
      await driver.waitFor(() => driver.#pages()[0], 'un premier onglet de Chromium');
      driver.#page = driver.#pages()[0] as Page;
      return driver;
    });
  }

  #pages = () => this.#browser.contexts().flatMap((context) => context.pages());

  #session(): Promise<CDPSession> {
    const known = this.#sessions.get(this.#page) ?? this.#page.context().newCDPSession(this.#page);
    this.#sessions.set(this.#page, known);
    return known;
  }

  #id(page: Page): string {
    const id = this.#ids.get(page) ?? `onglet-${this.#ids.size + 1}`;
    this.#ids.set(page, id);
    return id;
  }

  async close(): Promise<void> {
    const whole = await this.#browser.newBrowserCDPSession().catch(() => null);
    await whole?.send('Browser.close').catch(() => {});
    await ended(this.#program);
    if (this.#throwAway) forget(this.profile);
  }

  async kill(): Promise<void> {
    await this.#program.kill();
  }

  async killWorker(): Promise<void> {
    const session = await this.#session();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  }

  /** Runs a function on Chromium’s own page of extensions. */
  async #among<T>(work: (developer: Developer, id: string) => Promise<T>): Promise<T> {
    const here = this.#page;
    await this.newTab();
    await this.#page.goto('chrome://extensions');
    const run = `(${work})(chrome.developerPrivate, ${JSON.stringify(new URL(await this.ownUrl('')).host)})`;
    const answer = JSON.parse(await this.script(run)) as T;
    await this.#page.close();
    this.#page = here;
    await here.bringToFront();
    return answer;
  }

  update = () =>
    this.#among(async (developer, id) => {
      // Without developer mode, Chromium does not reload an unpacked extension.
      await developer.updateProfileConfiguration({ inDeveloperMode: true });
      await developer.reload(id);
    });

  /**
   * Disables the extension as a person does on that page: nothing of it runs any more, except what it left in pages.
   */
  disable = () =>
    this.#among((_, id) => (globalThis as unknown as { chrome: Managing }).chrome.management.setEnabled(id, false));

  errors = () =>
    this.#among(async (developer, id) =>
      (await developer.getExtensionInfo(id)).runtimeErrors.map(({ message }) => message),
    );

  tabs = async (): Promise<Tab[]> => this.#pages().map((page) => ({ id: this.#id(page), url: page.url() }));
  current = () => this.#id(this.#page);

  async use(tab: Tab): Promise<void> {
    this.#page = this.#pages().find((page) => this.#id(page) === tab.id) ?? this.#page;
    await this.#page.bringToFront();
  }

  async newTab(): Promise<void> {
    this.#page = await this.#page.context().newPage();
  }

  async closeTab(): Promise<void> {
    await this.#page.close();
    this.#page = this.#pages().at(-1) as Page;
  }

  ownUrl = async (path: string) => ownUrl(this.#extension, path);

  async ownPage(path: string): Promise<void> {
    await this.newTab();
    await this.#page.goto(await this.ownUrl(path));
  }

  protected async navigate(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  reload = async () => void (await this.#page.reload());
  // A page that is restored from the back/forward cache fires no « load » event to wait for.
  back = async () => void (await this.#page.goBack({ waitUntil: 'commit' }));
  forward = async () => void (await this.#page.goForward({ waitUntil: 'commit' }));
  setViewport = (width: number, height: number) => this.#page.setViewportSize({ width, height });
  screenshot = async (path: string) => void (await this.#page.screenshot({ path }));

  move = (x: number, y: number) => this.#page.mouse.move(x, y);
  click = (x: number, y: number) => this.#page.mouse.click(x, y);
  type = (text: string) => this.#page.keyboard.type(text);
  press = (key: string) => this.#page.keyboard.press(key);

  /** Headless Chromium has no bars, so the next Tab is in the page again. */
  backIn = () => this.press('Tab');

  async wheel(x: number, y: number, down: number): Promise<void> {
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.wheel(0, down);
  }

  /** For what only Chromium provides (metrics, accessibility tree, emulated media). */
  cdp = () => this.#session();
  page = () => this.#page;

  async #run(expression: string, byValue: boolean): Promise<Remote['result']> {
    const session = await this.#session();
    return answered(
      (await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: byValue,
        userGesture: false,
      })) as Remote,
    );
  }

  protected async script(expression: string): Promise<string> {
    return String((await this.#run(`(async () => JSON.stringify(await (${expression})) ?? 'null')()`, true)).value);
  }

  protected async inRoots(expression: string): Promise<string[]> {
    return insideRoots((await this.#session()) as unknown as Session, expression);
  }

  protected async give(expression: string, file: string): Promise<void> {
    const session = await this.#session();
    const { objectId } = await this.#run(expression, false);
    await session.send('DOM.setFileInputFiles', { objectId: objectId as string, files: [resolve(file)] });
  }
}
