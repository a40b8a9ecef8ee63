/**
 * Listens to everything a browser logs and requests: every console and every request, in every world of every page,
 * frame and worker, and of our own pages.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from '../support/browser/driver.ts';
import type { Firefox } from '../support/browser/firefox.ts';

export interface Request {
  url: string;
  /** True when a script or a page of the extension made the request. */
  ours: boolean;
}

export interface Ears {
  console: string[];
  requests: Request[];
  /** Waits until everything logged before has been received. */
  rest(): Promise<void>;
}

interface Message {
  id?: number;
  method?: string;
  sessionId?: string;
  params?: Record<string, never>;
}

const OWN = /^(chrome|moz)-extension:/;

/**
 * Uses Chromium’s debugging protocol on a separate connection: each target is observed from its beginning to its end.
 */
async function chromium(profile: string): Promise<Ears> {
  const [port = '', path = ''] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const heard: Ears = { console: [], requests: [], rest };
  const waiting = new Map<number, () => void>();
  const owners = new Map<string, string>();
  let last = 0;
  const send = (method: string, params: object = {}, sessionId?: string): Promise<void> =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      socket.send(JSON.stringify({ id: last, method, params, sessionId }));
    });
  function rest(): Promise<void> {
    return Promise.all(
      [...owners.keys()].map((session) => send('Runtime.evaluate', { expression: '0' }, session)),
    ).then(() => undefined);
  }
  const listen = (sessionId?: string) =>
    send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }, sessionId);
  socket.addEventListener('message', ({ data }) => {
    const { id, method, params = {} as Record<string, never>, sessionId = '' } = JSON.parse(String(data)) as Message;
    if (id !== undefined) waiting.get(id)?.();
    if (method === 'Target.attachedToTarget') {
      const { sessionId: session, targetInfo } = params as unknown as {
        sessionId: string;
        targetInfo: { url: string };
      };
      owners.set(session, targetInfo.url);
      for (const domain of ['Runtime', 'Network', 'Log']) void send(`${domain}.enable`, {}, session);
      void listen(session);
    }
    if (method === 'Target.detachedFromTarget') owners.delete((params as unknown as { sessionId: string }).sessionId);
    // Only the message is recorded, because the browser itself adds the address of the page.
    const { args, entry, exceptionDetails } = params as unknown as {
      args?: object[];
      entry?: { text: string };
      exceptionDetails?: { exception?: { description?: string } };
    };
    if (method === 'Runtime.consoleAPICalled') heard.console.push(JSON.stringify(args));
    if (method === 'Log.entryAdded') heard.console.push(entry?.text ?? '');
    if (method === 'Runtime.exceptionThrown') heard.console.push(exceptionDetails?.exception?.description ?? '');
    if (method === 'Network.requestWillBeSent' || method === 'Network.webSocketCreated') {
      const {
        request,
        url,
        documentURL = '',
        initiator,
      } = params as unknown as {
        request?: { url: string; postData?: string };
        url?: string;
        documentURL?: string;
        initiator?: object;
      };
      const asked = `${request?.url ?? url ?? ''} ${request?.postData ?? ''}`.trim();
      const by = JSON.stringify(initiator ?? '');
      heard.requests.push({
        url: asked,
        ours: by.includes('chrome-extension://') || OWN.test(documentURL) || OWN.test(owners.get(sessionId) ?? ''),
      });
    }
  });
  await listen();
  return heard;
}

/**
 * Runs in each process of Firefox, including later ones, and forwards every console message and every error at once.
 */
const HEAR = `{
  const told = (one) => { try { return typeof one === 'object' ? JSON.stringify(one) : String(one); } catch { return '?'; } };
  const tell = (words) => sendAsyncMessage('faire:said', words);
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  storage.addLogEventListener((event) => tell([...event.arguments].map(told).join(' ')), Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal));
  Services.console.registerListener({ observe: (one) => tell(one instanceof Ci.nsIScriptError ? one.errorMessage : one.message) });
  for (const event of storage.getEvents()) tell([...event.arguments].map(told).join(' '));
  for (const one of Services.console.getMessageArray()) tell(one instanceof Ci.nsIScriptError ? one.errorMessage : one.message);
  addMessageListener('faire:rest', () => sendAsyncMessage('faire:rested'));
}`;

/**
 * Firefox notifies its own window of every request and of its origin, and notifies each process of its console
 * messages.
 */
async function firefox(driver: Firefox): Promise<Ears> {
  await driver.inBrowser(`(() => {
    globalThis.faireHeard = [];
    globalThis.faireSaid = [];
    globalThis.faireEar = { observe(channel) {
      try {
        const { URI, loadInfo } = channel.QueryInterface(Ci.nsIHttpChannel);
        const by = [loadInfo.triggeringPrincipal, loadInfo.loadingPrincipal].map((one) => one?.addonPolicy || /moz-extension:/.test(one?.origin ?? '') || one?.isAddonOrExpandedAddonPrincipal);
        faireHeard.push({ url: URI.spec, ours: by.some(Boolean) });
      } catch (error) { faireHeard.push({ url: String(error), ours: true }); }
    } };
    Services.obs.addObserver(faireEar, 'http-on-opening-request');
    Services.ppmm.addMessageListener('faire:said', ({ data }) => faireSaid.push(data));
    Services.ppmm.loadProcessScript('data:,' + encodeURIComponent(${JSON.stringify(HEAR)}), true);
  })()`);
  const heard: Ears = { console: [], requests: [], rest };
  async function rest(): Promise<void> {
    // The messages of one process arrive in order, so once each process has answered, all its earlier messages are
    // here. A process may end instead of answering.
    const answer = await driver.inBrowser(`(async () => {
      let awaited = Services.ppmm.childCount;
      await new Promise((resolve) => {
        const late = setTimeout(resolve, 2000);
        Services.ppmm.addMessageListener('faire:rested', function hear() {
          if (--awaited > 0) return;
          clearTimeout(late);
          Services.ppmm.removeMessageListener('faire:rested', hear);
          resolve();
        });
        Services.ppmm.broadcastAsyncMessage('faire:rest');
      });
      return { said: faireSaid.splice(0), requests: faireHeard };
    })()`);
    const { said, requests } = JSON.parse(answer) as { said: string[]; requests: Request[] };
    heard.console.push(...said);
    heard.requests = requests;
  }
  await rest();
  return heard;
}

export const ears = (driver: Driver): Promise<Ears> =>
  driver.name === 'firefox' ? firefox(driver as Firefox) : chromium(driver.profile);
