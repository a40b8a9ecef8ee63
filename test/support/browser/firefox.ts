import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Driver, type Options, type Tab } from './base.ts';
import {
  type Answer,
  answered,
  type Bidi,
  type Context,
  connect,
  evaluate,
  gestures,
  type Node,
  tree,
} from './bidi.ts';
import { pageProbe } from './bundle.ts';
import { prepare } from './firefox-profile.ts';
import { type System, system } from './firefox-system.ts';
import { ended, forget, freshProfile, greeted, type Launched, launch } from './launch.ts';
import { programs } from './setup.ts';

/**
 * Controls Firefox directly with WebDriver BiDi, which gives access to closed roots. System access reaches the
 * extension itself.
 */
export class Firefox extends Driver {
  readonly name = 'firefox';
  readonly profile: string;
  readonly gone: Promise<void>;
  readonly #program: Launched;
  readonly #bidi: Bidi;
  readonly #system: System;
  readonly #throwAway: boolean;
  readonly #extension: string;
  #id = '';
  #context = '';

  private constructor(program: Launched, bidi: Bidi, extension: string, profile: string, throwAway: boolean) {
    super();
    this.#program = program;
    this.#bidi = bidi;
    this.#system = system(bidi);
    this.profile = profile;
    this.#throwAway = throwAway;
    this.#extension = extension;
    this.gone = program.gone;
  }

  static async open(options: Options): Promise<Firefox> {
    const extension = resolve(options.extension ?? '.output/firefox-mv3');
    const profile = options.profile ?? freshProfile();
    const { width, height } = options.size ?? { width: 1280, height: 900 };
    prepare(profile, options.server);
    const size = ['--width', String(width), '--height', String(height)];
    const args = [
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile,
      ...size,
    ];
    const screen: Record<string, string> = options.screen
      ? { MOZ_HEADLESS_WIDTH: String(options.screen.width), MOZ_HEADLESS_HEIGHT: String(options.screen.height) }
      : {};
    const program = await launch(
      programs().firefox,
      options.headless === false ? args : ['--headless', ...args],
      /WebDriver BiDi listening on (ws:\S+)/,
      screen,
    );
    return greeted(program, async () => {
      const bidi = await connect(`${program.endpoint}/session`);
      await bidi.send('session.new', {
        capabilities: { alwaysMatch: { acceptInsecureCerts: true, unhandledPromptBehavior: { default: 'accept' } } },
      });
      const driver = new Firefox(program, bidi, extension, profile, !options.profile);
      driver.#context = (await driver.tabs())[0]?.id ?? '';
      driver.#id = (
        await bidi.send<{ extension: string }>('webExtension.install', {
          extensionData: { type: 'path', path: extension },
        })
      ).extension;
      return driver;
    });
  }

  async close(): Promise<void> {
    await this.#bidi.send('browser.close').catch(() => {});
    await ended(this.#program);
    if (this.#throwAway) forget(this.profile);
  }

  async kill(): Promise<void> {
    await this.#program.kill();
  }

  /** Installs the extension again over itself. */
  async update(): Promise<void> {
    const here = { id: this.#context, url: '' };
    await this.#bidi.send('webExtension.install', { extensionData: { type: 'path', path: this.#extension } });
    await this.use(here);
  }

  errors = () => this.#system.errors();

  /** For what only Firefox itself provides (requests, consoles). */
  inBrowser = (expression: string) => this.#system.run(expression);
  killWorker = () => this.#system.stopBackground(this.#id);

  tabs = async (): Promise<Tab[]> => (await tree(this.#bidi)).map(({ context, url }) => ({ id: context, url }));
  current = () => this.#context;

  async use(tab: Tab): Promise<void> {
    this.#context = tab.id;
    await this.#bidi.send('browsingContext.activate', { context: tab.id });
    const url = (await this.tabs()).find(({ id }) => id === tab.id)?.url;
    if (url) await this.#system.raise(url);
  }

  async newTab(): Promise<void> {
    this.#context = (await this.#bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' })).context;
  }

  async closeTab(): Promise<void> {
    await this.#bidi.send('browsingContext.close', { context: this.#context });
    await this.use((await this.tabs()).at(-1) as Tab);
  }

  ownUrl = (path: string) => this.#system.ownUrl(this.#id, path);

  async ownPage(path: string): Promise<void> {
    const before = new Set((await this.tabs()).map(({ id }) => id));
    const url = await this.ownUrl(path);
    await this.#system.openTab(url);
    const tab = await this.waitFor(
      async () => (await this.tabs()).find((one) => !before.has(one.id) && one.url.split('#')[0] === url.split('#')[0]),
      `l’onglet de ${path}`,
    );
    await this.use(tab);
    await this.waitFor(
      () =>
        this.evaluate(
          (here) => location.href.startsWith(here) && document.readyState === 'complete',
          url.split('#')[0] as string,
        ),
      `${path} chargée`,
    );
  }

  #here = <T = unknown>(method: string, params: object = {}) =>
    this.#bidi.send<T>(`browsingContext.${method}`, { context: this.#context, ...params });
  protected navigate = async (url: string) => void (await this.#here('navigate', { url, wait: 'complete' }));
  reload = async () => void (await this.#here('reload', { wait: 'complete' }));
  back = async () => void (await this.#here('traverseHistory', { delta: -1 }));
  forward = async () => void (await this.#here('traverseHistory', { delta: 1 }));
  setViewport = async (width: number, height: number) =>
    void (await this.#here('setViewport', { viewport: { width, height } }));
  screenshot = async (file: string) =>
    writeFileSync(file, Buffer.from((await this.#here<{ data: string }>('captureScreenshot')).data, 'base64'));

  async #input(type: 'pointer' | 'key' | 'wheel', actions: object[]): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.#context, actions: [{ type, id: type, actions }] });
  }

  move = (x: number, y: number) => this.#input('pointer', gestures.move(x, y));
  click = (x: number, y: number) => this.#input('pointer', gestures.click(x, y));
  wheel = (x: number, y: number, down: number) => this.#input('wheel', gestures.wheel(x, y, down));
  type = (text: string) => this.#input('key', gestures.type(text));
  press = (key: string) => this.#input('key', gestures.press(key));
  backIn = () => this.#system.focusPage();

  protected script = (expression: string) => evaluate(this.#bidi, this.#context, expression);

  /** The current tab and its frames: the protocol serialises a node only within its own frame. */
  async #frames(): Promise<string[]> {
    const all = (contexts: Context[]): string[] =>
      contexts.flatMap(({ context, children }) => [context, ...all(children ?? [])]);
    return all(await tree(this.#bidi, { root: this.#context }));
  }

  protected async inRoots(expression: string): Promise<string[]> {
    const answers: string[] = [];
    for (const context of await this.#frames()) {
      const hosts = await this.#bidi.send<Answer>('script.evaluate', {
        expression: `${await pageProbe()}.hosts(document, false)`,
        target: { context },
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      });
      for (const { value } of (hosts.result?.value ?? []) as Node[]) {
        if (!value?.shadowRoot?.sharedId) continue;
        const answer = await this.#bidi.send<Answer>('script.callFunction', {
          functionDeclaration: `(root) => JSON.stringify(${expression}) ?? 'null'`,
          arguments: [{ sharedId: value.shadowRoot.sharedId }],
          target: { context },
          awaitPromise: false,
        });
        answers.push(answered(answer));
      }
    }
    return answers;
  }

  protected async give(expression: string, file: string): Promise<void> {
    for (const context of await this.#frames()) {
      const found = await this.#bidi.send<Answer>('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: false,
      });
      if (!found.result?.sharedId) continue;
      // A field found from the outer page cannot be used here. The loop reaches its own frame later.
      const given = this.#bidi.send('input.setFiles', {
        context,
        element: { sharedId: found.result.sharedId },
        files: [resolve(file)],
      });
      if (await given.then(Boolean, () => false)) return;
    }
    throw new Error(`Aucun champ de fichier pour ${file}.`);
  }
}
