import { resolve } from 'node:path';
import { type Bidi, connect, evaluate, tree } from './bidi.ts';
import { prepare } from './firefox-profile.ts';
import { forget, freshProfile, launch } from './launch.ts';
import { programs } from './setup.ts';

/** Calls of functions by script, since the watch began; and how often the page was laid out. */
export interface Activity {
  calls: Record<string, number>;
  reflows: number;
}

/** A frame script: Firefox's own debugger, in the process of the page, told of every function entered there. */
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

/** A Firefox of its own, because only its own debugger sees the isolated world our companion lives in: a page's spies do not. */
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
      // Busy telling its debugger everything, it takes long to leave by itself.
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

  /** The page in a tab of its own, with a guide at a step (null: with no guide). Resolves once the companion is in, and still. */
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

  /** What ran in the selected tab's process, in stretches of `times` ms. From here on nothing else can speak to the page: once per Firefox. */
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
