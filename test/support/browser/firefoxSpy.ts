import { resolve } from 'node:path';
import { type Bidi, connect, evaluate, tree } from './bidi.ts';
import { prepare } from './firefox-profile.ts';
import { forget, freshProfile, launch } from './launch.ts';
import { programs } from './setup.ts';

/** The number of function calls per script, and the number of reflows, during an interval. */
export interface Activity {
  calls: Record<string, number>;
  reflows: number;
}

/**
 * A frame script. It runs Firefox's own debugger in the process of the page, which is notified of every function
 * entered there.
 */
const SPY = `
  const { addDebuggerToGlobal } = ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs');
  addDebuggerToGlobal(globalThis);
  const spy = new Debugger();
  let calls = {};
  spy.onEnterFrame = ({ script }) => {
    const file = (script?.url ?? '').split('/').pop();
    calls[file] = (calls[file] ?? 0) + 1;
  };
  addMessageListener('faire:start', () => {
    spy.addAllGlobalsAsDebuggees();
    calls = {};
    sendAsyncMessage('faire:answer', {});
  });
  addMessageListener('faire:read', () => sendAsyncMessage('faire:answer', { calls, reflows: content.windowUtils.framesReflowed }));
  sendAsyncMessage('faire:answer', {});
`;

/**
 * Runs a separate Firefox, because only its own debugger sees the isolated world of our companion. Code in a page
 * cannot see it.
 */
export class FirefoxSpy {
  readonly #bidi: Bidi;
  readonly close: () => Promise<void>;

  private constructor(bidi: Bidi, close: () => Promise<void>) {
    this.#bidi = bidi;
    this.close = close;
  }

  static async open(server: number, extension = '.output/firefox-mv3'): Promise<FirefoxSpy> {
    const profile = freshProfile();
    prepare(profile, server);
    const args = [
      '--headless',
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile,
    ];
    const program = await launch(programs().firefox, args, /WebDriver BiDi listening on (ws:\S+)/);
    const bidi = await connect(`${program.endpoint}/session`);
    await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: resolve(extension) } });
    return new FirefoxSpy(bidi, async () => {
      // The debugger keeps the browser too busy to quit quickly, so it is killed.
      await program.kill();
      forget(profile);
    });
  }

  async #home(): Promise<string> {
    for (;;) {
      const home = (await tree(this.#bidi)).find(({ url }) => url.startsWith('moz-extension:'));
      if (home) return home.context;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /**
   * Opens the page in a new tab, with a guide at a step (null: without a guide). Resolves when the companion has
   * started and is idle.
   */
  async show(url: string, step: string | null): Promise<string> {
    const home = await this.#home();
    const ids = async () =>
      JSON.parse(
        await evaluate(this.#bidi, home, '(async () => (await browser.tabs.query({})).map(({ id }) => id))()'),
      ) as number[];
    const before = await ids();
    const { context } = await this.#bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    const tab = (await ids()).find((id) => !before.includes(id));
    const start = { kind: 'start', guide: 'caf/attestation-paiement', practice: false, step, tab };
    if (step !== null) await evaluate(this.#bidi, home, `browser.runtime.sendMessage(${JSON.stringify(start)})`);
    await this.#bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    await this.#bidi.send('browsingContext.activate', { context });
    while (step !== null && (await this.run(context, `document.querySelectorAll('faire-avec').length`)) !== 1);
    await new Promise((resolve) => setTimeout(resolve, 3500));
    return context;
  }

  run = async <T>(context: string, expression: string) =>
    JSON.parse(await evaluate(this.#bidi, context, expression)) as T;

  /**
   * Counts what ran in the process of the selected tab, in successive intervals of `times` ms. After this call nothing
   * else can control the page, so it works only once per Firefox.
   */
  async watch(...times: number[]): Promise<Activity[]> {
    const [window] = await tree(this.#bidi, { 'moz:scope': 'chrome' });
    const chrome = (expression: string) => evaluate(this.#bidi, window?.context ?? '', expression);
    await chrome(`(async () => {
      const { messageManager } = gBrowser.selectedBrowser;
      globalThis.faireAsk = (name) => new Promise((resolve) => {
        const heard = ({ data }) => { messageManager.removeMessageListener('faire:answer', heard); resolve(data); };
        messageManager.addMessageListener('faire:answer', heard);
        if (name === 'load') messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(SPY)}), false);
        else messageManager.sendAsyncMessage('faire:' + name);
      });
      await faireAsk('load');
      await faireAsk('start');
    })()`);
    const read = async () => JSON.parse(await chrome(`faireAsk('read')`)) as Activity;
    const stretches: Activity[] = [];
    let before = await read();
    for (const time of times) {
      await new Promise((resolve) => setTimeout(resolve, time));
      const now = await read();
      const calls = Object.fromEntries(
        Object.entries(now.calls).map(([file, count]) => [file, count - (before.calls[file] ?? 0)]),
      );
      stretches.push({ calls, reflows: now.reflows - before.reflows });
      before = now;
    }
    return stretches;
  }
}
